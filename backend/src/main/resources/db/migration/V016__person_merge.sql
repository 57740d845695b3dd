-- Two records of one person become one: the other one is kept apart as it was, its code leads to the one that stays, and
-- it can be taken back.

create table person_merge (
  id        uuid primary key default uuid7(),
  kind      text not null check (kind in ('student', 'staff')),
  gone_id   uuid not null references person,
  gone_code text not null,
  into_id   uuid not null references person,
  unit_id   uuid not null references unit,
  reason    text not null check (char_length(reason) between 1 and 1000),
  merged_at timestamptz not null default now(),
  undone_at timestamptz,
  version   int not null default 1,
  check (gone_id <> into_id)
);
create unique index person_merge_of on person_merge (gone_id) where undone_at is null;
create index person_merge_by_code on person_merge (kind, gone_code) where undone_at is null;
create index person_merge_into on person_merge (into_id);
select history_keep('person_merge', 'unit_id');

-- The rows that went away, as they were. What became of them stands in the journal, so this has no history of its own.
-- taken: the year was missing in the record that stays, so the row goes on there.
create table person_merge_row (
  merge_id    uuid not null references person_merge,
  entity      text not null,
  school_year int not null,
  taken       boolean not null,
  data        jsonb not null,
  primary key (merge_id, entity, school_year)
);
-- Enrolments of the one that went away, as they were; taken as above.
create table person_merge_enrolment (
  merge_id     uuid not null references person_merge,
  enrolment_id uuid not null,
  taken        boolean not null,
  unit_id      uuid not null,
  valid        daterange not null,
  primary key (merge_id, enrolment_id)
);
-- The number that the one that stays had before, when it took that of the other.
create table person_merge_number (
  merge_id    uuid primary key references person_merge,
  national_id text not null
);

-- A correction in an old year says nothing of the number that holds now.
create or replace function person_follow() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'student' then
    insert into person (id, kind, code, national_id)
    select distinct on (n.id) n.id, 'student', n.code, n.national_id from new_rows n
    where not exists (select from student t where t.id = n.id and t.school_year > n.school_year)
    order by n.id, n.school_year desc
    on conflict (id) do update set national_id = excluded.national_id
    where person.national_id is distinct from excluded.national_id;
  else
    insert into person (id, kind, code, national_id)
    select distinct on (n.id) n.id, 'staff', n.code, n.national_id from new_rows n
    where not exists (select from staff t where t.id = n.id and t.school_year > n.school_year)
    order by n.id, n.school_year desc
    on conflict (id) do update set national_id = excluded.national_id
    where person.national_id is distinct from excluded.national_id;
  end if;
  if exists (select from new_rows n join person p on p.id = n.id where p.code <> n.code or p.kind <> tg_table_name) then
    raise exception 'the code of a person never changes' using errcode = 'KH003';
  end if;
  return null;
end $$;

create function person_merge_closed(kind text, gone uuid, stays uuid) returns boolean language plpgsql stable as $$
declare
  closed boolean;
begin
  execute format('select exists (select from %I r join closing c on c.unit_id = r.unit_id and c.school_year = r.school_year '
                 'and c.reopened_at is null where r.id = any($1))', kind) into closed using array[gone, stays];
  return closed;
end $$;

-- Carries out a merge that has been noted.
create function person_merge_do(merge uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m person_merge;
  number text;
begin
  select * into m from person_merge where id = merge;
  if person_merge_closed(m.kind, m.gone_id, m.into_id) then
    raise exception 'the records of the school year are closed' using errcode = 'KH005';
  end if;
  if exists (select from transfer where student_id in (m.gone_id, m.into_id)
             and state in ('requested', 'released', 'introduced', 'received')) then
    raise exception 'a transfer is under way' using errcode = 'KH007';
  end if;
  select national_id into number from person where id = m.gone_id;
  execute format('insert into person_merge_row (merge_id, entity, school_year, taken, data) '
                 'select $1, %L, r.school_year, not exists (select from %I o where o.id = $3 and o.school_year = r.school_year), '
                 'to_jsonb(r) from %I r where r.id = $2', m.kind, m.kind, m.kind) using merge, m.gone_id, m.into_id;
  insert into person_merge_enrolment (merge_id, enrolment_id, taken, unit_id, valid)
  select merge, e.id, not exists (select from enrolment o where o.student_id = m.into_id and o.valid && e.valid), e.unit_id, e.valid
  from enrolment e where e.student_id = m.gone_id;
  delete from enrolment where student_id = m.gone_id;
  execute format('delete from %I where id = $1', m.kind) using m.gone_id;
  delete from finding where record_id in (m.gone_id, m.into_id);
  update person set national_id = null where id = m.gone_id;
  insert into enrolment (student_id, unit_id, valid)
  select m.into_id, unit_id, valid from person_merge_enrolment where merge_id = merge and taken;
  perform person_merge_put(m, m.into_id, (select code from person where id = m.into_id), true);
  if number is not null and exists (select from person where id = m.into_id and national_id is null) then
    insert into person_merge_number (merge_id, national_id) values (merge, number);
    execute format('update %I r set national_id = $2, version = version + 1, changed_at = now() '
                   'where r.id = $1 and r.school_year = (select max(school_year) from %I where id = $1)', m.kind, m.kind)
      using m.into_id, number;
  end if;
end $$;
revoke execute on function person_merge_do(uuid) from public;

-- Writes kept rows under an id and a code; the columns that follow from others are left to the database.
create function person_merge_put(m person_merge, as_id uuid, as_code text, taken_only boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  columns text;
begin
  select string_agg(quote_ident(attname), ', ') into columns
  from pg_attribute where attrelid = m.kind::regclass and attnum > 0 and not attisdropped and attgenerated = '';
  execute format('insert into %I (%s) select %s from person_merge_row k cross join lateral jsonb_populate_record(null::%I, '
                 'k.data || jsonb_build_object(''id'', $2, ''code'', $3)) n '
                 'where k.merge_id = $1 and (k.taken or not $4)', m.kind, columns,
                 (select string_agg('n.' || c, ', ') from unnest(string_to_array(columns, ', ')) c), m.kind)
    using m.id, as_id, as_code, taken_only;
end $$;
revoke execute on function person_merge_put(person_merge, uuid, text, boolean) from public;

-- Takes a merge back, as long as the rows that were taken over are as they were.
create function person_merge_undo(merge uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m person_merge;
  touched boolean;
  number text;
begin
  select * into m from person_merge where id = merge;
  if person_merge_closed(m.kind, m.gone_id, m.into_id) then
    raise exception 'the records of the school year are closed' using errcode = 'KH005';
  end if;
  select national_id into number from person_merge_number where merge_id = merge;
  execute format('select exists (select from person_merge_row k join %I r on r.id = $2 and r.school_year = k.school_year '
                 'where k.merge_id = $1 and k.taken and r.version > (k.data ->> ''version'')::int + case when $3 then 1 else 0 end)', m.kind)
    into touched using merge, m.into_id, number is not null;
  if touched or exists (select from transfer where student_id = m.into_id and created_at > m.merged_at) then
    raise exception 'the merged record has been worked on' using errcode = 'KH006';
  end if;
  delete from enrolment e using person_merge_enrolment k
  where k.merge_id = merge and k.taken and e.student_id = m.into_id and e.valid = k.valid and e.unit_id = k.unit_id;
  execute format('delete from %I r using person_merge_row k where k.merge_id = $1 and k.taken and r.id = $2 '
                 'and r.school_year = k.school_year', m.kind) using merge, m.into_id;
  if number is not null then
    execute format('update %I set national_id = null, version = version + 1, changed_at = now() '
                   'where id = $1 and national_id = $2', m.kind) using m.into_id, number;
    update person set national_id = null where id = m.into_id and national_id = number;
  end if;
  insert into enrolment (id, student_id, unit_id, valid)
  select enrolment_id, m.gone_id, unit_id, valid from person_merge_enrolment where merge_id = merge;
  perform person_merge_put(m, m.gone_id, m.gone_code, false);
  delete from finding where record_id in (m.gone_id, m.into_id);
  delete from person_merge_row where merge_id = merge;
  delete from person_merge_enrolment where merge_id = merge;
  delete from person_merge_number where merge_id = merge;
end $$;
revoke execute on function person_merge_undo(uuid) from public;
