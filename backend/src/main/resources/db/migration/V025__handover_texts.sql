-- What letters and papers of a campaign say. Its own texts by their names; what is absent says what they usually do.
alter table campaign
  add texts jsonb not null default '{}' check (jsonb_typeof(texts) = 'object' and length(texts::text) < 40000);

-- Access to the trainings, for people who are registered.
alter table handover_letter
  drop constraint handover_letter_kind_check,
  add constraint handover_letter_kind_check check (kind in ('link', 'reminder', 'training'));
