-- What the application's role may do; run after every migration, so that new tables are never forgotten.
-- Where one role both owns the tables and runs the application, the append-only triggers alone guard the history.
select history_partition(year)
from generate_series(extract(year from now())::int, extract(year from now())::int + 3) year;

do $$
declare
  target regclass;
begin
  if '${app}' <> current_user then
    grant usage on schema public to "${app}";
    revoke create on schema public from public, "${app}";
    -- The history and what is derived by the database are written by the database alone; partitions are reached
    -- through their parent only.
    for target in
      select c.oid from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname not in ('history', 'history_seal', 'history_mark', 'unit_within', 'unit_within_day', 'person', 'record_count', 'enrolment', 'school_year',
                              'flyway_schema_history')
    loop
      execute format('grant select, insert, update on %s to "${app}"', target);
    end loop;
    for target in
      select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
    loop
      execute format('grant select on %s to "${app}"', target);
    end loop;
    grant select on history, history_seal, unit_within, unit_within_day, person, record_count, enrolment, school_year to "${app}";
    grant execute on function year_change_leave(uuid, uuid[]), year_change_undo(uuid), person_merge_do(uuid), person_merge_undo(uuid), transfer_enrolment_end(uuid),
      record_used(text, int, uuid[]), record_discard(text, int, uuid[], int[]) to "${app}";
    grant execute on function history_seal_next(int) to "${app}";
    grant usage on all sequences in schema public to "${app}";
    revoke all on sequence history_seq_seq from "${app}";
    grant delete on login_failure, idempotency, replica, finding to "${app}";
  end if;
end $$;
