-- A dump is restored with an empty search_path: the text that units are found by is computed from a function that must
-- therefore name the one it calls with its schema, or no dump of the database can be restored.
create or replace function unit_search(name text, code text, aliases text[]) returns text language sql immutable parallel safe as $$
  select public.fold(concat_ws(' | ', name, code, array_to_string(aliases, ' | ')))
$$;
