-- Who took records out of the system, which, and for what. What was taken is not kept: the file is written while it is
-- fetched, with the rights of that moment.
create table record_export (
  id          uuid primary key default uuid7(),
  account_id  uuid not null references account,
  unit_id     uuid not null references unit,
  entity      text not null,
  school_year int not null references school_year (start_year),
  filter      jsonb not null,
  columns     text[] not null check (cardinality(columns) > 0),
  format      text not null check (format in ('csv', 'xlsx')),
  codes       boolean not null,
  purpose     text not null check (length(purpose) between 10 and 500),
  personal    boolean not null,
  records     int not null,
  expires_at  timestamptz not null,
  taken       int not null default 0,
  taken_at    timestamptz,
  created_at  timestamptz not null default now(),
  version     int not null default 1
);
create index record_export_of_account on record_export (account_id, id);
create index record_export_of_unit on record_export (unit_id, id);
select history_keep('record_export', 'unit_id');

-- What an export shows of a pupil is a reading like any other.
alter table reading drop constraint reading_way_check;
alter table reading add constraint reading_way_check check (way in ('one', 'list', 'export'));
