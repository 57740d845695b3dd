-- What units are told is told by mail, and a reminder also in the application, to whoever administers the unit there.
-- recipient is an address or the name of an account; words are the paragraph in it that the organizer has a say in, as they
-- were said to this unit, as far as 4000 characters. Letters from before have none.
alter table handover_letter
  add channel text not null default 'mail' check (channel in ('mail', 'app')),
  add words   text check (length(words) between 1 and 4000),
  drop constraint handover_letter_job_id_dossier_id_recipient_key,
  add unique (job_id, dossier_id, channel, recipient);
create index handover_letter_in_app on handover_letter (dossier_id, id) where channel = 'app';
