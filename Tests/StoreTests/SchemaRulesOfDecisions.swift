// Every rule of what people decide about returns and deliveries, with ways of breaking it.

import Postgres

extension TableRules {
  /// The numbers of rows are those of `SchemaRows`.
  static let ofDecisions: [TableRules] = [
    TableRules(
      table: "acceptance",
      rules: [
        ("acceptance_body_check", "update collected.acceptance set body = ''"),
        ("acceptance_reason_check", "update collected.acceptance set reason = ''"),
        ("acceptance_accepted_by_check", "update collected.acceptance set accepted_by = ''"),
        (
          "acceptance_names_a_return_or_none", "update collected.acceptance set body = 'P1'"
        ),
        (
          "acceptance_names_a_return_or_none",
          """
          update collected.acceptance
          set body = 'P1', period_start = '2026-09-30', period_end = '2026-07-01'
          """
        ),
        ("acceptance_delivery_id_fkey", "update collected.acceptance set delivery_id = 99"),
        // The acceptance that a reading names is of the reading's own delivery.
        (
          "reading_acceptance_id_delivery_id_fkey",
          "update collected.reading set acceptance_id = 1, delivery_id = 2"
        ),
      ]),
    TableRules(
      table: "extension",
      rules: [
        ("extension_body_check", "update collected.extension set body = ''"),
        ("extension_reason_check", "update collected.extension set reason = ''"),
        ("extension_agreed_by_check", "update collected.extension set agreed_by = ''"),
        (
          "extension_period_in_order", "update collected.extension set period_end = '2026-06-30'"
        ),
        (
          "extension_ends_after_its_period", "update collected.extension set due = '2026-09-30'"
        ),
      ]),
    TableRules(
      table: "erasure",
      rules: [
        ("erasure_reason_check", "update collected.erasure set reason = ''"),
        ("erasure_erased_by_check", "update collected.erasure set erased_by = ''"),
        ("erasure_kind_one_of", "update collected.erasure set kind = 'by chance'"),
        (
          "erasure_is_made_once",
          """
          insert into collected.erasure (delivery_id, kind, reason, erased_by, erased_at)
          values (1, 'past retention', 'Again.', 'B. Name', now())
          """
        ),
        ("reading_erasure_id_fkey", "update collected.reading set erasure_id = 99"),
        ("erasure_delivery_id_fkey", "update collected.erasure set delivery_id = 99"),
        (
          "erasure_release_release_id_fkey",
          "update collected.erasure_release set release_id = 99"
        ),
      ]),
    TableRules(
      table: "delivery, problem and observation",
      rules: [
        ("delivery_erased_is_empty", "update collected.delivery set erased_at = now()"),
        (
          "delivery_erased_is_empty",
          "update collected.delivery set erased_at = now(), bytes = '', sha256 = 'short'"
        ),
        ("delivery_signed_off_by_check", "update collected.delivery set signed_off_by = ''"),
        (
          "provider_return_signed_off_by_check",
          "update collected.provider_return set signed_off_by = ''"
        ),
        ("problem_rule_version_check", "update collected.problem set rule_version = 0"),
        ("problem_act_one_of", "update collected.problem set act = 'nobody'"),
        ("problem_own_is_by_heading", "update collected.problem set own = '[]'"),
        (
          "observation_withdrawn_by_an_erasure",
          "update collected.observation set reported = 'withdrawn', quantity = null"
        ),
      ]),
  ]
}
