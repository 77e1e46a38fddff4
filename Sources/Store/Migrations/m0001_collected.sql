-- What was collected: attempts, deliveries, readings, returns, problems, observations.
-- Deliveries and observations are only ever added to; docs/data-model.md explains each table.

create schema collected;

create table collected.definition_set (
  hash bytea primary key check (length(hash) = 32),
  kept_at timestamptz not null
);

create table collected.definition_file (
  definitions_hash bytea not null references collected.definition_set,
  path text not null check (path <> ''),
  bytes bytea not null,
  primary key (definitions_hash, path)
);

create table collected.delivery (
  id bigint generated always as identity primary key,
  source text not null check (source <> ''),
  body text not null check (body <> ''),
  sha256 bytea not null,
  bytes bytea not null,
  file_name text,
  content_type text,
  came text not null,
  received_from text,
  declared_start date,
  declared_end date,
  received_at timestamptz not null,
  constraint delivery_bytes_are_whole check (sha256 = sha256(bytes)),
  constraint delivery_came_one_of check (came in ('collected', 'received by hand')),
  constraint delivery_by_hand_names_who
    check ((came = 'received by hand') = (received_from is not null and received_from <> '')),
  constraint delivery_by_hand_names_file
    check ((came = 'received by hand') = (file_name is not null and file_name <> '')),
  constraint delivery_by_hand_names_period
    check ((came = 'received by hand') = (declared_start is not null)
      and (declared_start is null) = (declared_end is null) and declared_start <= declared_end)
);

create index delivery_source on collected.delivery (source, id);

create table collected.attempt (
  id bigint generated always as identity primary key,
  source text not null check (source <> ''),
  started_at timestamptz not null,
  finished_at timestamptz not null,
  verdict text not null,
  words text not null check (words <> ''),
  delivery_id bigint references collected.delivery,
  constraint attempt_verdict_one_of check (verdict in ('not fetched', 'unchanged', 'kept')),
  constraint attempt_kept_has_delivery check ((verdict = 'kept') = (delivery_id is not null)),
  constraint attempt_ends_after_it_starts check (finished_at >= started_at)
);

create index attempt_source on collected.attempt (source, id);

-- Schedule rows may change: they say what to do next, not what happened.
create table collected.source_schedule (
  source text primary key check (source <> ''),
  next_look_at timestamptz not null,
  failures integer not null default 0 check (failures >= 0),
  -- Validators belong to the address that gave them: its SHA-256, since an address may be a secret.
  address_sha256 bytea check (length(address_sha256) = 32),
  etag text,
  last_modified text
);

create table collected.reading (
  id bigint generated always as identity primary key,
  delivery_id bigint not null references collected.delivery,
  definitions_hash bytea not null references collected.definition_set,
  reader_version integer not null check (reader_version > 0),
  known_at timestamptz not null,
  verdict text not null,
  cells_total integer not null check (cells_total >= 0),
  cells_used integer not null check (cells_used >= 0),
  cells_not_usable integer not null check (cells_not_usable >= 0),
  cells_withheld integer not null check (cells_withheld >= 0),
  cells_filtered integer not null check (cells_filtered >= 0),
  cells_blank integer not null check (cells_blank >= 0),
  constraint reading_is_made_once unique (delivery_id, definitions_hash, reader_version),
  constraint reading_verdict_one_of check (verdict in ('read', 'refused')),
  constraint reading_cells_add_up check (
    cells_total = cells_used + cells_not_usable + cells_withheld + cells_filtered + cells_blank)
);

create table collected.provider_return (
  id bigint generated always as identity primary key,
  reading_id bigint not null references collected.reading,
  body text not null check (body <> ''),
  period_start date not null,
  period_end date not null,
  state text not null,
  is_nil boolean not null,
  observations integer not null check (observations >= 0),
  received_at timestamptz not null,
  constraint return_is_read_once unique (reading_id, body, period_start, period_end),
  constraint return_state_one_of
    check (state in ('refused', 'accepted', 'accepted with problems', 'revised')),
  constraint return_period_in_order check (period_start <= period_end)
);

create index provider_return_body on collected.provider_return (body, period_start, id);

create table collected.problem (
  id bigint generated always as identity primary key,
  reading_id bigint not null references collected.reading,
  provider_return_id bigint references collected.provider_return,
  rule text not null check (rule <> ''),
  name text not null check (name <> ''),
  severity text not null,
  line integer check (line > 0),
  column_name text,
  found text,
  words text not null check (words <> ''),
  remedy text not null check (remedy <> ''),
  constraint problem_severity_one_of check (severity in ('error', 'warning'))
);

create index problem_reading on collected.problem (reading_id);

-- The time series. A later revision of the same thing stands beside the earlier one.
create table collected.observation (
  body text not null check (body <> ''),
  item text not null check (item <> ''),
  period_start date not null,
  period_end date not null,
  period_kind text not null,
  breakdown text not null,
  revision integer not null check (revision > 0),
  provider_return_id bigint not null references collected.provider_return,
  known_at timestamptz not null,
  reported text not null,
  quantity numeric,
  respondents numeric,
  margin numeric,
  note text,
  primary key (body, period_start, period_end, item, breakdown, period_kind, revision),
  constraint observation_kind_one_of check (period_kind in ('flow', 'snapshot', 'rolling 12')),
  constraint observation_period_in_order check (period_start <= period_end),
  constraint observation_reported_one_of check (reported in (
    'quantity', 'published', 'not recorded', 'not our service', 'not applicable',
    'withheld by sender')),
  constraint observation_number_where_one_is
    check ((reported in ('quantity', 'published')) = (quantity is not null)),
  constraint observation_survey_parts_only_published
    check (reported = 'published' or (respondents is null and margin is null)),
  -- NaN, too, is above infinity here.
  constraint observation_numbers_are_finite check (
    abs(coalesce(quantity, 0)) < 'Infinity' and abs(coalesce(respondents, 0)) < 'Infinity'
    and abs(coalesce(margin, 0)) < 'Infinity')
);

create index observation_item on collected.observation (item, known_at);
