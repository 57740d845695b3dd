-- A version that was approved under the code that went away is not found under the one that stays; a record that goes on
-- there has an official version only when it is that version itself.
create or replace function person_merge_put(m person_merge, as_id uuid, as_code text, taken_only boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  columns text;
begin
  select string_agg(quote_ident(attname), ', ') into columns
  from pg_attribute where attrelid = m.kind::regclass and attnum > 0 and not attisdropped and attgenerated = '';
  execute format('insert into %I (%s) select %s from person_merge_row k cross join lateral jsonb_populate_record(null::%I, '
                 'k.data || jsonb_build_object(''id'', $2, ''code'', $3) || case when $4 and k.data ->> ''state'' <> ''approved'' '
                 'then ''{"official_version": null}''::jsonb else ''{}''::jsonb end) n '
                 'where k.merge_id = $1 and (k.taken or not $4)', m.kind, columns,
                 (select string_agg('n.' || c, ', ') from unnest(string_to_array(columns, ', ')) c), m.kind)
    using m.id, as_id, as_code, taken_only;
end $$;
