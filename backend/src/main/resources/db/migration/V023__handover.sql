-- Accounts are handed over in campaigns: who is invited, whom each invited unit names, and how far it is.

create table campaign (
  id          uuid primary key default uuid7(),
  unit_id     uuid not null references unit,
  name        text not null check (length(name) between 1 and 200),
  legal_basis text check (length(legal_basis) <= 4000),
  school_year int not null references school_year (start_year),
  audience    text not null check (audience in ('commune', 'school')),
  leaders     int not null check (leaders between 0 and 5),
  officers    int not null check (officers between 1 and 5),
  register_by timestamptz not null,
  training_at timestamptz,
  handover_at timestamptz,
  contact     text check (length(contact) <= 500),
  ended_at    timestamptz,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  version     int not null default 1
);
create index campaign_of_unit on campaign (unit_id, id);
select history_keep('campaign', 'unit_id');

-- What one invited unit has to bring together. registered_by: link, whoever has the unit's link; organizer, the unit
-- that runs the campaign, after the deadline with a reason.
create table dossier (
  id            uuid primary key default uuid7(),
  campaign_id   uuid not null references campaign,
  unit_id       uuid not null references unit,
  registered_at timestamptz,
  registered_by text check (registered_by in ('link', 'organizer')),
  late_reason   text check (length(late_reason) between 1 and 500),
  created_at    timestamptz not null default now(),
  changed_at    timestamptz not null default now(),
  version       int not null default 1,
  unique (campaign_id, unit_id),
  check ((registered_at is null) = (registered_by is null))
);
create index dossier_of_unit on dossier (unit_id);
select history_keep('dossier', 'unit_id');

-- Whom a unit sends. The campaign says how many there are of each part, so a place is filled anew and never emptied.
create table participant (
  id         uuid primary key default uuid7(),
  dossier_id uuid not null references dossier,
  unit_id    uuid not null references unit,
  part       text not null check (part in ('leader', 'officer')),
  place      int not null,
  full_name  text not null check (length(full_name) between 1 and 200),
  position   text not null check (length(position) between 1 and 200),
  phone      text not null check (length(phone) between 6 and 40),
  email      text not null check (length(email) between 3 and 200),
  version    int not null default 1,
  unique (dossier_id, part, place)
);
select history_keep('participant', 'unit_id');
