-- A pupil who comes to a school with a new school year has a record of that year there, and the one of the old year stays
-- where it was. His enrolment at the school from which he comes ends the day before.
create function transfer_enrolment_end(accepted uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update enrolment e set valid = daterange(lower(e.valid), greatest(t.day, lower(e.valid) + 1))
  from transfer t
  where t.id = accepted and t.state = 'accepted' and t.to_unit is not null
    and e.student_id = t.student_id and e.unit_id = t.from_unit and upper_inf(e.valid);
end $$;
revoke execute on function transfer_enrolment_end(uuid) from public;

-- The level of education to which a grade belongs.
create function grade_level(grade text) returns text language sql immutable parallel safe as $$
  select case when grade ~ '^(NT|MG)' then 'preschool' when grade <= '05' then 'primary'
              when grade <= '09' then 'lower-secondary' else 'upper-secondary' end
$$;
