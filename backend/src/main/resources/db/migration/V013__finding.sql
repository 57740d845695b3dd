-- What stands out in records: warnings, which are confirmed with a reason before a record is submitted, and checks across
-- records and schools. The conditions stand in vn.khue.record.rule; findings are what they found last.

-- Derived from the records by the statements of vn.khue.record.rule.RuleSql, so it has no history of its own.
-- basis: what the finding rests on, as a digest; when that changes, a confirmation of before does not hold any more.
create table finding (
  record_id   uuid not null,
  school_year int not null,
  rule        text not null,
  entity      text not null,
  unit_id     uuid not null references unit,
  code        text not null,
  name        text not null,
  params      jsonb not null,
  basis       text not null,
  found_at    timestamptz not null default now(),
  primary key (record_id, school_year, rule)
);
create index finding_by_unit on finding (unit_id, school_year, entity, rule);

-- Somebody of the school has looked at a finding and says why the record is right all the same.
create table confirmation (
  id           uuid primary key default uuid7(),
  record_id    uuid not null,
  school_year  int not null,
  rule         text not null,
  basis        text not null,
  entity       text not null,
  unit_id      uuid not null references unit,
  account_id   uuid not null references account default current_setting('khue.actor')::uuid,
  reason       text not null check (char_length(reason) between 1 and 1000),
  confirmed_at timestamptz not null default now(),
  version      int not null default 1,
  unique (record_id, school_year, rule, basis)
);
select history_keep('confirmation', 'unit_id');

create trigger open_insert after insert on confirmation referencing new table as new_rows
  for each statement execute function record_open();

-- When the records of a school were last looked through as a whole. Says nothing of them, so it has no history.
create table look_through (
  unit_id   uuid not null references unit,
  looked_at timestamptz not null default now(),
  primary key (unit_id)
);
create index look_through_oldest on look_through (looked_at);

-- A person by name, day of birth and gender, whatever marks the name has in one of the schools.
create function person_alike(full_name text, date_of_birth date, gender text) returns int
  language sql immutable strict parallel safe as $$
  select hashtext(public.fold(full_name) || (date_of_birth - date '2000-01-01')::text || gender)
$$;
create index student_alike on student (school_year, person_alike(full_name, date_of_birth, gender));
create index staff_alike on staff (school_year, person_alike(full_name, date_of_birth, gender));
create index staff_by_email on staff (school_year, lower(email)) where email is not null;

-- The database is the last guard of what a school has once.
create unique index campus_one_main on campus (unit_id, school_year) where is_main;
create unique index class_one_name on class (unit_id, school_year, lower(name));
create index class_by_homeroom on class (unit_id, school_year, homeroom_teacher_code) where homeroom_teacher_code is not null;
