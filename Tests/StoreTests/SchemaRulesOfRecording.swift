// Every rule of what is recorded and released, with ways of breaking it.

import Postgres

extension TableRules {
  /// The numbers of rows are those of `SchemaRows`.
  static let ofRecording: [TableRules] = [
    TableRules(
      table: "provider_return",
      rules: [
        ("provider_return_body_check", "update collected.provider_return set body = ''"),
        (
          "provider_return_observations_check",
          "update collected.provider_return set observations = -1"
        ),
        ("return_state_one_of", "update collected.provider_return set state = 'late'"),
        (
          "return_period_in_order", "update collected.provider_return set period_end = '2026-06-30'"
        ),
        (
          "return_is_read_once",
          """
          insert into collected.provider_return
            (reading_id, body, period_start, period_end, state, is_nil, observations, received_at)
          values (1, 'P1', '2026-07-01', '2026-09-30', 'revised', false, 1, now())
          """
        ),
      ]),
    TableRules(
      table: "problem",
      rules: [
        ("problem_rule_check", "update collected.problem set rule = ''"),
        ("problem_name_check", "update collected.problem set name = ''"),
        ("problem_severity_one_of", "update collected.problem set severity = 'grave'"),
        ("problem_line_check", "update collected.problem set line = 0"),
        ("problem_words_check", "update collected.problem set words = ''"),
        ("problem_remedy_check", "update collected.problem set remedy = ''"),
      ]),
    TableRules(
      table: "observation",
      rules: [
        ("observation_body_check", "update collected.observation set body = ''"),
        ("observation_item_check", "update collected.observation set item = ''"),
        ("observation_revision_check", "update collected.observation set revision = 0"),
        ("observation_kind_one_of", "update collected.observation set period_kind = 'stock'"),
        (
          "observation_period_in_order",
          "update collected.observation set period_start = '2026-10-01'"
        ),
        (
          "observation_reported_one_of",
          "update collected.observation set reported = 'nothing', quantity = null"
        ),
        ("observation_number_where_one_is", "update collected.observation set quantity = null"),
        (
          "observation_number_where_one_is",
          "update collected.observation set reported = 'not recorded'"
        ),
        (
          "observation_survey_parts_only_published",
          "update collected.observation set respondents = 4 where item = 'a'"
        ),
        (
          "observation_survey_parts_only_published",
          "update collected.observation set margin = 0.1 where item = 'a'"
        ),
        ("observation_numbers_are_finite", "update collected.observation set quantity = 'NaN'"),
        (
          "observation_numbers_are_finite",
          "update collected.observation set quantity = '-Infinity'"
        ),
        (
          "observation_numbers_are_finite",
          "update collected.observation set respondents = 'NaN' where item = 'p'"
        ),
        (
          "observation_numbers_are_finite",
          "update collected.observation set margin = 'Infinity' where item = 'p'"
        ),
        (
          "observation_pkey",
          "insert into collected.observation select * from collected.observation where item = 'a'"
        ),
        (
          "observation_provider_return_id_fkey",
          "update collected.observation set provider_return_id = 99"
        ),
      ]),
    TableRules(
      table: "candidate",
      rules: [
        ("candidate_label_check", "update collected.candidate set label = '' where id = 2"),
        ("candidate_version_check", "update collected.candidate set version = '1.0' where id = 2"),
        (
          "candidate_version_check",
          "update collected.candidate set version = 'v1.0.0' where id = 2"
        ),
        ("candidate_kind_one_of", "update collected.candidate set kind = 'draft' where id = 2"),
        ("candidate_is_whole", "update collected.candidate set sealed = 't' where id = 2"),
        (
          "candidate_last_reading_id_fkey",
          "update collected.candidate set last_reading_id = 99 where id = 2"
        ),
      ]),
    TableRules(
      table: "release",
      rules: [
        ("release_label_check", "update published.release set label = ''"),
        ("release_version_check", "update published.release set version = '1.0.0.0'"),
        ("release_kind_one_of", "update published.release set kind = 'draft'"),
        ("release_is_whole", "update published.release set sealed = 't'"),
        (
          "release_is_made_once",
          """
          insert into published.release
            (label, version, kind, known_at, approved_at, sha256, sealed)
          values ('2026-27-Q2', '1.0.0', 'illustrative', now(), now(), sha256('t'), 't')
          """
        ),
      ]),
    TableRules(
      table: "approval",
      rules: [
        ("approval_approved_by_check", "update collected.approval set approved_by = ''"),
        (
          "only_illustrative_releases_approve_themselves",
          "update collected.approval set by_itself = true"
        ),
        // Its kind is the candidate's: no real one passes by being called illustrative.
        (
          "approval_candidate_id_kind_fkey",
          "update collected.approval set by_itself = true, kind = 'illustrative'"
        ),
        ("approval_release_id_fkey", "update collected.approval set release_id = 99"),
        (
          "approval_candidate_id_key",
          """
          with again as (
            insert into published.release
              (label, version, kind, known_at, approved_at, sha256, sealed)
            values ('2026-27-Q2', '1.1.0', 'real', now(), now(), sha256('s'), 's') returning id)
          insert into collected.approval select id, 1, 'real', 'A. Name', false, now() from again
          """
        ),
      ]),
  ]
}
