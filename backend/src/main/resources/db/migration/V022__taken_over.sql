-- A version that was approved under the code that went away is not found under the one that stays; a record that goes on
-- there has an official version only when it is that version itself.
create or replace function person_merge_put(m person_merge, as_id uuid, as_code text, taken_only boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  columns text;
begin
  select string_agg(quote_ident(attname), ', ') into columns
  from pg_attribute where attrelid = m.kind::regclass and attnum > 0 and not attisdropped and attgenerated = '';
  execute format('insert into %I (%s) select %s from person_merge_row k cross join lateral jsonb_populate_record(null::%I, '
                 'k.data || jsonb_build_object(''id'', $2, ''code'', $3) || case when $4 and k.data ->> ''state'' <> ''approved'' '
                 'then ''{"official_version": null}''::jsonb else ''{}''::jsonb end) n '
                 'where k.merge_id = $1 and (k.taken or not $4)', m.kind, columns,
                 (select string_agg('n.' || c, ', ') from unnest(string_to_array(columns, ', ')) c), m.kind)
    using m.id, as_id, as_code, taken_only;
end $$;

-- What a change of a record brings with it, for statements put together: whoever edits is among the editors, and what was
-- sent or approved is a draft again.
create function record_edited() returns text language sql immutable parallel safe as $$
  select 'version = r.version + 1, changed_at = now(), state = case when r.state = ''returned'' then r.state else ''draft'' end, '
         'editors = case when current_setting(''khue.actor'')::uuid = any(r.editors) then r.editors '
         'else r.editors || current_setting(''khue.actor'')::uuid end'
$$;

-- The number that the other record had is a change of the one that stays.
create or replace function person_merge_do(merge uuid) returns void
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
    execute format('update %I r set national_id = $2, %s '
                   'where r.id = $1 and r.school_year = (select max(school_year) from %I where id = $1)', m.kind, record_edited(), m.kind)
      using m.into_id, number;
  end if;
end $$;

create or replace function person_merge_undo(merge uuid) returns void
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
    execute format('update %I r set national_id = null, %s '
                   'where id = $1 and national_id = $2', m.kind, record_edited()) using m.into_id, number;
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

-- Takes back what a plan made only at the school that made it.
create or replace function year_change_undo(plan uuid) returns void
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
    -- What has gone to another school by now is not taken back, and neither is the rest without it.
    if not touched then
      execute format('select exists (select from %I r join year_change_made m on m.record_id = r.id and m.entity = %L '
                     'where m.plan_id = $1 and r.school_year = $2 and r.unit_id <> $3)', type, type)
        into touched using plan, next_year, school;
    end if;
    if touched or exists (select from transfer t join year_change_made m on m.record_id = t.student_id
                          where m.plan_id = plan and t.school_year = next_year) then
      raise exception 'records of the new year have been worked on' using errcode = 'KH006';
    end if;
  end loop;
  foreach type in array '{student,equipment,facility,class,staff,campus,school}'::text[] loop
    execute format('delete from %I r using year_change_made m where m.plan_id = $1 and m.entity = %L '
                   'and r.id = m.record_id and r.school_year = $2 and r.unit_id = $3', type, type) using plan, next_year, school;
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

-- A record that goes to another school leaves its own, whose year must be open too. Undoing a merge or a year change deletes
-- and inserts, and looks by itself.
create or replace function record_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  closed boolean;
begin
  if tg_op = 'UPDATE' then
    closed := exists (select from (select unit_id, school_year from new_rows union select unit_id, school_year from old_rows) n
                      join closing c on c.unit_id = n.unit_id and c.school_year = n.school_year and c.reopened_at is null);
  else
    closed := exists (select from (select distinct unit_id, school_year from new_rows) n
                      join closing c on c.unit_id = n.unit_id and c.school_year = n.school_year and c.reopened_at is null);
  end if;
  if closed then
    raise exception 'the records of the school year are closed' using errcode = 'KH005';
  end if;
  return null;
end $$;
do $$
declare
  type text;
begin
  foreach type in array '{school,campus,staff,class,student,facility,equipment}'::text[] loop
    execute format('drop trigger open_update on %I', type);
    execute format('create trigger open_update after update on %I referencing old table as old_rows new table as new_rows '
                   'for each statement execute function record_open()', type);
  end loop;
end $$;
