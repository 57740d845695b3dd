-- The way of a record from draft to approved: who edited it since it was last approved, which version is the official
-- one while an edit is under way, what was remarked when it was returned; closing of a school's records of a year; and
-- counts by state, kept by triggers, so that whoever looks after a thousand schools need not read a million rows.

-- Who may neither verify nor approve what he edited himself is asked by the column editors. It follows from the actors
-- of the journal and is therefore not kept there again.
do $$
declare
  type text;
  derived text;
begin
  foreach type in array '{school,campus,staff,class,student,facility,equipment}'::text[] loop
    execute format('alter table %I add column editors uuid[] not null default ''{}'', '
                   'add column official_version int, add column remark jsonb', type);
    execute format('alter table %I alter column editors set default array[current_setting(''khue.actor'')::uuid]', type);
    select string_agg(attname, ',') || ',editors' into derived
    from pg_attribute where attrelid = type::regclass and attgenerated <> '';
    execute format('drop trigger history_insert on %I', type);
    execute format('drop trigger history_update on %I', type);
    execute format('drop trigger history_delete on %I', type);
    execute format('create trigger history_insert after insert on %I referencing new table as changed_rows '
                   'for each statement execute function history_write(''unit_id'', '''', %L)', type, derived);
    execute format('create trigger history_update after update on %I referencing new table as changed_rows '
                   'for each statement execute function history_write(''unit_id'', '''', %L)', type, derived);
    execute format('create trigger history_delete after delete on %I referencing old table as changed_rows '
                   'for each statement execute function history_write(''unit_id'', '''', %L)', type, derived);
  end loop;
end $$;

-- A school's records of a year are closed: nothing of them changes until they are reopened by whoever has the right to
-- close at the unit that closed them.
create table closing (
  id             uuid primary key default uuid7(),
  unit_id        uuid not null references unit,
  school_year    int not null references school_year (start_year),
  closed_by_unit uuid not null references unit,
  reason         text not null check (char_length(reason) between 1 and 1000),
  closed_at      timestamptz not null default now(),
  reopened_at    timestamptz,
  reopen_reason  text check (char_length(reopen_reason) between 1 and 1000),
  version        int not null default 1
);
create unique index closing_open on closing (unit_id, school_year) include (closed_by_unit) where reopened_at is null;
create index closing_by_unit_that_closed on closing (closed_by_unit);
select history_keep('closing', 'unit_id');

-- At this unit and below it one officer enters and approves: nobody else could. Set by the body above, for a reason.
create table single_officer (
  id       uuid primary key default uuid7(),
  unit_id  uuid not null references unit,
  reason   text not null check (char_length(reason) between 1 and 1000),
  since    timestamptz not null default now(),
  ended_at timestamptz,
  version  int not null default 1
);
create unique index single_officer_at on single_officer (unit_id) where ended_at is null;
select history_keep('single_officer', 'unit_id');

-- The database is the last guard of what is closed, whatever path a write takes.
create function record_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from (select distinct unit_id, school_year from new_rows) n
             join closing c on c.unit_id = n.unit_id and c.school_year = n.school_year and c.reopened_at is null) then
    raise exception 'the records of the school year are closed' using errcode = 'KH005';
  end if;
  return null;
end $$;
revoke execute on function record_open() from public;

-- How many records a school has in a state. Derived by record_count_follow(), so it has no history of its own.
-- official: an approved version of the record exists, the last of which holds while the record is worked on.
create table record_count (
  unit_id     uuid not null references unit,
  school_year int not null,
  entity      text not null,
  state       text not null,
  official    boolean not null,
  n           int not null,
  primary key (unit_id, school_year, entity, state, official)
);

-- Rows are touched in one order, so that two statements that count the same schools cannot wait for each other.
create function record_count_add(kind text, changes jsonb) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into record_count as c (unit_id, school_year, entity, state, official, n)
  select unit_id, school_year, kind, state, official, n
  from jsonb_to_recordset(changes) as d (unit_id uuid, school_year int, state text, official boolean, n int)
  order by unit_id, school_year, state, official
  on conflict (unit_id, school_year, entity, state, official) do update set n = c.n + excluded.n
$$;
revoke execute on function record_count_add(text, jsonb) from public;

create function record_count_follow() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changes jsonb;
begin
  if tg_op = 'INSERT' then
    select jsonb_agg(d) into changes from (
      select unit_id, school_year, state, official_version is not null as official, count(*) as n
      from new_rows group by 1, 2, 3, 4) d;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(d) into changes from (
      select unit_id, school_year, state, official_version is not null as official, -count(*) as n
      from old_rows group by 1, 2, 3, 4) d;
  else
    select jsonb_agg(d) into changes from (
      select unit_id, school_year, state, official, sum(n) as n from (
        select unit_id, school_year, state, official_version is not null as official, 1 as n from new_rows
        union all
        select unit_id, school_year, state, official_version is not null, -1 from old_rows) moved
      group by 1, 2, 3, 4 having sum(n) <> 0) d;
  end if;
  if changes is not null then
    perform record_count_add(tg_table_name, changes);
  end if;
  return null;
end $$;
revoke execute on function record_count_follow() from public;

do $$
declare
  type text;
begin
  foreach type in array '{school,campus,staff,class,student,facility,equipment}'::text[] loop
    execute format('create trigger count_insert after insert on %I referencing new table as new_rows '
                   'for each statement execute function record_count_follow()', type);
    execute format('create trigger count_update after update on %I referencing old table as old_rows new table as new_rows '
                   'for each statement execute function record_count_follow()', type);
    execute format('create trigger count_delete after delete on %I referencing old table as old_rows '
                   'for each statement execute function record_count_follow()', type);
    execute format('create trigger open_insert after insert on %I referencing new table as new_rows '
                   'for each statement execute function record_open()', type);
    execute format('create trigger open_update after update on %I referencing new table as new_rows '
                   'for each statement execute function record_open()', type);
    execute format('insert into record_count (unit_id, school_year, entity, state, official, n) '
                   'select unit_id, school_year, %L, state, official_version is not null, count(*) '
                   'from %I group by 1, 2, 4, 5', type, type);
  end loop;
end $$;

-- Where the counts are wrong; empty when all is well.
create function record_count_differences(out unit_id uuid, out school_year int, out entity text, out state text,
    out official boolean, out counted int, out found int) returns setof record language plpgsql stable as $$
declare
  type text;
begin
  foreach type in array '{school,campus,staff,class,student,facility,equipment}'::text[] loop
    return query execute format(
      'select coalesce(c.unit_id, r.unit_id), coalesce(c.school_year, r.school_year), %L::text, coalesce(c.state, r.state), '
      '       coalesce(c.official, r.official), coalesce(c.n, 0), coalesce(r.n, 0) '
      'from (select * from record_count where entity = %L) c '
      'full join (select unit_id, school_year, state, official_version is not null as official, count(*)::int as n '
      '           from %I group by 1, 2, 3, 4) r '
      'on (r.unit_id, r.school_year, r.state, r.official) = (c.unit_id, c.school_year, c.state, c.official) '
      'where coalesce(c.n, 0) <> coalesce(r.n, 0)', type, type, type);
  end loop;
end $$;
