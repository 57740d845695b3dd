-- Rights are handed down: each grant is given out of another one, and is worth no more than its whole chain.

create table access_grant (
  id           uuid primary key default uuid7(),
  account_id   uuid not null references account,
  role         text not null,
  unit_id      uuid not null references unit,
  -- null: records of all types
  record_types text[],
  valid_from   timestamptz not null default now(),
  valid_until  timestamptz,
  passes       int not null default 0 check (passes between 0 and 10),
  parent_id    uuid references access_grant,
  -- The ids from the root grant to this one; kept by the database, so that a subtree is one indexed predicate.
  chain        uuid[] not null,
  given_by     uuid not null,
  reason       text not null check (length(reason) between 1 and 500),
  created_at   timestamptz not null default now(),
  revoked_at   timestamptz,
  revoked_by   uuid,
  revoke_reason text,
  reviewed_at  timestamptz,
  reviewed_by  uuid,
  version      int not null default 1,
  check (valid_until is null or valid_until > valid_from),
  check (chain[cardinality(chain)] = id),
  check ((parent_id is null) = (cardinality(chain) = 1)),
  check (parent_id is null or chain[cardinality(chain) - 1] = parent_id),
  check ((revoked_at is null) = (revoked_by is null))
);
create index access_grant_by_account on access_grant (account_id, id);
create index access_grant_by_unit on access_grant (unit_id, id);
create index access_grant_by_parent on access_grant (parent_id);
create index access_grant_by_chain on access_grant using gin (chain);

create function access_grant_chain() returns trigger language plpgsql as $$
begin
  new.chain := coalesce((select chain from access_grant where id = new.parent_id), '{}') || new.id;
  return new;
end $$;
create trigger access_grant_chain before insert on access_grant for each row execute function access_grant_chain();

-- When a grant last carried a decision. Written in batches from memory, thus without history.
create table grant_use (
  grant_id     uuid primary key references access_grant,
  last_used_at timestamptz not null
);

select history_keep('access_grant', 'unit_id');

-- Tells every replica whose rights may have changed: "rights:<account>", or "rights:*" when many did.
create function rights_tell(accounts uuid[]) returns void language plpgsql as $$
begin
  if cardinality(accounts) > 50 then
    perform pg_notify('khue', 'rights:*');
  else
    perform pg_notify('khue', 'rights:' || a) from unnest(accounts) a;
  end if;
end $$;

create function rights_follow_grant() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform rights_tell((select array_agg(distinct g.account_id) from access_grant g
                       where g.chain && (select array_agg(id) from new_rows)))
  where exists (select from new_rows);
  return null;
end $$;
create function rights_follow_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform rights_tell((select array_agg(distinct id) from new_rows)) where exists (select from new_rows);
  return null;
end $$;
create function rights_follow_account_id() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform rights_tell((select array_agg(distinct account_id) from new_rows)) where exists (select from new_rows);
  return null;
end $$;

create trigger rights_follow_insert after insert on access_grant referencing new table as new_rows
  for each statement execute function rights_follow_grant();
create trigger rights_follow_update after update on access_grant referencing new table as new_rows
  for each statement execute function rights_follow_grant();
create trigger rights_follow_update after update on account referencing new table as new_rows
  for each statement execute function rights_follow_account();
create trigger rights_follow_insert after insert on session referencing new table as new_rows
  for each statement execute function rights_follow_account_id();
create trigger rights_follow_update after update on session referencing new table as new_rows
  for each statement execute function rights_follow_account_id();
create trigger rights_follow_update after update on credential referencing new table as new_rows
  for each statement execute function rights_follow_account_id();

create function signing_key_tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('khue', 'keys');
  return null;
end $$;
create trigger signing_key_tell after insert or update on signing_key for each statement execute function signing_key_tell();
