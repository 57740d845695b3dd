-- The lists of codes that records choose from. A code is never removed, because records hold it: it ends on a day, and
-- may be named anew from a day on; so a record of any year is shown with the words of its time.

create table code_list (
  id       uuid primary key default uuid7(),
  name     text not null unique check (name ~ '^[a-zA-Z]{2,40}$'),
  label_vi text not null,
  label_en text not null,
  -- Of what it was last read from, so that a start that finds nothing new reads nothing.
  digest   text not null,
  version  int not null default 1
);

create table code (
  id         uuid primary key default uuid7(),
  list       text not null references code_list (name),
  code       text not null check (code ~ '^[A-Za-z0-9._]{1,20}$'),
  label_vi   text not null,
  label_en   text,
  aliases    text[] not null default '{}',
  -- The code of another list under which this one stands, as a commune under its province.
  parent     text,
  ordinal   int not null,
  valid_from date,
  -- The first day on which it is not used any more.
  valid_until date,
  version    int not null default 1,
  check (valid_from < valid_until),
  constraint code_once_a_day exclude using gist (list with =, code with =, daterange(valid_from, valid_until) with &&)
);
create index code_in_order on code (list, ordinal, valid_from);

select history_keep('code_list', 'unit_id');
select history_keep('code', 'unit_id');
