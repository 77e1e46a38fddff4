// The agreed set, row by row: code, title, form, polarity, labels and key moments; in brackets what
// is related only.

extension IndicatorSetTests {
  static let core: [Row] = [
    Row("KC01", "New carers", .count, .neutral, "O7", "(M1) (M5)"),
    Row("KC04", "Referrals received", .count, .neutral, "O7"),
    Row("KC05", "Referrals accepted", .percentage, .neutral, "O9"),
    Row("KC06", "Carers supported", .count, .neutral, "O9 O6"),
    Row("KC10", "Carers waiting for a first conversation", .count, .down, "O9 O4", "M1"),
    Row("KC11", "First conversation within 5 working days", .percentage, .up, "O4", "M1"),
    Row("KC20", "Short-break hours delivered", .hours, .neutral, "Y1 O2"),
    Row("KC21", "Break hours cancelled by the provider", .percentage, .down, "O2"),
    Row("KC22", "Carers who used an arranged break", .percentage, .up, "O2 Y1"),
    Row("KC23", "Active carers with a current emergency plan", .percentage, .up, "B3 O1", "(M2)"),
    Row("KC26", "Wellbeing improved or held", .percentage, .up, "O3"),
    Row("KC28", "Carers who attended training", .count, .neutral, "O10"),
    Row(
      "KC34", "Contact within 2 working days of a hospital referral", .percentage, .up, "O5", "M3"),
    Row("KC36", "Former carers contacted within 3 months", .percentage, .up, "O9", "M7"),
    Row(
      "KC37", "Contacts by key moment", .count, .neutral, "O4", "M1 M2 M3 M4 M5 M6 M7 ongoing"),
  ]

  static let optional: [Row] = [
    Row("KC02", "Active carers per 1,000 resident carers", .rate, .neutral, "O7"),
    Row(
      "KC09", "Carers of someone aged 18 to 24 with a plan for adult life", .percentage, .up, "O6"),
    Row("KC12", "Carers who know whom to contact", .percentage, .up, "O4"),
    Row("KC13", "Carers who did not have to repeat their story", .percentage, .up, "B5 O5"),
    Row("KC27", "Carers who had counselling or emotional support", .count, .neutral, "O3"),
    Row("KC29", "Learners more confident in caring", .percentage, .up, "O10"),
    Row("KC33", "Carers who rate the working relationship good", .percentage, .up, "O8"),
    Row("KC35", "End-of-life carers linked to local services", .percentage, .up, "O5", "M6"),
    Row("KC38", "Plan reviewed within 28 days of a life event", .percentage, .up, "O1", "M2"),
    Row(
      "KC39", "Contact within 28 days when the person cared for moves away", .percentage, .up, "O4",
      "M4"),
    Row("KC40", "New carers within 6 months of a diagnosis", .percentage, .neutral, "O7", "M5"),
    Row("KC41", "Goals met or partly met", .percentage, .up, "O1"),
    Row("KC42", "Onward referrals accepted within 10 working days", .percentage, .up, "O5"),
    Row("KC43", "Young adult carers seen before their 18th birthday", .percentage, .up, "O6"),
    Row("KC44", "Carers whose named worker changed", .percentage, .down, "O8"),
    Row("KC45", "Training within 3 months of asking", .percentage, .up, "O10"),
    Row("KC46", "Carers helped to claim", .count, .neutral, "Y5"),
    Row("KC47", "Emergency plans answered within 24 hours", .percentage, .up, "B3"),
    Row("KC48", "Carers treated with respect", .percentage, .up, "B1"),
    Row("KC49", "Carers whose feedback was heard", .percentage, .up, "B4"),
  ]

  static let council: [Row] = [
    Row("KC14", "Carers’ assessments completed", .count, .neutral, "O1", "(M1) (M2)"),
    Row("KC15", "Assessments completed by day 28", .percentage, .up, "O1 O9"),
    Row("KC16", "Assessments covering health, wellbeing and care needs", .percentage, .up, "O1 O3"),
    Row("KC17", "Assessments covering work, education and training", .percentage, .up, "Y2 Y3"),
    Row("KC50", "First contact by social care within six weeks", .percentage, .up, "O4", "M1"),
  ]

  static let national: [Row] = [
    Row("KC18", "Carers with self-directed support", .percentage, .up, "O1"),
    Row("KC19", "Carers with a direct payment", .percentage, .up, "O1"),
    Row("KC24", "Carer-reported quality of life", .mean, .up, "O3"),
    Row("KC25", "Carers with enough social contact", .percentage, .up, "O3"),
    Row("KC30", "Carers who find information easily", .percentage, .up, "Y4 O4"),
    Row("KC31", "Carers satisfied with social services", .percentage, .up, "(O9)"),
    Row("KC32", "Carers included or consulted", .percentage, .up, "B2 O5"),
  ]

  static let employers: [Row] = [
    Row("CS01", "Civil servants who identified as carers", .count, .neutral, "(CSP1)"),
    Row("CS02", "Main departments with the carers’ charter", .count, .up, "CSP3"),
    Row("CS03", "Civil Service organisations accredited by Carer Confident", .count, .up, "CSP4"),
    Row("CS04", "Workers in the UK who are carers", .percentage, .neutral, "(CSP1)"),
    Row("KP01", "Growth in employees identifying as carers", .rate, .up, "KPP1"),
    Row("KP02", "Growth in members of the Carers Network", .rate, .up, "KPP5 KPG5"),
    Row(
      "KP03", "Increase in carer registrations after the Carers Conference", .rate, .up, "KPP1 KPG6"
    ),
    Row("KP04", "Attendance at carers’ conferences", .count, .neutral, "KPP2 KPG6"),
    Row("KP05", "Answers to the carers’ survey", .count, .neutral, "KPP4"),
    Row("KP06", "Employees who are carers", .percentage, .neutral, "(KPP1)"),
    Row("KP07", "Employees of Kent Police", .count, .neutral, "(KPP1)"),
    Row("SN01", "Employees recorded as carers", .count, .neutral, "(SNL2)"),
    Row("SN02", "Members of the staff carers’ network", .count, .neutral, "SNL2"),
    Row("SN03", "Workplaces with a Carer Champion", .count, .up, "SNL1"),
    Row("SN04", "Network meetings and drop-ins", .count, .neutral, "SNL3"),
    Row("SN05", "Carers’ passports in use", .count, .neutral, "(SNL4)"),
    Row("SN06", "Line managers briefed about carers", .count, .neutral, "SNL4"),
    Row("SN07", "Employers by accreditation", .count, .neutral, "SNL5 SNL6"),
  ]
}
