-- What is kept under the id of a record that went into another one, as its transfers and readings are, stays where it is and
-- is found from the one that stays.

-- The record that stands for this one now: itself, unless it went into another.
create function person_now(person uuid) returns uuid language sql stable parallel safe as $$
  with recursive went (id, depth) as (
    select person, 0
    union all
    select m.into_id, w.depth + 1 from went w join public.person_merge m on m.gone_id = w.id and m.undone_at is null
    where w.depth < 50)
  select id from went order by depth desc limit 1
$$;

-- All records that this one stands for, itself among them.
create function person_were(person uuid) returns setof uuid language sql stable parallel safe as $$
  with recursive came (id, depth) as (
    select person, 0
    union all
    select m.gone_id, c.depth + 1 from came c join public.person_merge m on m.into_id = c.id and m.undone_at is null
    where c.depth < 50)
  select id from came
$$;
