-- Where a pupil learns, from when until when; and how pupils move from one school to another by the word of both.

-- One person is at one school at a time, in the whole city. Derived from the records of pupils by enrolment_follow(), so
-- it has no history of its own.
create table enrolment (
  id         uuid primary key default uuid7(),
  student_id uuid not null references person,
  unit_id    uuid not null references unit,
  valid      daterange not null check (not isempty(valid) and not lower_inf(valid)),
  constraint enrolment_one_school_at_a_time exclude using gist (student_id with =, valid with &&)
);
create index enrolment_by_unit on enrolment (unit_id, student_id);

-- Whether a pupil with this status has left the school: moved away (04, 08, 11), given up (05, 09, 12).
create function student_left(status text) returns boolean language sql immutable parallel safe as $$
  select status in ('04', '05', '08', '09', '11', '12')
$$;

-- Its triggers are named so that they come after those that make the person.
-- A record of a further school year goes on with the enrolment that there is. The day on which somebody left is his last
-- one there.
create function enrolment_follow() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into enrolment (student_id, unit_id, valid)
    select n.id, n.unit_id,
           daterange(n.enrolled_on, case when student_left(n.status) then greatest(coalesce(n.status_date, today()), n.enrolled_on) end, '[]')
    from new_rows n
    where not exists (select from enrolment e where e.student_id = n.id and e.unit_id = n.unit_id and upper_inf(e.valid));
    return null;
  end if;
  -- To another school: the old one until the day before.
  update enrolment e set valid = daterange(lower(e.valid), greatest(n.enrolled_on, lower(e.valid) + 1))
  from new_rows n join old_rows o on o.id = n.id and o.school_year = n.school_year
  where n.unit_id <> o.unit_id and e.student_id = n.id and e.unit_id = o.unit_id and upper_inf(e.valid);
  insert into enrolment (student_id, unit_id, valid)
  select n.id, n.unit_id, daterange(greatest(n.enrolled_on, coalesce(l.until, n.enrolled_on)), null)
  from new_rows n join old_rows o on o.id = n.id and o.school_year = n.school_year
  cross join lateral (select max(upper(e.valid)) as until from enrolment e where e.student_id = n.id) l
  where n.unit_id <> o.unit_id and not student_left(n.status);
  -- Leaving, and coming back.
  update enrolment e set valid = daterange(lower(e.valid), greatest(coalesce(n.status_date, today()), lower(e.valid)), '[]')
  from new_rows n join old_rows o on o.id = n.id and o.school_year = n.school_year
  where n.unit_id = o.unit_id and student_left(n.status) and not student_left(o.status)
    and e.student_id = n.id and e.unit_id = n.unit_id and upper_inf(e.valid);
  insert into enrolment (student_id, unit_id, valid)
  select n.id, n.unit_id, daterange(greatest(coalesce(n.status_date, today()), l.until), null)
  from new_rows n join old_rows o on o.id = n.id and o.school_year = n.school_year
  cross join lateral (select max(upper(e.valid)) as until from enrolment e where e.student_id = n.id) l
  where n.unit_id = o.unit_id and student_left(o.status) and not student_left(n.status)
    and not exists (select from enrolment e where e.student_id = n.id and upper_inf(e.valid));
  -- The day of entering was put right.
  update enrolment e set valid = daterange(n.enrolled_on, upper(e.valid))
  from new_rows n join old_rows o on o.id = n.id and o.school_year = n.school_year
  where n.unit_id = o.unit_id and n.enrolled_on <> o.enrolled_on
    and e.student_id = n.id and e.unit_id = n.unit_id and lower(e.valid) = o.enrolled_on
    and (upper_inf(e.valid) or n.enrolled_on < upper(e.valid));
  return null;
end $$;
revoke execute on function enrolment_follow() from public;

insert into enrolment (student_id, unit_id, valid)
select distinct on (id) id, unit_id,
       daterange(enrolled_on, case when student_left(status) then greatest(coalesce(status_date, today()), enrolled_on) end, '[]')
from student order by id, school_year desc;

create trigger student_is_enrolled_insert after insert on student referencing new table as new_rows
  for each statement execute function enrolment_follow();
create trigger student_is_enrolled_update after update on student referencing old table as old_rows new table as new_rows
  for each statement execute function enrolment_follow();

-- A pupil moves to another school: asked for by one school, released by the one, accepted by the other; between two
-- communes in lower secondary education introduced by the one commune and received by the other (Circular 10/2025).
create table transfer (
  id           uuid primary key default uuid7(),
  student_id   uuid not null references person,
  school_year  int not null references school_year (start_year),
  from_unit    uuid not null references unit,
  to_unit      uuid references unit,
  -- Out of the city: the province, and the name of the school there.
  to_province  text,
  to_school    text check (char_length(to_school) between 1 and 200),
  day          date not null,
  reason       text not null check (char_length(reason) between 1 and 1000),
  asked_by     uuid not null references unit,
  by_communes  boolean not null,
  state        text not null check (state in ('requested', 'released', 'introduced', 'received', 'accepted', 'refused', 'withdrawn')),
  answer       text check (char_length(answer) between 1 and 1000),
  class_code   text,
  version      int not null default 1,
  created_at   timestamptz not null default now(),
  changed_at   timestamptz not null default now(),
  check ((to_unit is null) = (to_province is not null)),
  check (to_unit <> from_unit)
);
create unique index transfer_open on transfer (student_id)
  where state in ('requested', 'released', 'introduced', 'received');
create index transfer_from on transfer (from_unit, id);
create index transfer_to on transfer (to_unit, id);
create index transfer_of_pupil on transfer (student_id, id);
select history_keep('transfer', 'from_unit');
