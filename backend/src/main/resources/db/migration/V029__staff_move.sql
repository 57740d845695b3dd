-- Members of staff move from one school to another by the word of both, as pupils do: without a class and without the
-- communes. The column student_id has its name from when only pupils moved; it is the person of either kind.
alter table transfer add column kind text not null default 'student' check (kind in ('student', 'staff'));
alter table transfer add constraint transfer_of_staff check (kind = 'student' or not by_communes and class_code is null);

-- Whoever has left a school may come back to it: out of the city and home again.
alter table transfer drop constraint transfer_check1;

-- Whether a member of staff with this status has left the school for good: moved away, posted elsewhere, retired. Whoever
-- is lent to somebody else (06) comes back, so that his school has to release him.
create function staff_left(status text) returns boolean language sql immutable parallel safe as $$
  select status in ('02', '03', '05')
$$;
