// What an ordinary body's numbers look like: the usual size of known items, and what hangs
// together. Invented, like all that is made of it. Items that are not named here have a size by
// their unit.

import Outcomes

enum SampleRecipes {
  /// Carers on the books: what they begin with, gain, lose and end with.
  static let stock: [Item.Code: SampleRule.StockEntry] = [
    "carers_carried_over": .carriedOver, "carers_accepted": .accepted,
    "carers_transferred_in": .transferredIn, "carers_closed": .closed,
    "carers_transferred_out": .transferredOut, "carers_carried_forward": .carriedForward,
  ]

  /// Who is taken on to the books: every new carer, and some who return.
  static let inflow: [Item.Code] = ["new_carers"]

  /// How much there is in one whole period of the item.
  static let levels: [Item.Code: ClosedRange<Double>] = [
    // Monthly.
    "referrals_received": 55...85, "contacts": 380...620, "break_hours_contracted": 1500...2100,
    // Quarterly.
    "carers_waiting": 28...55, "wellbeing_due": 70...110, "carers_trained": 24...48,
    "hospital_referrals_due": 18...34, "hospital_referrals_3_days_due": 18...34,
    "former_carers_due": 14...26, "carers_emotional_support": 28...60, "life_events_due": 16...32,
    "moves_due": 8...16, "goals_reviewed": 60...110, "onward_referrals_due": 26...52,
    "young_carers_turned_18": 6...12, "training_requests_due": 20...38,
    "carers_helped_to_claim": 16...32, "emergency_plans_activated": 7...14,
    // Yearly.
    "carers_of_18_24": 34...58, "end_of_life_carers": 16...28, "survey_asked": 220...320,
    // The council's own.
    "assessments_completed": 380...460, "assessment_reviews_completed": 240...300,
    "assessment_requests_due": 400...470, "social_care_referrals_due": 480...560,
    "audit_files_read": 30...30,
    // A staff carers' network.
    "employees_recorded_as_carers": 150...210, "network_members": 60...95,
    "network_meetings": 5...9, "workplaces_with_champion": 8...14,
    "carers_with_passport": 28...44, "line_managers_briefed": 60...110,
  ]

  /// What is a share of other items' sum, and never more than it.
  static let shares: [Item.Code: (of: [Item.Code], share: ClosedRange<Double>)] = [
    "referrals_accepted": (["referrals_received"], 0.66...0.71),
    "referrals_signposted": (["referrals_received"], 0.12...0.14),
    "referrals_refused": (["referrals_received"], 0.03...0.05),
    "referrals_declined": (["referrals_received"], 0.05...0.07),
    "new_carers": (["referrals_accepted"], 0.82...0.94),
    "break_hours_booked": (["break_hours_contracted"], 0.88...0.97),
    // With both kinds of cancelling it stays within what was booked.
    "break_hours_delivered": (["break_hours_booked"], 0.79...0.83),
    "break_hours_cancelled_by_carer": (["break_hours_booked"], 0.04...0.07),
    "active_carers": (["carers_carried_forward"], 0.80...0.90),
    "carers_supported": (
      ["carers_carried_over", "carers_accepted", "carers_transferred_in"], 0.60...0.74
    ),
    "carers_with_break_in_plan": (["carers_carried_over", "carers_transferred_in"], 0.18...0.28),
    "first_conversations_due": (["new_carers"], 0.88...0.97),
    "wellbeing_paired": (["wellbeing_due"], 0.58...0.74),
    "new_carers_diagnosis_date_known": (["new_carers"], 0.45...0.62),
    "training_survey_asked": (["training_places"], 0.85...0.95),
  ]

  /// Shares of people who are there all the time, and are met one after the other.
  static let metOverTime: Set<Item.Code> = ["carers_supported"]

  /// What there is so many times as often as other items.
  static let multiples: [Item.Code: (of: [Item.Code], times: ClosedRange<Double>)] = [
    "training_places": (["carers_trained"], 1.2...1.6),
    "emotional_support_sessions": (["carers_emotional_support"], 3...4.5),
    "pounds_a_year_awarded": (["carers_helped_to_claim"], 1900...2600),
  ]

  /// How a total falls on the values of a breakdown, where they are known to differ much.
  static let weights: [Breakdown.Code: [String: Int]] = [
    // A carer is 18 or over.
    "age_band": [
      "under_18": 0, "18_25": 4, "26_64": 52, "65_84": 34, "85_plus": 7, "age_unknown": 3,
    ],
    "waiting_time": ["0_5": 46, "6_10": 27, "11_20": 17, "over_20": 10],
    "moment": [
      "M1": 15, "M2": 8, "M3": 9, "M4": 4, "M5": 8, "M6": 4, "M7": 5, "ongoing": 42,
      "not_recorded": 5,
    ],
    "referral_source": [
      "hospital": 18, "gp": 22, "social_care": 24, "employer": 3, "self": 27, "other": 6,
    ],
    "tool": ["carers_star": 50, "ac_qol": 36, "other_tool": 14],
  ]

  /// The usual weights are uneven and fixed by name; a rest such as “district unknown” is small.
  static func weight(of value: Breakdown.Value, in breakdown: Breakdown.Code) -> Int {
    if let known = weights[breakdown]?[value.code] { return known }
    var random = Seeded(seed: 7, value.code)
    return value.isResidual ? 4 : Int.random(in: 6...20, using: &random)
  }
}
