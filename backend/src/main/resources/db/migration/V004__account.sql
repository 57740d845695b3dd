-- People who use Khuê, how they prove who they are, and their sessions.

create table account (
  id         uuid primary key default uuid7(),
  username   text collate "C" not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  full_name  text not null check (length(full_name) between 1 and 200),
  -- The Vietnamese habit of order: given name (the last word) first, then the whole name.
  sort_name  text generated always as (regexp_replace(full_name, '^.*\s', '') || ' ' || full_name) stored,
  email      text,
  phone      text,
  position   text,
  unit_id    uuid not null references unit,
  status     text not null default 'active' check (status in ('active', 'locked', 'ended')),
  -- Why the last change was made, in the words of who made it; the history keeps all of them.
  reason     text,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  version    int not null default 1,
  search     text generated always as (fold(full_name || ' ' || username)) stored
);
create index account_by_unit on account (unit_id, sort_name collate "vi-x-icu", id);
create index account_by_sort_name on account (sort_name collate "vi-x-icu", id);
create index account_by_search on account using gin (search gin_trgm_ops);

create function account_username_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the name of an account never changes' using errcode = 'KH003';
end $$;
create trigger account_username_stays before update on account for each row
  when (old.username is distinct from new.username) execute function account_username_stays();

-- Apart from account, so that nobody who lists accounts ever reads a secret.
create table credential (
  account_id    uuid primary key references account,
  password_hash text not null,
  one_time      boolean not null,
  expires_at    timestamptz,
  changed_at    timestamptz not null default now(),
  otp_secret    bytea,
  otp_confirmed_at timestamptz,
  version       int not null default 1,
  check (one_time or expires_at is null)
);

-- The last 30-second step for which a code was taken: a code is good once. Written at each login, thus without history.
create table otp_use (
  account_id uuid primary key references account,
  last_step  bigint not null
);

create table recovery_code (
  id         uuid primary key default uuid7(),
  account_id uuid not null references account,
  code_hash  bytea not null,
  used_at    timestamptz,
  replaced_at timestamptz,
  unique (account_id, code_hash)
);

create table session (
  id         uuid primary key default uuid7(),
  account_id uuid not null references account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address    text,
  user_agent text,
  ended_at   timestamptz,
  end_reason text,
  version    int not null default 1
);
create index session_by_account on session (account_id, created_at desc);

-- Every refresh token ever given in a session; using one twice ends the session. Append-only but for used_at,
-- and derived from the session's own history, so it has none itself.
create table refresh_token (
  hash       bytea primary key,
  session_id uuid not null references session,
  issued_at  timestamptz not null default now(),
  used_at    timestamptz
);
create index refresh_token_by_session on refresh_token (session_id, issued_at desc);

-- Attempts to log in by typed user name (as a digest, because people type passwords there) and by network address,
-- whether or not such an account exists. Each is noted before it is tried and taken back when it succeeds.
create table login_failure (
  id      uuid primary key default uuid7(),
  subject text not null,
  at      timestamptz not null default now()
);
create index login_failure_by_subject on login_failure (subject, at desc);

create table signing_key (
  id          uuid primary key default uuid7(),
  private_key bytea not null,
  public_key  bytea not null,
  created_at  timestamptz not null default now(),
  retired_at  timestamptz,
  version     int not null default 1
);

select history_keep('account', 'unit_id');
select history_keep('credential', 'account_id', 'password_hash,otp_secret');
select history_keep('recovery_code', 'account_id', 'code_hash');
select history_keep('session', 'account_id');
select history_keep('signing_key', 'unit_id', 'private_key');
