-- What the application's role may do; run after every migration, so that new tables are never forgotten.
-- Where one role both owns the tables and runs the application, the append-only triggers alone guard the history.
do $$
begin
  if '${app}' <> current_user then
    grant usage on schema public to "${app}";
    grant select, insert, update on all tables in schema public to "${app}";
    grant usage on all sequences in schema public to "${app}";
    grant delete on login_failure, idempotency to "${app}";
    grant delete on replica to "${app}";
    revoke insert, update, delete, truncate on history from "${app}";
    revoke update, delete, truncate on history_seal from "${app}";
    revoke insert, update, delete on unit_within, unit_within_day, flyway_schema_history from "${app}";
  end if;
end $$;
