-- A renewal whose answer was lost may be repeated by whoever made it, and by nobody else: the digest of the key that the
-- caller gave with it tells them from a thief.
alter table refresh_token add column exchanged_by bytea;
