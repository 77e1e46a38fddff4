// Every rule of what is kept before and when a delivery is read, with ways of breaking it.

import Postgres

extension TableRules {
  /// The numbers of rows are those of `SchemaRows`.
  static let ofReading: [TableRules] = [
    TableRules(
      table: "definition_set",
      rules: [
        ("definition_set_hash_check", "insert into collected.definition_set values ('abc', now())")
      ]),
    TableRules(
      table: "definition_file",
      rules: [
        ("definition_file_path_check", "update collected.definition_file set path = ''")
      ]),
    TableRules(
      table: "delivery",
      rules: [
        ("delivery_source_check", "update collected.delivery set source = ''"),
        ("delivery_body_check", "update collected.delivery set body = ''"),
        ("delivery_bytes_are_whole", "update collected.delivery set bytes = 'c'"),
        ("delivery_bytes_are_whole", "update collected.delivery set sha256 = 'c'"),
        ("delivery_came_one_of", "update collected.delivery set came = 'by post' where id = 1"),
        (
          "delivery_by_hand_names_who",
          "update collected.delivery set received_from = null where id = 2"
        ),
        (
          "delivery_by_hand_names_who",
          "update collected.delivery set received_from = '' where id = 2"
        ),
        (
          "delivery_by_hand_names_who",
          "update collected.delivery set received_from = 'A. Name' where id = 1"
        ),
        (
          "delivery_by_hand_names_file",
          "update collected.delivery set file_name = null where id = 2"
        ),
        (
          "delivery_by_hand_names_file", "update collected.delivery set file_name = '' where id = 2"
        ),
        (
          "delivery_by_hand_names_period",
          "update collected.delivery set declared_start = null, declared_end = null where id = 2"
        ),
        (
          "delivery_by_hand_names_period",
          "update collected.delivery set declared_end = null where id = 2"
        ),
        (
          "delivery_by_hand_names_period",
          "update collected.delivery set declared_start = '2026-10-01' where id = 2"
        ),
        (
          "delivery_by_hand_names_period",
          """
          update collected.delivery set declared_start = '2026-07-01', declared_end = '2026-09-30'
          where id = 1
          """
        ),
      ]),
    TableRules(
      table: "attempt",
      rules: [
        ("attempt_source_check", "update collected.attempt set source = ''"),
        ("attempt_words_check", "update collected.attempt set words = ''"),
        (
          "attempt_verdict_one_of",
          "update collected.attempt set verdict = 'perhaps', delivery_id = null"
        ),
        ("attempt_kept_has_delivery", "update collected.attempt set delivery_id = null"),
        ("attempt_kept_has_delivery", "update collected.attempt set verdict = 'unchanged'"),
        (
          "attempt_ends_after_it_starts",
          "update collected.attempt set finished_at = started_at - interval '1 second'"
        ),
        ("attempt_delivery_id_fkey", "update collected.attempt set delivery_id = 99"),
      ]),
    TableRules(
      table: "source_schedule",
      rules: [
        ("source_schedule_source_check", "update collected.source_schedule set source = ''"),
        ("source_schedule_failures_check", "update collected.source_schedule set failures = -1"),
        (
          "source_schedule_address_sha256_check",
          "update collected.source_schedule set address_sha256 = '\\x00'"
        ),
      ]),
    TableRules(
      table: "reading",
      rules: [
        ("reading_reader_version_check", "update collected.reading set reader_version = 0"),
        ("reading_verdict_one_of", "update collected.reading set verdict = 'half'"),
        ("reading_cells_add_up", "update collected.reading set cells_total = 6"),
        ("reading_cells_add_up", "update collected.reading set cells_blank = 0"),
        (
          "reading_cells_total_check",
          "update collected.reading set cells_total = -1, cells_used = -5"
        ),
        (
          "reading_cells_used_check",
          "update collected.reading set cells_total = 3, cells_used = -1"
        ),
        (
          "reading_cells_not_usable_check",
          "update collected.reading set cells_total = 3, cells_not_usable = -1"
        ),
        (
          "reading_cells_withheld_check",
          "update collected.reading set cells_total = 3, cells_withheld = -1"
        ),
        (
          "reading_cells_filtered_check",
          "update collected.reading set cells_total = 3, cells_filtered = -1"
        ),
        (
          "reading_cells_blank_check",
          "update collected.reading set cells_total = 3, cells_blank = -1"
        ),
        (
          "reading_is_made_once",
          """
          insert into collected.reading (delivery_id, definitions_hash, reader_version, known_at,
            verdict, cells_total, cells_used, cells_not_usable, cells_withheld, cells_filtered,
            cells_blank)
          values (1, sha256('d'), 1, now(), 'refused', 0, 0, 0, 0, 0, 0)
          """
        ),
        (
          "reading_definitions_hash_fkey",
          "update collected.reading set definitions_hash = sha256('e')"
        ),
      ]),
  ]
}
