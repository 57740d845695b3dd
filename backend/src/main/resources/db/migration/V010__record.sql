-- The records of education data: seven types, one typed table each. A row is a record as it is in one school year, so a
-- new year never overwrites an old one; id and code stay with a person, a place or a thing through all years.
-- References are made by the immutable code and lead into the same school and year. Columns follow the order of the
-- components of vn.khue.record.type.

-- The order of the Vietnamese dictionary as plain bytes, so that an index gives it without a locale: syllable by syllable,
-- first the letters (a ă â ... d đ e ê ...), then the tone (none, huyền, hỏi, ngã, sắc, nặng), which is put after the
-- letters of its syllable as a digit. A collation would look at tones only when all letters of the whole text are the
-- same, and so put "Đào Thanh Ánh" before "Lương Ngọc Anh". Numbers up to
-- 999 count by their value: 6A2 stands before 6A10.
create function vietnamese_order(value text) returns text language sql immutable strict parallel safe as $$
  select lower(translate(
    replace(replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(
            regexp_replace(normalize(value, NFD), '[''’ʼ`]', '', 'g'),
            '(?<!\d)(\d)(?!\d)', '0\1', 'g'),
          '(?<!\d)(\d\d)(?!\d)', '0\1', 'g'),
        '([\u0300\u0301\u0303\u0309\u0323])(\S*)', '\2\1', 'g'),
      'đ', 'd~'), 'Đ', 'd~'),
    U&'\0306\0302\031B\0300\0309\0303\0301\0323', '{|}12345'))
$$;

-- The given name, which stands last, first: "Nguyễn Văn An" sorts as "An Nguyễn Văn".
create function given_first(full_name text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(full_name, '^(.*)\s(\S+)$', '\2 \1')
$$;

-- A school year runs from August to July; 2026 is 2026-2027.
create table school_year (
  start_year int primary key check (start_year between 2000 and 2199)
);
insert into school_year select generate_series(2020, 2060);

-- Codes that the system forms: opaque, never used twice.
create sequence record_code;

-- One code and one identity number belong to one person, through all years and schools. Derived from student and staff
-- by person_follow(), so it has no history of its own.
create table person (
  id          uuid primary key,
  kind        text not null check (kind in ('student', 'staff')),
  code        text not null,
  national_id text,
  unique (kind, code),
  unique (kind, national_id)
);

create function person_follow() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into person (id, kind, code, national_id)
  select distinct on (id) id, tg_table_name, code, national_id from new_rows order by id, school_year desc
  on conflict (id) do update set national_id = excluded.national_id
  where person.national_id is distinct from excluded.national_id;
  if exists (select from new_rows n join person p on p.id = n.id where p.code <> n.code or p.kind <> tg_table_name) then
    raise exception 'the code of a person never changes' using errcode = 'KH003';
  end if;
  return null;
end $$;
revoke execute on function person_follow() from public;

-- The code and the year of a record never change; its school does when a pupil is transferred.
create function record_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the code of a record never changes' using errcode = 'KH003';
end $$;

-- The profile of a school in a school year.
create table school (
  id          uuid not null default uuid7(),
  school_year int not null references school_year (start_year),
  unit_id     uuid not null references unit,
  state       text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'approved', 'returned')),
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  name text not null,
  level_group text not null,
  levels text[] not null default '{}',
  ownership text not null,
  school_type text not null,
  area text,
  disadvantaged_area text,
  commune_code text not null,
  address text,
  founded_on date,
  phone text,
  email text,
  website text,
  principal_name text,
  principal_phone text,
  principal_email text,
  latitude numeric check (latitude between -90 and 90),
  longitude numeric check (longitude between -180 and 180),
  site_area_m2 numeric check (site_area_m2 >= 0),
  national_standard text,
  accreditation_level int check (accreditation_level between 1 and 4),
  minimum_quality boolean,
  two_sessions_a_day boolean,
  day_boarding boolean,
  boarding boolean,
  grid_power boolean,
  clean_water boolean,
  toilets boolean,
  handwashing boolean,
  internet_for_teaching boolean,
  computers_for_teaching boolean,
  accessible_infrastructure boolean,
  counselling boolean,
  party_cell boolean,
  sort_name text collate "C" not null generated always as (vietnamese_order(name)) stored,
  search text not null generated always as (' ' || fold(name || ' ' || code)) stored,
  primary key (id, school_year),
  unique (unit_id, school_year, code),
  unique (school_year, code),
  unique (unit_id, school_year)
);
create index school_by_name on school (school_year, sort_name, id);
create index school_by_unit on school (unit_id, school_year, sort_name, id);
create index school_by_search on school using gin (search gin_trgm_ops);
select history_keep('school', 'unit_id');

-- Where a school teaches.
create table campus (
  id          uuid not null default uuid7(),
  school_year int not null references school_year (start_year),
  unit_id     uuid not null references unit,
  state       text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'approved', 'returned')),
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  name text not null,
  is_main boolean not null,
  address text,
  commune_code text,
  distance_km numeric check (distance_km >= 0),
  site_area_m2 numeric check (site_area_m2 >= 0),
  phone text,
  sort_name text collate "C" not null generated always as (vietnamese_order(name)) stored,
  search text not null generated always as (' ' || fold(name || ' ' || code)) stored,
  primary key (id, school_year),
  unique (unit_id, school_year, code),
  unique (school_year, code)
);
create index campus_by_name on campus (school_year, sort_name, id);
create index campus_by_unit on campus (unit_id, school_year, sort_name, id);
create index campus_by_search on campus using gin (search gin_trgm_ops);
select history_keep('campus', 'unit_id');

-- A member of staff in a school year.
create table staff (
  id          uuid not null default uuid7(),
  school_year int not null references school_year (start_year),
  unit_id     uuid not null references unit,
  state       text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'approved', 'returned')),
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  full_name text not null,
  date_of_birth date not null,
  gender text not null,
  national_id text not null check (national_id ~ '^[0-9]{12}$'),
  nationality text not null,
  ethnicity text,
  religion text,
  phone text,
  email text,
  permanent_address text,
  permanent_commune_code text,
  staff_group text not null,
  position text,
  contract_type text not null,
  status text not null,
  status_date date,
  recruited_on date,
  recruiting_body text,
  joined_school_on date not null,
  rank text not null,
  salary_step text not null,
  salary_coefficient numeric not null check (salary_coefficient between 1.00 and 10.00),
  leadership_allowance numeric,
  incentive_allowance numeric,
  seniority_allowance numeric,
  subject text,
  other_subjects text[] not null default '{}',
  grades_taught text[] not null default '{}',
  periods_per_week numeric check (periods_per_week between 0 and 40),
  concurrent_duties text[] not null default '{}',
  qualification text not null,
  major text not null,
  training_form text,
  training_standard text not null,
  it_level text,
  foreign_language text,
  language_framework text,
  political_theory text,
  state_management text,
  education_management text,
  self_assessment text,
  professional_standard text not null,
  civil_servant_rating text,
  excellent_teacher text,
  party_member boolean,
  party_joined_on date,
  social_insurance_no text,
  sort_name text collate "C" not null generated always as (vietnamese_order(given_first(full_name))) stored,
  search text not null generated always as (' ' || fold(full_name || ' ' || code)) stored,
  primary key (id, school_year),
  unique (unit_id, school_year, code),
  unique (school_year, code)
);
create index staff_by_name on staff (school_year, sort_name, id);
create index staff_by_unit on staff (unit_id, school_year, sort_name, id);
create index staff_by_search on staff using gin (search gin_trgm_ops);
select history_keep('staff', 'unit_id');
create trigger staff_is_a_person_insert after insert on staff referencing new table as new_rows
  for each statement execute function person_follow();
create trigger staff_is_a_person_update after update on staff referencing new table as new_rows
  for each statement execute function person_follow();

-- A class belongs to one school year.
create table class (
  id          uuid not null default uuid7(),
  school_year int not null references school_year (start_year),
  unit_id     uuid not null references unit,
  state       text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'approved', 'returned')),
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  name text not null,
  grade text not null,
  age_group text,
  campus_code text,
  homeroom_teacher_code text,
  session text,
  sessions_per_week text,
  foreign_language1 text,
  foreign_language2 text,
  is_combined boolean not null,
  combined_with_code text,
  is_specialised boolean not null,
  specialism text,
  is_day_boarding boolean not null,
  stream text,
  has_disabled_pupils boolean,
  continuing_form text,
  math_equipment_sufficient boolean,
  vietnamese_equipment_sufficient boolean,
  position int check (position >= 0),
  sort_name text collate "C" not null generated always as (vietnamese_order(name)) stored,
  search text not null generated always as (' ' || fold(name || ' ' || code)) stored,
  primary key (id, school_year),
  unique (unit_id, school_year, code),
  foreign key (unit_id, school_year, campus_code) references campus (unit_id, school_year, code),
  foreign key (unit_id, school_year, homeroom_teacher_code) references staff (unit_id, school_year, code),
  foreign key (unit_id, school_year, combined_with_code) references class (unit_id, school_year, code)
);
create index class_by_name on class (school_year, sort_name, id);
create index class_by_unit on class (unit_id, school_year, sort_name, id);
create index class_by_search on class using gin (search gin_trgm_ops);
select history_keep('class', 'unit_id');

-- A pupil in a school year. What the code of the class refers to stands in the same school and year.
create table student (
  id          uuid not null default uuid7(),
  school_year int not null references school_year (start_year),
  unit_id     uuid not null references unit,
  state       text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'approved', 'returned')),
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  full_name text not null,
  date_of_birth date not null,
  gender text not null,
  national_id text check (national_id ~ '^[0-9]{12}$'),
  passport_no text,
  nationality text not null,
  ethnicity text not null,
  religion text,
  birth_place text,
  home_town text,
  permanent_address text,
  permanent_commune_code text,
  current_address text,
  current_commune_code text,
  phone text,
  email text,
  father_name text,
  father_birth_year int check (father_birth_year between 1900 and 2199),
  father_occupation text,
  father_phone text,
  mother_name text,
  mother_birth_year int check (mother_birth_year between 1900 and 2199),
  mother_occupation text,
  mother_phone text,
  guardian_name text,
  guardian_birth_year int check (guardian_birth_year between 1900 and 2199),
  guardian_phone text,
  class_code text not null,
  admission_kind text,
  enrolled_on date not null,
  status text not null,
  status_date date,
  leaving_reason text,
  transfer_province text,
  policy_group text,
  household_poverty text,
  is_disabled boolean,
  disability_type text,
  day_boarding text,
  is_boarding boolean,
  fee_exemption text,
  cost_support boolean,
  lunch_support boolean,
  rice_support boolean,
  is_pioneer boolean,
  is_youth_union_member boolean,
  learns_ethnic_language boolean,
  bilingual boolean,
  height_cm numeric check (height_cm between 30 and 230),
  weight_kg numeric check (weight_kg between 2 and 200),
  nutrition text,
  blood_group text,
  health_insurance_no text,
  can_swim boolean,
  sort_name text collate "C" not null generated always as (vietnamese_order(given_first(full_name))) stored,
  search text not null generated always as (' ' || fold(full_name || ' ' || code)) stored,
  primary key (id, school_year),
  unique (unit_id, school_year, code),
  unique (school_year, code),
  foreign key (unit_id, school_year, class_code) references class (unit_id, school_year, code)
);
create index student_by_class on student (unit_id, school_year, class_code, sort_name, id);
create index student_by_name on student (school_year, sort_name, id);
create index student_by_unit on student (unit_id, school_year, sort_name, id);
create index student_by_search on student using gin (search gin_trgm_ops);
select history_keep('student', 'unit_id');
create trigger student_is_a_person_insert after insert on student referencing new table as new_rows
  for each statement execute function person_follow();
create trigger student_is_a_person_update after update on student referencing new table as new_rows
  for each statement execute function person_follow();

-- Rooms and buildings, counted by kind.
create table facility (
  id          uuid not null default uuid7(),
  school_year int not null references school_year (start_year),
  unit_id     uuid not null references unit,
  state       text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'approved', 'returned')),
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  kind text not null,
  campus_code text not null,
  name text,
  structure text not null,
  quantity int not null check (quantity >= 0),
  area_m2 numeric check (area_m2 >= 0),
  built_year int check (built_year between 1900 and 2199),
  built_this_year int check (built_this_year >= 0),
  condition text not null,
  meets_standard boolean,
  note text,
  sort_name text collate "C" not null generated always as (vietnamese_order(coalesce(name, code))) stored,
  search text not null generated always as (' ' || fold(coalesce(name || ' ', '') || code)) stored,
  primary key (id, school_year),
  unique (unit_id, school_year, code),
  unique (school_year, code),
  check (built_this_year <= quantity),
  foreign key (unit_id, school_year, campus_code) references campus (unit_id, school_year, code)
);
create index facility_by_name on facility (school_year, sort_name, id);
create index facility_by_unit on facility (unit_id, school_year, sort_name, id);
create index facility_by_search on facility using gin (search gin_trgm_ops);
select history_keep('facility', 'unit_id');

-- Teaching equipment, counted by kind.
create table equipment (
  id          uuid not null default uuid7(),
  school_year int not null references school_year (start_year),
  unit_id     uuid not null references unit,
  state       text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'approved', 'returned')),
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  name text not null,
  category text not null,
  minimum_list_code text,
  subject text,
  grades text[] not null default '{}',
  unit text not null,
  quantity int not null check (quantity >= 0),
  usable_quantity int not null check (usable_quantity >= 0),
  required_quantity int check (required_quantity >= 0),
  facility_code text,
  acquired_year int check (acquired_year between 1900 and 2199),
  unit_cost numeric check (unit_cost >= 0),
  funding text,
  condition text not null,
  note text,
  sort_name text collate "C" not null generated always as (vietnamese_order(name)) stored,
  search text not null generated always as (' ' || fold(name || ' ' || code)) stored,
  primary key (id, school_year),
  unique (unit_id, school_year, code),
  unique (school_year, code),
  check (usable_quantity <= quantity),
  foreign key (unit_id, school_year, facility_code) references facility (unit_id, school_year, code)
);
create index equipment_by_name on equipment (school_year, sort_name, id);
create index equipment_by_unit on equipment (unit_id, school_year, sort_name, id);
create index equipment_by_search on equipment using gin (search gin_trgm_ops);
select history_keep('equipment', 'unit_id');

-- As before, but values that are null are left out, because most fields of most records are: a field that is not there is
-- null to whoever compares two versions. And "offset 0" keeps the planner from writing the expression of j in place of
-- each j, which turned every row into JSON six times and made the journal the dearest part of every write.
create or replace function history_write() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
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
         case when cardinality(secret) = 0 then j - derived
              else (j - derived)
                   || coalesce((select jsonb_object_agg(s, '#' || left(encode(sha256(convert_to(j ->> s, 'UTF8')), 'hex'), 8))
                                from unnest(secret) s where j ->> s is not null), '{}') end
  from (select jsonb_strip_nulls(to_jsonb(r)) as j from changed_rows r offset 0) changed;
  return null;
end $$;

do $$
declare
  type text;
begin
  foreach type in array '{school,campus,staff,class,student,facility,equipment}'::text[] loop
    execute format('create trigger code_stays before update on %I for each row '
                   'when (old.code is distinct from new.code or old.school_year <> new.school_year) '
                   'execute function record_stays()', type);
  end loop;
end $$;
