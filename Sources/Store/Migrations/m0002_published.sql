-- What was released. The public role reads the schema `published` and nothing else.

create table collected.candidate (
  id bigint generated always as identity primary key,
  label text not null check (label <> ''),
  version text not null check (version ~ '^[0-9]+\.[0-9]+\.[0-9]+$'),
  kind text not null,
  known_at timestamptz not null,
  definitions_hash bytea not null references collected.definition_set,
  -- The newest reading it could know of; a later one is a reason for a new candidate.
  last_reading_id bigint references collected.reading,
  sha256 bytea not null,
  sealed bytea not null,
  created_at timestamptz not null,
  unique (id, kind),
  constraint candidate_kind_one_of check (kind in ('illustrative', 'real')),
  constraint candidate_is_whole check (sha256 = sha256(sealed))
);

create schema published;

create table published.release (
  id bigint generated always as identity primary key,
  label text not null check (label <> ''),
  version text not null check (version ~ '^[0-9]+\.[0-9]+\.[0-9]+$'),
  kind text not null,
  known_at timestamptz not null,
  approved_at timestamptz not null,
  sha256 bytea not null,
  sealed bytea not null,
  constraint release_is_made_once unique (label, version),
  constraint release_kind_one_of check (kind in ('illustrative', 'real')),
  constraint release_is_whole check (sha256 = sha256(sealed))
);

-- Who approved is the council's affair, not the public's: it stays with what was collected.
create table collected.approval (
  release_id bigint primary key references published.release,
  candidate_id bigint not null unique,
  kind text not null,
  approved_by text not null check (approved_by <> ''),
  by_itself boolean not null,
  approved_at timestamptz not null,
  foreign key (candidate_id, kind) references collected.candidate (id, kind),
  constraint only_illustrative_releases_approve_themselves
    check (not by_itself or kind = 'illustrative')
);

-- The only way into `published`: with a candidate, and with who approved it. It runs as the schemas'
-- owner, so that the collector needs no right to write there.
create function collected.approve(
  candidate bigint, name text, itself boolean, moment timestamptz
) returns void language plpgsql security definer set search_path = '' as $$
declare
  release bigint;
  kind_of_release text;
begin
  insert into published.release (label, version, kind, known_at, approved_at, sha256, sealed)
  select c.label, c.version, c.kind, c.known_at, moment, c.sha256, c.sealed
  from collected.candidate c where c.id = candidate
  returning id, kind into release, kind_of_release;
  if release is null then
    raise exception 'there is no candidate %', candidate using errcode = 'no_data_found';
  end if;
  insert into collected.approval
    (release_id, candidate_id, kind, approved_by, by_itself, approved_at)
  values (release, candidate, kind_of_release, name, itself, moment);
end
$$;

revoke execute on function collected.approve from public;
