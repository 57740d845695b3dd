-- A write that promises to touch nothing that replicas keep in memory asks nobody whether he has heard of it, which saves
-- a round trip. Here the promise is kept: whoever gave it and touches such a thing all the same is refused.
create function tells() returns void language plpgsql as $$
begin
  if current_setting('khue.quiet', true) = '1' then
    raise exception 'a quiet transaction changes what replicas keep in memory';
  end if;
  perform set_config('khue.told', '1', true);
end $$;

create or replace function told() returns trigger language plpgsql as $$
begin
  perform tells();
  return null;
end $$;

create or replace function rights_tell(accounts uuid[]) returns void language plpgsql as $$
begin
  perform tells();
  if cardinality(accounts) > 50 then
    perform pg_notify('khue', 'rights:*');
  else
    perform pg_notify('khue', 'rights:' || a) from unnest(accounts) a;
  end if;
end $$;

create or replace function signing_key_tell() returns trigger language plpgsql as $$
begin
  perform tells();
  perform pg_notify('khue', 'keys');
  return null;
end $$;
