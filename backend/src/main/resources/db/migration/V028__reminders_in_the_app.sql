-- What units are told is told by mail, and a reminder also in the application, to whoever administers the unit there.
-- recipient is an address or the name of an account; words are the paragraph in it that the organizer has a say in, as they
-- were said to this unit, as far as 4000 characters; missing is the step for whose sake it was sent, null for any. Letters
-- from before have neither.
alter table handover_letter
  add channel text not null default 'mail' check (channel in ('mail', 'app')),
  add words   text check (length(words) between 1 and 4000),
  add missing text check (length(missing) between 1 and 20),
  drop constraint handover_letter_job_id_dossier_id_recipient_key,
  add unique (job_id, dossier_id, channel, recipient);

-- The last reminder of a unit that has not been answered: not one for a step that has been taken, nor one from before the
-- signature after it.
create function handover_reminder(d dossier) returns table (at timestamptz, words text) language sql stable as $$
  select l.sent_at, l.words
  from handover_letter l
  where l.dossier_id = d.id and l.kind = 'reminder' and l.words is not null and l.sent_at is not null
    and not exists (select from minutes m where m.dossier_id = d.id and m.signed_at >= l.sent_at)
    and case l.missing
      when 'registered' then d.registered_at is null
      when 'ready' then d.ready_at is null
      when 'attended' then d.attended_at is null
      when 'scheduled' then d.slot_at is null
      when 'prepared' then d.account_id is null
      when 'activated' then d.activated_at is null
      when 'confirmed' then d.confirmed_at is null
      when 'delegated' then d.delegated_at is null
      else true end
  order by l.id desc
  limit 1
$$;
