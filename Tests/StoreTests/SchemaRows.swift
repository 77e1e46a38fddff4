// One good row in each table, for tests that break it or try to change it.

enum SchemaRows {
  /// Numbers start at 1 in each table. Delivery 1 was collected and delivery 2 received by hand;
  /// candidate 1 is real and candidate 2 illustrative.
  static let script = """
    insert into collected.definition_set values (sha256('d'), now());
    insert into collected.definition_file values (sha256('d'), 'Config/x.yaml', 'x');
    insert into collected.delivery (source, body, sha256, bytes, came, received_at)
      values ('P1', 'P1', sha256('a'), 'a', 'collected', now());
    insert into collected.delivery (source, body, sha256, bytes, came, received_at, file_name,
        received_from, declared_start, declared_end)
      values ('P1', 'P1', sha256('b'), 'b', 'received by hand', now(), 'b.csv', 'A. Name',
        '2026-07-01', '2026-09-30');
    insert into collected.attempt (source, started_at, finished_at, verdict, words, delivery_id)
      values ('P1', now(), now(), 'kept', 'Kept.', 1);
    insert into collected.source_schedule (source, next_look_at) values ('P1', now());
    insert into collected.reading (delivery_id, definitions_hash, reader_version, known_at, verdict,
        cells_total, cells_used, cells_not_usable, cells_withheld, cells_filtered, cells_blank)
      values (1, sha256('d'), 1, now(), 'read', 5, 1, 1, 1, 1, 1);
    insert into collected.provider_return
        (reading_id, body, period_start, period_end, state, is_nil, observations, received_at)
      values (1, 'P1', '2026-07-01', '2026-09-30', 'accepted', false, 1, now());
    insert into collected.problem (reading_id, rule, name, severity, line, words, remedy)
      values (1, 'R1', 'rule', 'error', 1, 'Words.', 'Remedy.');
    insert into collected.observation (body, item, period_start, period_end, period_kind, breakdown,
        revision, provider_return_id, known_at, reported, quantity)
      values ('P1', 'a', '2026-07-01', '2026-09-30', 'flow', '', 1, 1, now(), 'quantity', 3),
        ('P1', 'p', '2026-07-01', '2026-09-30', 'flow', '', 1, 1, now(), 'published', 3);
    insert into collected.candidate (label, version, kind, known_at, definitions_hash, sha256,
        sealed, created_at)
      values ('2026-27-Q2', '1.0.0', 'real', now(), sha256('d'), sha256('s'), 's', now()),
        ('2026-27-Q2', '1.0.0', 'illustrative', now(), sha256('d'), sha256('s'), 's', now());
    insert into published.release (label, version, kind, known_at, approved_at, sha256, sealed)
      values ('2026-27-Q2', '1.0.0', 'real', now(), now(), sha256('s'), 's');
    insert into collected.approval values (1, 1, 'real', 'A. Name', false, now());
    insert into collected.acceptance (delivery_id, reason, accepted_by, accepted_at)
      values (1, 'Right.', 'A. Name', now());
    insert into collected.extension (body, period_start, period_end, due, reason, agreed_by,
        agreed_at)
      values ('P1', '2026-07-01', '2026-09-30', '2026-11-30', 'Ill.', 'A. Name', now());
    insert into collected.erasure (delivery_id, kind, reason, erased_by, erased_at)
      values (1, 'past retention', 'Old.', 'A. Name', now());
    insert into collected.erasure_release values (1, 1);
    """
}
