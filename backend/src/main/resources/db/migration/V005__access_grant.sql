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

-- What a grant is worth at this moment by itself and by all it stands on, for lists; decisions are made by the
-- application from the same columns, and a test holds the two together.
create function access_grant_state(g access_grant) returns text language sql stable as $$
  select case
    when g.revoked_at is not null then 'revoked'
    when g.valid_until <= now() then 'expired'
    when g.valid_from > now() then 'pending'
    when exists (
      select from access_grant link
      where link.id = any(g.chain)
        and (link.revoked_at is not null or link.valid_until <= now() or link.valid_from > now()
             or not exists (select from unit_within w where w.ancestor_id = link.unit_id and w.unit_id = g.unit_id)))
      then 'broken'
    else 'effective'
  end
$$;

-- A grant as it is told to people: names beside the ids.
create view access_grant_shown as
select g.id, g.role, g.record_types, g.valid_from, g.valid_until, g.passes, g.parent_id, g.chain, g.reason,
       g.created_at, g.revoked_at, g.revoke_reason, g.reviewed_at, g.version, access_grant_state(g) as state,
       u.id as unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind,
       a.id as account_id, a.username as account_username, a.full_name as account_full_name,
       a.sort_name as account_sort_name,
       h.id as account_unit_id, h.code as account_unit_code, h.name as account_unit_name, h.kind as account_unit_kind,
       giver.id as giver_id, giver.username as giver_username, giver.full_name as giver_full_name,
       revoker.id as revoker_id, revoker.username as revoker_username, revoker.full_name as revoker_full_name,
       used.last_used_at
from access_grant g
join unit u on u.id = g.unit_id
join account a on a.id = g.account_id
join unit h on h.id = a.unit_id
left join account giver on giver.id = g.given_by
left join account revoker on revoker.id = g.revoked_by
left join grant_use used on used.grant_id = g.id;

select history_keep('access_grant', 'unit_id');

-- Tells every replica whose rights may have changed: "rights:<account>", or "rights:*" when many did.
create function rights_tell(accounts uuid[]) returns void language plpgsql as $$
begin
  perform set_config('khue.told', '1', true);
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

-- The tree decides about rights too; who writes it tells "units" itself.
create trigger told after insert or update or delete on unit_within for each statement execute function told();

create function signing_key_tell() returns trigger language plpgsql as $$
begin
  perform set_config('khue.told', '1', true);
  perform pg_notify('khue', 'keys');
  return null;
end $$;
create trigger signing_key_tell after insert or update on signing_key for each statement execute function signing_key_tell();
