-- Who may do what. The collector adds and never changes what it added; the public reads releases.

-- Roles belong to the whole server: another of its databases may have made them, even just now.
do $$ begin
  create role carers_collector login;
exception when duplicate_object or unique_violation then null;
end $$;

do $$ begin
  create role carers_public login;
exception when duplicate_object or unique_violation then null;
end $$;

grant usage on schema collected, published to carers_collector;
grant select, insert on all tables in schema collected to carers_collector;
revoke insert on collected.approval from carers_collector;
grant select on all tables in schema published to carers_collector;
grant execute on function collected.approve to carers_collector;
grant update on collected.source_schedule to carers_collector;
grant select on public.schema_migration to carers_collector;

grant usage on schema published to carers_public;
grant select on all tables in schema published to carers_public;
