-- The tree of units: department, communes, schools. Codes never change; who managed whom is dated.

-- The day it is for the people of Khuê, wherever the server stands: dated links begin at their midnight.
create function today() returns date language sql stable parallel safe as $$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;

-- Everything by which a unit is found, folded; each part on a line of its own, so that no word runs across two of them.
create function unit_search(name text, code text, aliases text[]) returns text language sql immutable parallel safe as $$
  select fold(concat_ws(' | ', name, code, array_to_string(aliases, ' | ')))
$$;

create table unit (
  id          uuid primary key default uuid7(),
  code        text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  kind        text not null check (kind in ('department', 'commune', 'school')),
  type        text check (type in ('xa', 'phuong', 'dac-khu')),
  name        text not null check (length(name) between 1 and 200),
  aliases     text[] not null default '{}' check (cardinality(aliases) <= 20),
  levels      text[] not null default '{}'
              check (levels <@ '{preschool,primary,lower-secondary,upper-secondary,continuing}'),
  level_group text,
  ownership   text,
  ended_on    date,
  end_reason  text,
  merged_into uuid references unit,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  version     int not null default 1,
  search      text generated always as (unit_search(name, code, aliases)) stored,
  check (merged_into is null or ended_on is not null),
  check (merged_into <> id),
  check (type is null or kind = 'commune'),
  check (levels = '{}' or kind = 'school')
);
create index unit_by_search on unit using gin (search gin_trgm_ops);
create index unit_by_end on unit (ended_on) where ended_on is not null;

create function unit_code_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the code of a unit never changes' using errcode = 'KH003';
end $$;
create trigger unit_code_stays before update on unit for each row
  when (old.code is distinct from new.code or old.kind is distinct from new.kind) execute function unit_code_stays();

-- Which unit managed which, and when. No two parents at one time.
create table unit_link (
  id          uuid primary key default uuid7(),
  unit_id     uuid not null references unit,
  parent_id   uuid not null references unit,
  valid_from  date not null,
  valid_until date,
  valid       daterange generated always as (daterange(valid_from, valid_until)) stored,
  reason      text,
  version     int not null default 1,
  check (unit_id <> parent_id),
  check (valid_until is null or valid_until > valid_from),
  constraint unit_has_one_parent exclude using gist (unit_id with =, valid with &&)
);
create index unit_link_by_parent on unit_link (parent_id, unit_id);

-- Who stands below whom today, the unit itself included: the one indexed predicate of every scope, and what lists of
-- units read in order. Derived by unit_within_refresh() from unit and unit_link, so it has no history of its own.
-- name, code, kind repeat the unit's own, so that a list below any unit is one walk along an index.
create table unit_within (
  ancestor_id uuid not null references unit,
  unit_id     uuid not null references unit,
  depth       int not null,
  name        text not null,
  code        text not null,
  kind        text not null,
  parent_id   uuid,
  parent_from date,
  -- Children that have not ended.
  child_count int not null,
  primary key (ancestor_id, unit_id)
);
create unique index unit_within_by_unit on unit_within (unit_id, ancestor_id) include (depth);
create index unit_within_by_name on unit_within (ancestor_id, name collate "vi-x-icu", unit_id);
create index unit_within_by_code on unit_within (ancestor_id, code, unit_id);
create index unit_within_kind_by_name on unit_within (ancestor_id, kind, name collate "vi-x-icu", unit_id);
create index unit_within_kind_by_code on unit_within (ancestor_id, kind, code, unit_id);
create index unit_within_children_by_name on unit_within (ancestor_id, name collate "vi-x-icu", unit_id) where depth = 1;
create index unit_within_children_by_code on unit_within (ancestor_id, code, unit_id) where depth = 1;

-- The day for which unit_within was last made; dated links make it wrong at midnight.
create table unit_within_day (day date not null);
insert into unit_within_day values (today());

-- Makes the rows of the given units anew (null: of all units) as of today.
create function unit_within_refresh(units uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two writers of links take turns here; otherwise each would miss the other's new links.
  perform pg_advisory_xact_lock(hashtext('unit_within'));
  if exists (
    with recursive up (unit_id, ancestor_id, depth) as (
      select l.unit_id, l.parent_id, 1 from unit_link l
      where l.valid @> today() and (units is null or l.unit_id = any(units))
      union all
      select up.unit_id, l.parent_id, up.depth + 1
      from up join unit_link l on l.unit_id = up.ancestor_id and l.valid @> today()
      where up.depth < 32 and up.ancestor_id <> up.unit_id
    )
    select from up where ancestor_id = unit_id or depth >= 32
  ) then
    raise exception 'a unit cannot stand below itself' using errcode = 'KH004';
  end if;
  with recursive up (ancestor_id, unit_id, depth) as (
    select id, id, 0 from unit where units is null or id = any(units)
    union all
    select l.parent_id, up.unit_id, up.depth + 1
    from up join unit_link l on l.unit_id = up.ancestor_id and l.valid @> today()
  ),
  children (parent_id, count) as (
    select l.parent_id, count(*)::int
    from unit_link l join unit c on c.id = l.unit_id and (c.ended_on is null or c.ended_on > today())
    where l.valid @> today() and (units is null or l.parent_id = any(units))
    group by l.parent_id
  ),
  wanted as (
    select up.ancestor_id, up.unit_id, up.depth, u.name, u.code, u.kind, l.parent_id, l.valid_from as parent_from,
           coalesce(c.count, 0) as child_count
    from up
    join unit u on u.id = up.unit_id
    left join unit_link l on l.unit_id = up.unit_id and l.valid @> today()
    left join children c on c.parent_id = up.unit_id
  ),
  gone as (
    delete from unit_within w
    where (units is null or w.unit_id = any(units))
      and not exists (select from wanted n where n.ancestor_id = w.ancestor_id and n.unit_id = w.unit_id)
  )
  insert into unit_within as w
  select * from wanted
  on conflict (ancestor_id, unit_id) do update
     set depth = excluded.depth, name = excluded.name, code = excluded.code, kind = excluded.kind,
         parent_id = excluded.parent_id, parent_from = excluded.parent_from, child_count = excluded.child_count
     where (w.depth, w.name, w.code, w.kind, w.parent_id, w.parent_from, w.child_count)
           is distinct from (excluded.depth, excluded.name, excluded.code, excluded.kind, excluded.parent_id,
                             excluded.parent_from, excluded.child_count);
  perform pg_notify('khue', 'units');
end $$;

-- The rows that a change of links touches: everything below the units that moved, and the parents' counts of children.
create function unit_within_follow_links(units uuid[], parents uuid[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if units is not null then
    perform unit_within_refresh(array(
      select unit_id from unit_within where ancestor_id = any(units)
      union select unnest(units)
      union select unnest(parents)));
  end if;
end $$;

create function unit_link_inserted() returns trigger language plpgsql as $$
begin
  perform unit_within_follow_links((select array_agg(distinct unit_id) from new_rows),
                                   (select array_agg(distinct parent_id) from new_rows));
  return null;
end $$;
create function unit_link_updated() returns trigger language plpgsql as $$
begin
  perform unit_within_follow_links((select array_agg(distinct unit_id) from (table old_rows union all table new_rows) r),
                                   (select array_agg(distinct parent_id) from (table old_rows union all table new_rows) r));
  return null;
end $$;
create function unit_inserted() returns trigger language plpgsql as $$
begin
  perform unit_within_refresh(array_agg(id)) from new_rows having count(*) > 0;
  return null;
end $$;
create function unit_updated() returns trigger language plpgsql as $$
begin
  perform unit_within_refresh(units) from (
    select array_agg(distinct touched.id) as units from (
      select n.id, n.id as unit from new_rows n join old_rows o using (id)
      where (n.name, n.ended_on) is distinct from (o.name, o.ended_on)
      union all
      select l.parent_id, n.id from new_rows n join old_rows o using (id)
      join unit_link l on l.unit_id = n.id and l.valid @> today()
      where n.ended_on is distinct from o.ended_on
    ) touched) t
  where units is not null;
  return null;
end $$;

create trigger unit_within_follow_insert after insert on unit_link referencing new table as new_rows
  for each statement execute function unit_link_inserted();
create trigger unit_within_follow_update after update on unit_link referencing old table as old_rows new table as new_rows
  for each statement execute function unit_link_updated();
create trigger unit_within_follow_insert after insert on unit referencing new table as new_rows
  for each statement execute function unit_inserted();
create trigger unit_within_follow_update after update on unit referencing old table as old_rows new table as new_rows
  for each statement execute function unit_updated();

-- Called often by every replica: the first one that finds a new day makes the tree of that day; the others do nothing.
create function unit_within_keep_day() returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from unit_within_day where day <> today()) then
    return false;
  end if;
  update unit_within_day set day = today() where day <> today();
  if not found then
    return false;
  end if;
  perform unit_within_refresh(null);
  return true;
end $$;

select history_keep('unit', 'id');
select history_keep('unit_link', 'unit_id');
