-- A unit may be administered already when it is handed over: by rights from before the campaign, by those of an earlier one, or by
-- an account that its officer has long been using. The signature puts the right that it makes in the place of those, so that
-- whoever administers a unit from above does so by exactly one signed minutes.
alter table dossier
  -- The account was there before the dossier: it belongs to a person, and nobody else receives it.
  add column account_existing boolean not null default false,
  -- Its rights went over to a dossier of another campaign; in its own it stays the one that is shown.
  add column superseded_elsewhere boolean not null default false,
  add check (superseded_at is not null or not superseded_elsewhere);

-- A link that went to the wrong people is replaced: its secret part is made anew with the next number.
alter table dossier add column link_turn int not null default 1 check (link_turn between 1 and 100);

-- Administration from above is not revived or widened past the minutes either.
create function administration_stays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from access_grant above where above.id = new.parent_id and above.unit_id <> new.unit_id)
     and exists (select from dossier d where d.unit_id = new.unit_id) then
    raise exception 'administration of an invited unit is given by signed minutes' using errcode = 'KH008';
  end if;
  return new;
end $$;
create trigger administration_stays before update on access_grant for each row
  when (new.role = 'administrator' and new.revoked_at is null
        and (new.passes > old.passes or coalesce(new.valid_until, 'infinity') > coalesce(old.valid_until, 'infinity')))
  execute function administration_stays();
