-- Returns as they are really sent: where a problem stands and who must act, who signed off, what
-- waits to be accepted, what is due later than its contract says, and what was erased.

-- A delivery that was erased is a tombstone: its hash stays, so that the same file is known again.
alter table collected.delivery
  add column signed_off_by text check (signed_off_by <> ''),
  add column erased_at timestamptz,
  drop constraint delivery_bytes_are_whole,
  add constraint delivery_bytes_are_whole
    check (erased_at is not null or sha256 = sha256(bytes)),
  add constraint delivery_erased_is_empty
    check (erased_at is null or (bytes = '' and length(sha256) = 32));

-- Somebody's word that a return may change what is released: all of a delivery's, or one of them.
create table collected.acceptance (
  id bigint generated always as identity primary key,
  delivery_id bigint not null references collected.delivery,
  body text check (body <> ''),
  period_start date,
  period_end date,
  reason text not null check (reason <> ''),
  accepted_by text not null check (accepted_by <> ''),
  accepted_at timestamptz not null,
  unique (id, delivery_id),
  constraint acceptance_names_a_return_or_none check (
    (body is null) = (period_start is null) and (body is null) = (period_end is null)
    and period_start <= period_end)
);

alter table collected.reading
  add column acceptance_id bigint,
  add column problems_deleted_at timestamptz,
  add foreign key (acceptance_id, delivery_id) references collected.acceptance (id, delivery_id);

alter table collected.provider_return
  add column signed_off_by text check (signed_off_by <> ''),
  add column is_history boolean not null default false,
  drop constraint return_state_one_of,
  add constraint return_state_one_of check (state in (
    'refused', 'waiting for acceptance', 'accepted', 'accepted with problems', 'revised'));

alter table collected.problem
  add column rule_version integer not null default 1 check (rule_version > 0),
  add column act text not null default 'provider',
  add column sheet text,
  add column cell text,
  add column own jsonb not null default '{}',
  add constraint problem_act_one_of check (act in ('provider', 'commissioner')),
  add constraint problem_own_is_by_heading check (jsonb_typeof(own) = 'object');

-- The newest one for a return holds; the earlier ones stay.
create table collected.extension (
  id bigint generated always as identity primary key,
  body text not null check (body <> ''),
  period_start date not null,
  period_end date not null,
  due date not null,
  reason text not null check (reason <> ''),
  agreed_by text not null check (agreed_by <> ''),
  agreed_at timestamptz not null,
  constraint extension_period_in_order check (period_start <= period_end),
  constraint extension_ends_after_its_period check (due > period_end)
);

create table collected.erasure (
  id bigint generated always as identity primary key,
  delivery_id bigint not null references collected.delivery,
  kind text not null,
  reason text not null check (reason <> ''),
  erased_by text not null check (erased_by <> ''),
  erased_at timestamptz not null,
  -- The newest reading when it was erased: those made earlier still saw what it said.
  last_reading_id bigint references collected.reading,
  constraint erasure_is_made_once unique (delivery_id, kind),
  constraint erasure_kind_one_of check (kind in ('asked for', 'past retention'))
);

-- What an erased delivery said may have been said by others too: they are read again for it.
alter table collected.reading
  add column erasure_id bigint references collected.erasure,
  drop constraint reading_is_made_once,
  add constraint reading_is_made_once unique nulls not distinct
    (delivery_id, definitions_hash, reader_version, acceptance_id, erasure_id);

-- Which releases hold figures of what was erased.
create table collected.erasure_release (
  erasure_id bigint not null references collected.erasure,
  release_id bigint not null references published.release,
  primary key (erasure_id, release_id)
);

alter table collected.observation
  add column erasure_id bigint references collected.erasure,
  drop constraint observation_reported_one_of,
  add constraint observation_reported_one_of check (reported in (
    'quantity', 'published', 'not recorded', 'not our service', 'not applicable',
    'withheld by sender', 'withdrawn')),
  add constraint observation_withdrawn_by_an_erasure
    check (reported <> 'withdrawn' or erasure_id is not null);

-- The newest erasure it could know of; a later one is a reason for a new candidate.
alter table collected.candidate
  add column last_erasure_id bigint references collected.erasure;

create index observation_return on collected.observation (provider_return_id);

-- The rows and cells that the newest reading of each return could not use, and those of a source's
-- newest delivery that belong to no return: what is tried again when something is mended.
create view collected.quarantined_cell as
select p.id as problem_id, d.source, r.delivery_id, p.reading_id, n.body, n.period_start,
  n.period_end, p.sheet, p.line, p.column_name, p.cell, p.rule, p.rule_version, p.found
from collected.problem p
join collected.reading r on r.id = p.reading_id
join collected.delivery d on d.id = r.delivery_id
left join (
  select distinct on (t.body, t.period_start, t.period_end)
    t.id, t.body, t.period_start, t.period_end
  from collected.provider_return t
  join collected.reading tr on tr.id = t.reading_id
  join collected.delivery td on td.id = tr.delivery_id and td.erased_at is null
  order by t.body, t.period_start, t.period_end, tr.delivery_id desc, tr.id desc
) n on n.id = p.provider_return_id
where p.severity = 'error' and p.line is not null and d.erased_at is null
  and (n.id is not null
    or (p.provider_return_id is null
      and r.delivery_id = (select max(s.id) from collected.delivery s where s.source = d.source)
      and r.id = (select max(s.id) from collected.reading s where s.delivery_id = r.delivery_id)));

-- The only way to take anything away: in somebody's name, for a reason. What the delivery said is
-- withdrawn, or gives way to what an earlier one said; its bytes and whatever quotes them go.
-- Releases are given with the last day that each is about.
create function collected.erase(
  delivery bigint, why text, name text, moment timestamptz, releases bigint[], ends date[]
) returns void language plpgsql security definer set search_path = '' as $$
declare
  its_source text;
  its_body text;
  new_erasure bigint;
begin
  select d.source, d.body into its_source, its_body from collected.delivery d where d.id = delivery;
  perform pg_advisory_xact_lock(hashtextextended(its_source, 0));
  perform pg_advisory_xact_lock(hashtextextended(its_body, 0));
  insert into collected.erasure
    (delivery_id, kind, reason, erased_by, erased_at, last_reading_id)
  values (delivery, 'asked for', why, name, moment, (select max(id) from collected.reading))
  returning id into new_erasure;

  insert into collected.erasure_release (erasure_id, release_id)
  select new_erasure, l.id
  from unnest(releases, ends) as named (id, last_day)
  join published.release l on l.id = named.id
  where exists (
    select from collected.observation o
    join collected.provider_return t on t.id = o.provider_return_id
    join collected.reading r on r.id = t.reading_id and r.delivery_id = delivery
    where o.known_at <= l.known_at and o.period_end <= named.last_day
      and not exists (
        select from collected.observation n
        where (n.body, n.period_start, n.period_end, n.item, n.breakdown, n.period_kind)
            = (o.body, o.period_start, o.period_end, o.item, o.breakdown, o.period_kind)
          and n.revision > o.revision and n.known_at <= l.known_at)
  ) or exists (
    select from collected.provider_return t
    join collected.reading r on r.id = t.reading_id and r.delivery_id = delivery
    where t.is_nil and t.state <> 'refused' and t.received_at <= l.known_at
      and t.period_end <= named.last_day);

  insert into collected.observation (body, item, period_start, period_end, period_kind, breakdown,
    revision, provider_return_id, known_at, reported, quantity, respondents, margin, note,
    erasure_id)
  select o.body, o.item, o.period_start, o.period_end, o.period_kind, o.breakdown,
    o.revision + 1, coalesce(e.provider_return_id, o.provider_return_id),
    greatest(moment, o.known_at), coalesce(e.reported, 'withdrawn'), e.quantity, e.respondents,
    e.margin, e.note, new_erasure
  from collected.observation o
  join collected.provider_return t on t.id = o.provider_return_id
  join collected.reading r on r.id = t.reading_id and r.delivery_id = delivery
  left join lateral (
    select p.* from collected.observation p
    join collected.provider_return pt on pt.id = p.provider_return_id
    join collected.reading pr on pr.id = pt.reading_id
    where (p.body, p.period_start, p.period_end, p.item, p.breakdown, p.period_kind)
        = (o.body, o.period_start, o.period_end, o.item, o.breakdown, o.period_kind)
      and p.erasure_id is null
      and not exists (
        select from collected.erasure x
        where x.delivery_id = pr.delivery_id and x.kind = 'asked for')
    order by p.revision desc limit 1
  ) e on true
  where o.reported <> 'withdrawn'
    and not exists (
      select from collected.observation n
      where (n.body, n.period_start, n.period_end, n.item, n.breakdown, n.period_kind)
          = (o.body, o.period_start, o.period_end, o.item, o.breakdown, o.period_kind)
        and n.revision > o.revision);

  update collected.observation o set note = null
  from collected.provider_return t join collected.reading r on r.id = t.reading_id
  where t.id = o.provider_return_id and r.delivery_id = delivery and o.note is not null;
  update collected.problem p
  set sheet = null, column_name = null, found = null, own = '{}',
    words = 'Erased with its file.', remedy = 'Nothing is to be done.'
  from collected.reading r where r.id = p.reading_id and r.delivery_id = delivery;
  update collected.provider_return t set signed_off_by = null
  from collected.reading r where r.id = t.reading_id and r.delivery_id = delivery;
  update collected.delivery d
  set bytes = '', erased_at = coalesce(d.erased_at, moment), signed_off_by = null,
    file_name = case when d.file_name is not null then 'erased' end,
    received_from = case when d.received_from is not null then 'erased' end
  where d.id = delivery;
end
$$;

-- What was kept for its time: bytes, names and notes go, and what they said stays in the series.
create function collected.erase_past_retention(
  name text, moment timestamptz, delivery_months integer, attempt_months integer,
  problem_months integer, note_months integer,
  out deliveries bigint, out attempts bigint, out problems bigint, out notes bigint
) language plpgsql security definer set search_path = '' as $$
begin
  insert into collected.erasure
    (delivery_id, kind, reason, erased_by, erased_at, last_reading_id)
  select d.id, 'past retention', format('kept for %s months', delivery_months), name, moment,
    (select max(id) from collected.reading)
  from collected.delivery d
  where d.erased_at is null and d.received_at < moment - make_interval(months => delivery_months)
    and exists (select from collected.reading r where r.delivery_id = d.id);
  get diagnostics deliveries = row_count;
  update collected.provider_return t set signed_off_by = null
  from collected.reading r
  join collected.delivery d on d.id = r.delivery_id and d.erased_at is null
  join collected.erasure e on e.delivery_id = d.id and e.kind = 'past retention'
  where r.id = t.reading_id;
  update collected.delivery d
  set bytes = '', erased_at = moment, signed_off_by = null,
    file_name = case when d.file_name is not null then 'erased' end,
    received_from = case when d.received_from is not null then 'erased' end
  from collected.erasure e
  where e.delivery_id = d.id and e.kind = 'past retention' and d.erased_at is null;

  delete from collected.attempt a
  where a.finished_at < moment - make_interval(months => attempt_months);
  get diagnostics attempts = row_count;

  update collected.reading r set problems_deleted_at = moment
  where r.problems_deleted_at is null
    and r.known_at < moment - make_interval(months => problem_months);
  delete from collected.problem p using collected.reading r
  where r.id = p.reading_id and r.problems_deleted_at is not null;
  get diagnostics problems = row_count;

  update collected.observation o set note = null
  where o.note is not null and o.reported <> 'published'
    and o.known_at < moment - make_interval(months => note_months);
  get diagnostics notes = row_count;
end
$$;

revoke execute on function collected.erase, collected.erase_past_retention from public;
grant execute on function collected.erase, collected.erase_past_retention to carers_collector;
grant select, insert on collected.acceptance, collected.extension to carers_collector;
grant select on collected.erasure, collected.erasure_release, collected.quarantined_cell
  to carers_collector;
