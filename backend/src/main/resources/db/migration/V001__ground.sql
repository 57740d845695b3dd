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
create function fold(value text) returns text language sql immutable strict parallel safe as $$
  select trim(regexp_replace(
    translate(regexp_replace(lower(normalize(value, NFD)), '[\u0300-\u036f''’ʼ`]', '', 'g'), 'đ', 'd'),
    '\s+', ' ', 'g'))
$$;
