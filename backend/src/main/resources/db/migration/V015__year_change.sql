-- A school goes over to the next school year by a plan: which class becomes which, who repeats, who leaves.

create table year_change (
  id          uuid primary key default uuid7(),
  unit_id     uuid not null references unit,
  from_year   int not null references school_year (start_year),
  state       text not null default 'open' check (state in ('open', 'done', 'undone')),
  classes     jsonb not null,
  pupils      jsonb not null,
  done_at     timestamptz,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  version     int not null default 1
);
create unique index year_change_of_school on year_change (unit_id, from_year) where state <> 'undone';
select history_keep('year_change', 'unit_id');

-- What a plan made when it was carried out, so that it can be taken back. Follows from the records in the journal.
create table year_change_made (
  plan_id   uuid not null references year_change,
  entity    text not null,
  record_id uuid not null,
  primary key (plan_id, entity, record_id)
);

-- Pupils who left the school with the old year: the last day of their enrolment, by the plan.
create table year_change_left (
  plan_id    uuid not null references year_change,
  student_id uuid not null references person,
  primary key (plan_id, student_id)
);

-- Ends the enrolment of pupils at the school with the school year.
create function year_change_leave(plan uuid, pupils uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  school uuid;
  until date;
begin
  select unit_id, make_date(from_year + 1, 8, 1) into school, until from year_change where id = plan;
  insert into year_change_left (plan_id, student_id)
  select plan, e.student_id from enrolment e
  where e.student_id = any(pupils) and e.unit_id = school and upper_inf(e.valid) and lower(e.valid) < until
  on conflict do nothing;
  update enrolment e set valid = daterange(lower(e.valid), until)
  from year_change_left l
  where l.plan_id = plan and e.student_id = l.student_id and e.unit_id = school and upper_inf(e.valid) and lower(e.valid) < until;
end $$;
revoke execute on function year_change_leave(uuid, uuid[]) from public;

-- Takes back what a plan made, as long as nobody has touched any of it: then nothing is lost.
create function year_change_undo(plan uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  school uuid;
  next_year int;
  type text;
  touched boolean;
begin
  select unit_id, from_year + 1 into school, next_year from year_change where id = plan;
  if exists (select from closing where unit_id = school and school_year = next_year and reopened_at is null) then
    raise exception 'the records of the school year are closed' using errcode = 'KH005';
  end if;
  foreach type in array '{student,equipment,facility,class,staff,campus,school}'::text[] loop
    execute format('select exists (select from %I r where r.unit_id = $1 and r.school_year = $2 '
                   'and (r.version > 1 or not exists (select from year_change_made m '
                   'where m.plan_id = $3 and m.entity = %L and m.record_id = r.id)))', type, type)
      into touched using school, next_year, plan;
    if touched or exists (select from transfer t join year_change_made m on m.record_id = t.student_id
                          where m.plan_id = plan and t.school_year = next_year) then
      raise exception 'records of the new year have been worked on' using errcode = 'KH006';
    end if;
  end loop;
  foreach type in array '{student,equipment,facility,class,staff,campus,school}'::text[] loop
    execute format('delete from %I r using year_change_made m where m.plan_id = $1 and m.entity = %L '
                   'and r.id = m.record_id and r.school_year = $2', type, type) using plan, next_year;
    delete from finding f using year_change_made m
    where m.plan_id = plan and f.record_id = m.record_id and f.school_year = next_year;
  end loop;
  delete from year_change_made where plan_id = plan;
  -- Whoever is enrolled elsewhere by now stays there.
  update enrolment e set valid = daterange(lower(e.valid), null)
  from year_change_left l
  where l.plan_id = plan and e.student_id = l.student_id and e.unit_id = school and upper(e.valid) = make_date(next_year, 8, 1)
    and not exists (select from enrolment o where o.student_id = e.student_id and o.id <> e.id and lower(o.valid) >= upper(e.valid));
  delete from year_change_left where plan_id = plan;
end $$;
revoke execute on function year_change_undo(uuid) from public;
