-- What was taken out can be the records as they were approved last, not as they are.
alter table record_export add column official boolean not null default false;
