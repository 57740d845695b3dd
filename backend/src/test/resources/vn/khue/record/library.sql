create table library (
  id          uuid not null default uuid7(),
  school_year int not null references school_year (start_year),
  unit_id     uuid not null references unit,
  state       text not null default 'draft' check (state in ('draft', 'submitted', 'verified', 'approved', 'returned')),
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  official_version int,
  remark      jsonb,
  editors     uuid[] not null default array[current_setting('khue.actor')::uuid],
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  name text not null,
  campus_code text not null,
  books int check (books >= 0),
  condition text,
  opened_on date,
  lends_to_parents boolean not null,
  sort_name text collate "C" not null generated always as (vietnamese_order(name)) stored,
  search text not null generated always as (' ' || fold(name || ' ' || code)) stored,
  primary key (id, school_year),
  unique (unit_id, school_year, code),
  unique (school_year, code),
  foreign key (unit_id, school_year, campus_code) references campus (unit_id, school_year, code)
);
create index library_by_name on library (school_year, sort_name, id);
create index library_by_unit on library (unit_id, school_year, sort_name, id);
create index library_by_search on library using gin (search gin_trgm_ops);
create index library_by_campus on library (unit_id, school_year, campus_code);
select record_type_keep('library');
