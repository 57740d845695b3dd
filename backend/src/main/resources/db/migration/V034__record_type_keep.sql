-- A new record type needs everything that follows a record: the journal, the guard of closed years, the counts, the code that
-- stays. Each of these came by its own migration with a list of the types; whoever adds one would have to find them all.

-- Gives a table of records the triggers that all record types have.
create function record_type_keep(type text) returns void language plpgsql as $$
declare
  definition text;
begin
  for definition in
    select pg_get_triggerdef(t.oid) from pg_trigger t
    where t.tgrelid = 'campus'::regclass and not t.tgisinternal
      and (select count(*) from pg_trigger o
           where o.tgname = t.tgname and o.tgrelid = any ('{school,staff,class,student,facility,equipment}'::regclass[])) = 6
    order by t.tgname
  loop
    execute replace(definition, ' ON public.campus ', format(' ON public.%I ', type));
  end loop;
end $$;
revoke execute on function record_type_keep(text) from public;
