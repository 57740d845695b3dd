-- Who read personal data of a pupil. A log itself, so it has no history; one row for each reader, month and way, because
-- whoever keeps the books of a school reads its pupils every day.
-- way: one, the page of the pupil or its history; list, many at once.
create table reading (
  record_id  uuid not null,
  account_id uuid not null references account,
  month      date not null check (extract(day from month) = 1),
  way        text not null check (way in ('one', 'list')),
  unit_id    uuid not null references unit,
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  times      int not null,
  primary key (record_id, account_id, month, way)
);
create index reading_by_account on reading (account_id, last_at);
