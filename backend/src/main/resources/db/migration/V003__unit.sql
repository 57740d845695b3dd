-- The tree of units: department, communes, schools. Codes never change; who managed whom is dated.

create table unit (
  id          uuid primary key default uuid7(),
  code        text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  kind        text not null check (kind in ('department', 'commune', 'school')),
  type        text check (type in ('xa', 'phuong', 'dac-khu')),
  name        text not null check (length(name) between 1 and 200),
  levels      text[] not null default '{}'
              check (levels <@ '{preschool,primary,lower-secondary,upper-secondary,continuing}'),
  level_group text,
  ownership   text,
  ended_on    date,
  merged_into uuid references unit,
  created_at  timestamptz not null default now(),
  version     int not null default 1,
  search      text generated always as (fold(name || ' ' || code)) stored,
  check (merged_into is null or ended_on is not null),
  check (type is null or kind = 'commune'),
  check (levels = '{}' or kind = 'school')
);
create index unit_by_name on unit (name collate "vi-x-icu", id);
create index unit_by_kind on unit (kind, name collate "vi-x-icu", id);
create index unit_by_search on unit using gin (search gin_trgm_ops);

create function unit_code_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the code of a unit never changes' using errcode = 'KH003';
end $$;
create trigger unit_code_stays before update on unit for each row
  when (old.code is distinct from new.code or old.kind is distinct from new.kind) execute function unit_code_stays();

create table unit_alias (
  id      uuid primary key default uuid7(),
  unit_id uuid not null references unit,
  alias   text not null check (length(alias) between 1 and 200),
  search  text generated always as (fold(alias)) stored,
  unique (unit_id, alias)
);
create index unit_alias_by_search on unit_alias using gin (search gin_trgm_ops);

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

-- Who stands below whom today, the unit itself included: the one indexed predicate of every scope.
-- Derived from unit_link by unit_within_refresh(), so it has no history of its own.
create table unit_within (
  ancestor_id uuid not null references unit,
  unit_id     uuid not null references unit,
  depth       int not null,
  primary key (ancestor_id, unit_id)
);
create unique index unit_within_by_unit on unit_within (unit_id, ancestor_id) include (depth);

create function unit_within_refresh() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two writers of links take turns here; otherwise each would miss the other's new links.
  perform pg_advisory_xact_lock(hashtext('unit_within'));
  create temporary table if not exists unit_within_wanted (ancestor_id uuid, unit_id uuid, depth int) on commit drop;
  truncate unit_within_wanted;
  insert into unit_within_wanted
  with recursive up (ancestor_id, unit_id, depth) as (
    select id, id, 0 from unit
    union all
    select l.parent_id, up.unit_id, up.depth + 1
    from up join unit_link l on l.unit_id = up.ancestor_id and l.valid @> current_date
    where up.depth < 32
  )
  select ancestor_id, unit_id, depth from up;
  if exists (select from unit_within_wanted where ancestor_id = unit_id and depth > 0) then
    raise exception 'a unit cannot stand below itself' using errcode = 'KH004';
  end if;
  delete from unit_within w
  where not exists (select from unit_within_wanted n
                    where n.ancestor_id = w.ancestor_id and n.unit_id = w.unit_id and n.depth = w.depth);
  insert into unit_within
  select ancestor_id, unit_id, depth from unit_within_wanted n
  where not exists (select from unit_within w where w.ancestor_id = n.ancestor_id and w.unit_id = n.unit_id);
  perform pg_notify('khue', 'units');
end $$;

create function unit_within_follow() returns trigger language plpgsql as $$
begin
  perform unit_within_refresh();
  return null;
end $$;
create trigger unit_within_follow after insert or update or delete on unit_link
  for each statement execute function unit_within_follow();
create trigger unit_within_follow after insert on unit
  for each statement execute function unit_within_follow();

select history_keep('unit', 'id');
select history_keep('unit_alias', 'unit_id');
select history_keep('unit_link', 'unit_id');
