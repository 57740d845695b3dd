-- Long work that survives a restart, and requests that may be repeated safely.

create table job (
  id          uuid primary key default uuid7(),
  kind        text not null,
  state       text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  created_by  uuid not null,
  request_id  text not null,
  -- Input and result may hold one-time passwords: both are encrypted by the application.
  input       bytea not null,
  result      bytea,
  done        int not null default 0,
  total       int not null default 0,
  message     text,
  cancel      boolean not null default false,
  created_at  timestamptz not null default now(),
  started_at  timestamptz,
  -- A running job whose worker has not been heard of for a while is taken up by another one.
  heard_at    timestamptz,
  finished_at timestamptz,
  version     int not null default 1
);
create index job_waiting on job (created_at) where state in ('queued', 'running');

create table idempotency (
  caller     text not null,
  route      text not null,
  key        text not null,
  body_hash  bytea not null,
  created_at timestamptz not null default now(),
  -- Null until the answer is known; encrypted, because answers may hold one-time passwords.
  answer     bytea,
  primary key (caller, route, key)
);
create index idempotency_by_age on idempotency (created_at);
