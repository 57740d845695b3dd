-- Why something was written: said by whoever writes, for the whole transaction, and kept in the journal beside who and when.
alter table history add column reason text;

create or replace function history_write() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  writer uuid := nullif(current_setting('khue.actor', true), '')::uuid;
  cause text := nullif(current_setting('khue.request', true), '');
  why text := nullif(left(current_setting('khue.reason', true), 1000), '');
  moment timestamptz := clock_timestamp();
  secret text[] := string_to_array(tg_argv[1], ',');
  derived text[] := string_to_array(tg_argv[2], ',');
begin
  if not exists (select from changed_rows) then
    return null;
  end if;
  if writer is null or cause is null then
    raise exception 'a write to % without an actor', tg_table_name using errcode = 'KH001';
  end if;
  insert into history (at, request, actor, entity, record, unit, operation, version, data, reason)
  select moment, cause, writer, tg_table_name,
         coalesce(j ->> 'id', j ->> 'account_id')::uuid,
         case when tg_argv[0] = 'account_id'
              then (select a.unit_id from account a where a.id = (j ->> 'account_id')::uuid)
              else (j ->> tg_argv[0])::uuid end,
         lower(tg_op), (j ->> 'version')::int,
         case when cardinality(secret) = 0 then j - derived
              else (j - derived)
                   || coalesce((select jsonb_object_agg(s, '#' || left(encode(sha256(convert_to(j ->> s, 'UTF8')), 'hex'), 8))
                                from unnest(secret) s where j ->> s is not null), '{}') end,
         why
  from (select jsonb_strip_nulls(to_jsonb(r)) as j from changed_rows r offset 0) changed;
  return null;
end $$;

-- What is sealed now holds the reason too; a row without one reads as it did before there were reasons, so that older seals
-- stay right.
create or replace function history_text(h history) returns text language sql stable as $$
  select (jsonb_build_array(h.seq, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), h.tx::text, h.request, h.actor,
                            h.entity, h.record, h.unit, h.operation, h.version, h.data)
          || case when h.reason is null then '[]' else jsonb_build_array(h.reason) end)::text
$$;

