-- The append-only journal. The database writes it, so that no code path can skip it: statement-level triggers copy
-- every inserted, updated or removed row of every table that matters, with the actor and the request of the transaction.

create table history (
  seq       bigint generated always as identity,
  -- When it was written, not when its transaction began: rows of one record thus stand in the order of their versions.
  at        timestamptz not null default clock_timestamp(),
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

create table history_other partition of history default;

-- Audit pages read newest first, by one of these; seals read by seq.
create index history_by_seq on history (seq);
create index history_by_record on history (record, at, seq);
create index history_by_unit on history (unit, at, seq);
create index history_by_actor on history (actor, at, seq);
create index history_by_entity on history (entity, at, seq);

create function history_refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'KH002';
end $$;

-- The history's own rows come from the trigger below (which makes this one the second trigger deep) and from nowhere else.
create function history_refuse_forged() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception '% is written by triggers only', tg_table_name using errcode = 'KH002';
  end if;
  return null;
end $$;

-- Triggers of the parent do not fire for statements that name a partition, so each partition has its own.
create function history_guard(target regclass) returns void language plpgsql as $$
begin
  execute format('create trigger history_append_only before update or delete or truncate on %s '
                 'for each statement execute function history_refuse()', target);
  execute format('create trigger history_not_forged before insert on %s '
                 'for each statement execute function history_refuse_forged()', target);
end $$;

-- A partition per year, made ahead of time after each migration; what nobody made one for goes to history_other.
create function history_partition(year int) returns void language plpgsql as $$
declare
  name text := 'history_' || year;
  since timestamptz := make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC');
  until timestamptz := make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC');
begin
  perform pg_advisory_xact_lock(hashtext('history_partition'));
  if to_regclass('public.' || name) is not null
     or exists (select from history_other where at >= since and at < until) then
    return;
  end if;
  execute format('create table public.%I partition of history for values from (%L) to (%L)', name, since, until);
  perform history_guard(('public.' || name)::regclass);
end $$;

select history_guard('history');
select history_guard('history_other');
select history_partition(year)
from generate_series(extract(year from now())::int, extract(year from now())::int + 3) year;

-- Attached to a table by history_keep(). Arguments: [0] the column that names the row's unit ('unit_id', 'id' for units
-- themselves, or 'account_id' to take the unit of the account); [1] columns whose values must not be kept: of these
-- only a short digest stays, so that a change is visible and the secret is not; [2] columns that follow from others.
create function history_write() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  writer uuid := nullif(current_setting('khue.actor', true), '')::uuid;
  cause text := nullif(current_setting('khue.request', true), '');
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
  insert into history (at, request, actor, entity, record, unit, operation, version, data)
  select moment, cause, writer, tg_table_name,
         coalesce(j ->> 'id', j ->> 'account_id')::uuid,
         case when tg_argv[0] = 'account_id'
              then (select a.unit_id from account a where a.id = (j ->> 'account_id')::uuid)
              else (j ->> tg_argv[0])::uuid end,
         lower(tg_op), (j ->> 'version')::int,
         (j - derived)
         || coalesce((select jsonb_object_agg(s, '#' || left(encode(sha256(convert_to(j ->> s, 'UTF8')), 'hex'), 8))
                      from unnest(secret) s where j ->> s is not null), '{}')
  from (select to_jsonb(r) as j from changed_rows r) changed;
  return null;
end $$;

-- Makes the journal follow a table; each migration that creates a table which matters calls it.
create function history_keep(target regclass, unit_column text, secret text default '') returns void language plpgsql as $$
declare
  derived text := (select coalesce(string_agg(attname, ','), '') from pg_attribute
                   where attrelid = target and attgenerated <> '');
begin
  execute format('create trigger history_insert after insert on %s referencing new table as changed_rows '
                 'for each statement execute function history_write(%L, %L, %L)', target, unit_column, secret, derived);
  execute format('create trigger history_update after update on %s referencing new table as changed_rows '
                 'for each statement execute function history_write(%L, %L, %L)', target, unit_column, secret, derived);
  execute format('create trigger history_delete after delete on %s referencing old table as changed_rows '
                 'for each statement execute function history_write(%L, %L, %L)', target, unit_column, secret, derived);
  execute format('create trigger history_truncate before truncate on %s '
                 'for each statement execute function history_refuse()', target);
end $$;

-- One seal covers the rows of a range of seq that began where the seal before it ended, gaps included.
-- Changing, removing or adding a row of the range breaks the hash of its seal and of every one after it.
create table history_seal (
  number        bigint primary key,
  at            timestamptz not null,
  from_seq      bigint not null,
  to_seq        bigint not null,
  rows          bigint not null check (rows > 0),
  previous_hash bytea not null,
  hash          bytea not null
);
create trigger history_seal_append_only before update or delete or truncate on history_seal
  for each statement execute function history_refuse();

-- Rows become visible in the order of commits, not of seq. Whoever drew a seq up to history_mark.seq has a transaction
-- below history_mark.tx; once all of those have ended, no row up to the mark can appear any more and it may be sealed.
create table history_mark (
  only_row boolean primary key default true check (only_row),
  seq      bigint not null,
  tx       xid8 not null
);
insert into history_mark (seq, tx) values (0, pg_current_xact_id());

-- The one text of a row that is hashed: independent of time zone, date style and column order.
create function history_text(h history) returns text language sql stable as $$
  select jsonb_build_array(h.seq, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), h.tx::text, h.request, h.actor,
                           h.entity, h.record, h.unit, h.operation, h.version, h.data)::text
$$;

-- What the hash of a seal must be, out of the rows as they are now: sha256 over the previous hash, the seal's own
-- values, and the sha256 of each row in order of seq.
create function history_digest(
    number bigint, at timestamptz, from_seq bigint, to_seq bigint, previous_hash bytea, out rows bigint, out hash bytea)
  language sql stable as $$
  select count(*),
         sha256($5
                || convert_to(jsonb_build_array($1, to_char($2 at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), $3, $4, count(*))::text, 'UTF8')
                || coalesce(string_agg(sha256(convert_to(history_text(h), 'UTF8')), ''::bytea order by h.seq), ''::bytea))
  from history h
  where h.seq between $3 and $4
$$;

-- Seals at most so many rows and answers how many it sealed: 0 when there is nothing to seal yet or when another
-- replica is at it. The application's role may call this, but not write seals of its own.
create function history_seal_next(most int) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mark history_mark;
  last history_seal;
  drawn bigint;
  found_rows bigint;
  found_until bigint;
  digest record;
  moment timestamptz := clock_timestamp();
begin
  if most not between 1 and 100000 then
    raise exception 'a seal takes 1 to 100000 rows' using errcode = '22023';
  end if;
  if not pg_try_advisory_xact_lock(hashtext('history_seal')) then
    return 0;
  end if;
  select * into mark from history_mark;
  select * into last from history_seal order by number desc limit 1;
  last.number := coalesce(last.number, 0);
  last.to_seq := coalesce(last.to_seq, 0);
  last.hash := coalesce(last.hash, ''::bytea);
  if not exists (select from history where seq > last.to_seq and seq <= mark.seq) then
    -- The order matters: first how far seq has come, then, by a later snapshot, who could have drawn it.
    select last_value into drawn from history_seq_seq;
    if drawn = mark.seq then
      return 0;
    end if;
    update history_mark set seq = drawn, tx = pg_snapshot_xmax(pg_current_snapshot()) returning * into mark;
  end if;
  -- A mark from the future comes out of a dump of another server, in which everything had ended.
  if pg_snapshot_xmin(pg_current_snapshot()) < mark.tx and mark.tx <= pg_snapshot_xmax(pg_current_snapshot()) then
    return 0;
  end if;
  select count(*), max(seq) into found_rows, found_until
  from (select seq from history where seq > last.to_seq and seq <= mark.seq order by seq limit most) next;
  if found_rows = 0 then
    return 0;
  end if;
  if found_rows < most then
    found_until := mark.seq;
  end if;
  select * into digest from history_digest(last.number + 1, moment, last.to_seq + 1, found_until, last.hash);
  insert into history_seal (number, at, from_seq, to_seq, rows, previous_hash, hash)
  values (last.number + 1, moment, last.to_seq + 1, found_until, digest.rows, last.hash, digest.hash);
  return digest.rows;
end $$;

-- Functions are everybody's unless taken away: with these, rows could be written that never happened.
revoke execute on function history_write(), history_guard(regclass), history_partition(int),
  history_keep(regclass, text, text), history_seal_next(int) from public;
