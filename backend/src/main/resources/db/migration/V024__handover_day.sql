-- The day of the handover: desks, what each unit brings, its minutes; and that administration of an invited unit is
-- given from above by signed minutes alone.

-- Where units come to. Each of its times, one every minutes_each from opens_at on, takes so many units as it has places.
create table desk (
  id           uuid primary key default uuid7(),
  campaign_id  uuid not null references campaign,
  unit_id      uuid not null references unit,
  name         text not null check (length(name) between 1 and 200),
  place        text check (length(place) between 1 and 500),
  keeper       text check (length(keeper) between 1 and 200),
  area         text check (area in ('east', 'west')),
  opens_at     timestamptz not null,
  closes_at    timestamptz not null,
  minutes_each int not null check (minutes_each between 5 and 240),
  places       int not null check (places between 1 and 20),
  created_at   timestamptz not null default now(),
  changed_at   timestamptz not null default now(),
  version      int not null default 1,
  check (closes_at > opens_at and closes_at <= opens_at + interval '7 days')
);
create index desk_of_campaign on desk (campaign_id, id);
select history_keep('desk', 'unit_id');

-- Training before it. access is how one gets into an online one, told to units that have named their people; whoever
-- takes part sees check_code there and enters it by the unit's link.
create table training (
  id          uuid primary key default uuid7(),
  campaign_id uuid not null references campaign,
  unit_id     uuid not null references unit,
  name        text not null check (length(name) between 1 and 200),
  online      boolean not null,
  place       text check (length(place) between 1 and 500),
  access      text check (length(access) between 1 and 1000),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  check_code  text not null check (check_code ~ '^[0-9]{6}$'),
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  version     int not null default 1,
  check (ends_at > starts_at and ends_at <= starts_at + interval '3 days')
);
create index training_of_campaign on training (campaign_id, starts_at);
select history_keep('training', 'unit_id', 'access,check_code');

-- A later dossier of the same unit supersedes the one before: another officer takes over. superseded_at is the moment
-- at which the later one was signed.
alter table dossier
  add online_point    text check (length(online_point) between 1 and 200),
  add has_equipment   boolean not null default false,
  add has_line        boolean not null default false,
  add has_sound       boolean not null default false,
  add has_projector   boolean not null default false,
  add ready_at        timestamptz,
  add attended_at     timestamptz,
  add attended_by     text check (attended_by in ('organizer', 'link', 'list')),
  add officer_id      uuid references participant,
  add decision_number text check (length(decision_number) between 1 and 100),
  add decision_day    date,
  add letter_number   text check (length(letter_number) between 1 and 100),
  add letter_day      date,
  add desk_id         uuid references desk,
  add slot_at         timestamptz,
  add account_id      uuid references account,
  add passes          int check (passes between 0 and 10),
  add valid_until     timestamptz,
  add activated_at    timestamptz,
  add confidentiality boolean not null default false,
  add officer_assigned boolean not null default false,
  add rules_issued    boolean not null default false,
  add schools_directed boolean not null default false,
  add confirmed_at    timestamptz,
  add delegated_at    timestamptz,
  add supersedes_id   uuid unique references dossier,
  add reason          text check (length(reason) between 1 and 500),
  add superseded_at   timestamptz,
  add check ((decision_number is null) = (decision_day is null) and (decision_number is null) = (officer_id is null)),
  add check ((letter_number is null) = (letter_day is null)),
  add check ((attended_at is null) = (attended_by is null)),
  add check ((desk_id is null) = (slot_at is null)),
  add check ((account_id is null) = (passes is null)),
  drop constraint dossier_campaign_id_unit_id_key;
create unique index dossier_first on dossier (campaign_id, unit_id) where supersedes_id is null;
create index dossier_at_desk on dossier (desk_id, slot_at);
create index dossier_of_account on dossier (account_id);

-- What was brought on paper, as it was photographed or scanned. Of each kind the latest counts; none is removed.
create table paper (
  id         uuid primary key default uuid7(),
  dossier_id uuid not null references dossier,
  unit_id    uuid not null references unit,
  kind       text not null check (kind in ('decision', 'letter', 'minutes', 'rules')),
  file_name  text not null check (length(file_name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size       int not null check (size > 0),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content    bytea not null,
  created_at timestamptz not null default now(),
  version    int not null default 1
);
create index paper_of_dossier on paper (dossier_id, kind, id);
select history_keep('paper', 'unit_id', 'content');

create function paper_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a paper never changes' using errcode = 'KH003';
end $$;
create trigger paper_stays before update on paper for each statement execute function paper_stays();

-- Numbered without gaps within the organizer's calendar year: whoever draws the next number holds the organizer's lock
-- until the minutes are written. content is what was printed, basis a digest of what it rests on.
create table minutes (
  id           uuid primary key default uuid7(),
  dossier_id   uuid not null unique references dossier,
  unit_id      uuid not null references unit,
  organizer_id uuid not null references unit,
  year         int not null,
  number       int not null check (number > 0),
  content      jsonb not null,
  basis        text not null,
  made_at      timestamptz not null default now(),
  signed_at    timestamptz,
  signed_by    uuid references account,
  account_id   uuid references account,
  grant_id     uuid unique references access_grant,
  paper_id     uuid references paper,
  version      int not null default 1,
  unique (organizer_id, year, number),
  check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (grant_id is null)
         and (signed_at is null) = (paper_id is null) and (signed_at is null) = (account_id is null))
);
select history_keep('minutes', 'unit_id');

-- Letters sent to units by mail. A job writes them all before it sends the first, so that one that is taken up again goes
-- on where it was.
create table handover_letter (
  id          uuid primary key default uuid7(),
  job_id      uuid not null,
  campaign_id uuid not null references campaign,
  dossier_id  uuid not null references dossier,
  unit_id     uuid not null references unit,
  kind        text not null check (kind in ('link', 'reminder')),
  recipient   text not null check (length(recipient) between 3 and 200),
  created_at  timestamptz not null default now(),
  sent_at     timestamptz,
  failure     text check (length(failure) between 1 and 200),
  version     int not null default 1,
  unique (job_id, dossier_id, recipient)
);
create index handover_letter_of_campaign on handover_letter (campaign_id, id);
create index handover_letter_of_dossier on handover_letter (dossier_id, id);
select history_keep('handover_letter', 'unit_id');

-- Papers of many units printed at once. content is encrypted, and goes when it has been fetched, or the next day.
create table handover_print (
  id          uuid primary key default uuid7(),
  campaign_id uuid not null references campaign,
  unit_id     uuid not null references unit,
  account_id  uuid not null references account,
  what        text not null check (what in ('minutes', 'slips')),
  papers      int not null check (papers > 0),
  content     bytea,
  created_at  timestamptz not null default now(),
  taken_at    timestamptz,
  version     int not null default 1
);
create index handover_print_kept on handover_print (created_at) where content is not null;
select history_keep('handover_print', 'unit_id', 'content');

create function minutes_stay_signed() returns trigger language plpgsql as $$
begin
  raise exception 'signed minutes never change' using errcode = 'KH003';
end $$;
create trigger minutes_stay_signed before update on minutes for each row
  when (old.signed_at is not null) execute function minutes_stay_signed();

-- The last guard, looked at when the transaction ends: the one that signs writes the right first and the minutes then.
create function administration_by_minutes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from access_grant above where above.id = new.parent_id and above.unit_id <> new.unit_id)
     and exists (select from dossier d where d.unit_id = new.unit_id)
     and not exists (select from minutes m where m.grant_id = new.id and m.signed_at is not null) then
    raise exception 'administration of an invited unit is given by signed minutes' using errcode = 'KH008';
  end if;
  return null;
end $$;
create constraint trigger administration_by_minutes after insert on access_grant deferrable initially deferred
  for each row when (new.role = 'administrator' and new.parent_id is not null) execute function administration_by_minutes();

-- Whoever received an account has taken it into use when they have chosen a password of their own.
create function dossier_activated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update dossier set activated_at = now(), changed_at = now(), version = version + 1
  where account_id = new.account_id and activated_at is null;
  return null;
end $$;
create trigger dossier_activated after update on credential for each row
  when (old.one_time and not new.one_time) execute function dossier_activated();

-- The first right that a unit has given on to a unit below it, out of what was handed over to it.
create function dossier_delegated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update dossier d set delegated_at = now(), changed_at = now(), version = d.version + 1
  from new_rows g cross join unnest(g.chain) as link (id) join minutes m on m.grant_id = link.id
  where d.id = m.dossier_id and d.delegated_at is null and g.unit_id <> d.unit_id;
  return null;
end $$;
create trigger dossier_delegated after insert on access_grant referencing new table as new_rows
  for each statement execute function dossier_delegated();
