-- The append-only journal. The database writes it, so that no code path can skip it: statement-level triggers copy
-- every inserted, updated or removed row of every table that matters, with the actor and the request of the transaction.

create table history (
  seq       bigint generated always as identity,
  at        timestamptz not null default now(),
  tx        xid8 not null default pg_current_xact_id(),
  request   text not null,
  actor     uuid not null,
  entity    text not null,
  record    uuid not null,
  unit      uuid,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  version   int,
  data      jsonb not null,
  primary key (at, seq)
) partition by range (at);

create table history_2025 partition of history for values from ('2025-01-01Z') to ('2026-01-01Z');
create table history_2026 partition of history for values from ('2026-01-01Z') to ('2027-01-01Z');
create table history_2027 partition of history for values from ('2027-01-01Z') to ('2028-01-01Z');
create table history_2028 partition of history for values from ('2028-01-01Z') to ('2029-01-01Z');
create table history_2029 partition of history for values from ('2029-01-01Z') to ('2030-01-01Z');
create table history_2030 partition of history for values from ('2030-01-01Z') to ('2031-01-01Z');
create table history_other partition of history default;

create index history_by_seq on history (seq desc);
create index history_by_record on history (record, seq desc);
create index history_by_unit on history (unit, seq desc);
create index history_by_actor on history (actor, seq desc);
create index history_by_tx on history (tx);

-- One seal covers all rows of the finished transactions since the seal before it, in order of seq.
-- hash = sha256(previous_hash || text of the rows); changing or removing a sealed row breaks every seal from there on.
create table history_seal (
  number        bigint primary key,
  at            timestamptz not null default now(),
  from_tx       xid8 not null,
  until_tx      xid8 not null,
  from_seq      bigint,
  to_seq        bigint,
  rows          bigint not null,
  previous_hash bytea not null,
  hash          bytea not null
);

create function history_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only' using errcode = 'KH002';
end $$;

create trigger history_append_only before update or delete or truncate on history
  for each statement execute function history_refuse();
create trigger history_seal_append_only before update or delete or truncate on history_seal
  for each statement execute function history_refuse();

-- Arguments of the trigger: [0] the column that names the row's unit ('unit_id', 'id' for units themselves, or
-- 'account_id' to take the unit of the account); [1] columns whose values must not be kept, separated by commas:
-- of these only a short digest stays, so that a change is visible and the secret is not.
create function history_write(operation text, entity text, unit_column text, secret text[], changed jsonb)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor uuid := nullif(current_setting('khue.actor', true), '')::uuid;
  request text := nullif(current_setting('khue.request', true), '');
begin
  if actor is null or request is null then
    raise exception 'a write to % without an actor', entity using errcode = 'KH001';
  end if;
  insert into history (request, actor, entity, record, unit, operation, version, data)
  select request, actor, entity,
         coalesce(j ->> 'id', j ->> 'account_id')::uuid,
         case when unit_column = 'account_id'
              then (select a.unit_id from account a where a.id = (j ->> 'account_id')::uuid)
              else (j ->> unit_column)::uuid end,
         operation, (j ->> 'version')::int,
         j - 'search' || coalesce((select jsonb_object_agg(s, '#' || left(encode(sha256(convert_to(j ->> s, 'UTF8')), 'hex'), 8))
                           from unnest(secret) s where j ->> s is not null), '{}')
  from jsonb_array_elements(changed) j;
end $$;

create function history_insert() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform history_write('insert', tg_table_name, tg_argv[0], string_to_array(tg_argv[1], ','),
                        (select jsonb_agg(to_jsonb(r)) from new_rows r)) where exists (select from new_rows);
  return null;
end $$;

create function history_update() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform history_write('update', tg_table_name, tg_argv[0], string_to_array(tg_argv[1], ','),
                        (select jsonb_agg(to_jsonb(r)) from new_rows r)) where exists (select from new_rows);
  return null;
end $$;

create function history_delete() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform history_write('delete', tg_table_name, tg_argv[0], string_to_array(tg_argv[1], ','),
                        (select jsonb_agg(to_jsonb(r)) from old_rows r)) where exists (select from old_rows);
  return null;
end $$;

-- Attaches the three triggers to a table; each migration that creates a table which matters calls it.
create function history_keep(target regclass, unit_column text, secret text default '') returns void language plpgsql as $$
begin
  execute format('create trigger history_insert after insert on %s referencing new table as new_rows '
                 'for each statement execute function history_insert(%L, %L)', target, unit_column, secret);
  execute format('create trigger history_update after update on %s referencing new table as new_rows '
                 'for each statement execute function history_update(%L, %L)', target, unit_column, secret);
  execute format('create trigger history_delete after delete on %s referencing old table as old_rows '
                 'for each statement execute function history_delete(%L, %L)', target, unit_column, secret);
end $$;
