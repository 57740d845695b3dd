-- The last guard once more: administration that a unit has given on itself does not become one from above, without minutes, by
-- standing on another right; and administration of some record types from above is not widened to more.
create function administration_does_not_rise() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from access_grant above where above.id = new.parent_id and above.unit_id <> new.unit_id)
     and exists (select from access_grant before where before.id = old.parent_id and before.unit_id = new.unit_id)
     and exists (select from dossier d where d.unit_id = new.unit_id) then
    raise exception 'administration of an invited unit is given by signed minutes' using errcode = 'KH008';
  end if;
  return new;
end $$;
create trigger administration_does_not_rise before update on access_grant for each row
  when (new.role = 'administrator' and new.revoked_at is null and new.parent_id is distinct from old.parent_id)
  execute function administration_does_not_rise();

create trigger administration_stays_of_its_types before update on access_grant for each row
  when (new.role = 'administrator' and new.revoked_at is null and old.record_types is not null
        and (new.record_types is null or not new.record_types <@ old.record_types))
  execute function administration_stays();
