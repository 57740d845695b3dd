-- What every later table stands on: extensions that stock PostgreSQL 15+ brings, time-ordered identifiers, and text folding.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- UUIDv7 (RFC 9562) in plain SQL, because the built-in function exists from PostgreSQL 18 only.
create function uuid7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- Folds Vietnamese text for search: lower case, no diacritics, đ as d, apostrophes and repeated blanks gone.
-- 'Nguyễn Văn Ẩn' and 'nguyen van an' fold to the same text, and so do NFC and NFD, Hòa and Hoà, H'Mông and Hmông.
-- It must not depend on the locale of the server: in the locale C, lower() leaves every letter but A to Z as it is, so
-- the diacritics go first and Đ, which has none to lose, is named. The same folding in Java is vn.khue.db.Fold.
create function fold(value text) returns text language sql immutable strict parallel safe as $$
  select trim(regexp_replace(
    lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f''’ʼ`]', '', 'g'), 'đĐ', 'dd')),
    '[\s\u00a0]+', ' ', 'g'))
$$;

-- The processes that work on the database and may keep something in memory, each heard of once a second. Unlogged,
-- because after a crash of the database all of them come back by themselves.
create unlogged table replica (
  id       uuid primary key,
  heard_at timestamptz not null
);

-- A trigger for what replicas keep in memory: notes that this transaction changes it. The transaction then asks the
-- replicas, after all of its own notices, whether they have heard (see vn.khue.db.Hearing).
create function told() returns trigger language plpgsql as $$
begin
  perform set_config('khue.told', '1', true);
  return null;
end $$;

create function ask_if_told(question text) returns boolean language plpgsql as $$
begin
  if current_setting('khue.told', true) is distinct from '1' then
    return false;
  end if;
  perform pg_notify('khue', question);
  return true;
end $$;
