-- Records that were entered by mistake are taken away again: drafts that were never approved and that nothing leads to. The
-- journal keeps them whole, with who took them away and why.

-- What leads to records of a type in a school year: other records of the school by the code, what was done with a person,
-- and records of the same person or thing in other years, called 'school-year'. Found by the foreign keys, so that a type
-- that is added later is not forgotten.
create function record_used(kind text, of_year int, ids uuid[]) returns table (id uuid, entity text, n bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  target regclass := to_regclass(quote_ident(kind));
  of_person boolean := kind in ('student', 'staff');
  question text;
begin
  if not exists (select from pg_trigger t where t.tgrelid = target and t.tgname = 'count_delete') then
    raise exception 'there are no records of the type %', kind using errcode = '22023';
  end if;
  select string_agg(
    case when c.confrelid = target
      then format('select r.id, %L::text, count(*) from %s r join %s t on t.unit_id = r.unit_id and t.school_year = r.school_year '
                  'and t.%I = r.code where r.id = any($1) and r.school_year = $2 group by r.id', u.relname, target, c.conrelid::regclass, a.attname)
      else format('select t.%I, %L::text, count(*) from %s t where t.%I = any($1) group by t.%I', a.attname, u.relname, c.conrelid::regclass,
                  a.attname, a.attname) end, ' union all ')
  into question
  from pg_constraint c
  join pg_class u on u.oid = c.conrelid
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[cardinality(c.conkey)]
  where c.contype = 'f' and (c.confrelid = target or of_person and c.confrelid = 'person'::regclass and u.relname <> 'enrolment');
  if of_person then
    question := concat_ws(' union all ', question,
      format('select o.id, ''school-year'', count(*) from %s o where o.id = any($1) and o.school_year <> $2 group by o.id', target));
  end if;
  if question is not null then
    return query execute question using ids, of_year;
  end if;
end $$;

-- Takes them away as long as they are of these versions and nothing leads to them; answers which went. They are locked before
-- it is asked what leads to them: whoever refers to one holds a lock on it until he has ended.
create function record_discard(kind text, of_year int, ids uuid[], versions int[]) returns setof uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  target regclass := to_regclass(quote_ident(kind));
  gone uuid[];
  codes text[];
  closed boolean;
begin
  execute format('select array(select r.id from %s r join unnest($1, $2) m (id, version) on m.id = r.id and m.version = r.version '
                 'where r.school_year = $3 and r.state in (''draft'', ''returned'') and r.official_version is null '
                 'order by r.id for update of r)', target)
    into gone using ids, versions, of_year;
  gone := array(select one from unnest(gone) one where one not in (select u.id from record_used(kind, of_year, gone) u));
  execute format('select exists (select from %1$s r join closing c on c.unit_id = r.unit_id and c.school_year = r.school_year '
                 'and c.reopened_at is null where r.id = any($1) and r.school_year = $2), '
                 'array(select r.code from %1$s r where r.id = any($1) and r.school_year = $2)', target)
    into closed, codes using gone, of_year;
  if closed then
    raise exception 'the records of the school year are closed' using errcode = 'KH005';
  end if;
  -- Also what was found in others because of them; whatever of it holds all the same is found again in the night.
  if kind = 'class' then
    codes := codes || array(select c.name from class c where c.id = any(gone) and c.school_year = of_year);
  end if;
  delete from finding f
  where f.school_year = of_year and f.entity = record_discard.kind
    and (f.record_id = any(gone)
         or f.rule in ('same-person', 'two-identities') and f.params ->> 'code' = any(codes)
         or f.rule = 'homeroom-twice' and string_to_array(f.params ->> 'class', ', ') && codes);
  if kind = 'student' then
    delete from enrolment e where e.student_id = any(gone);
  end if;
  execute format('delete from %s r where r.id = any($1) and r.school_year = $2', target) using gone, of_year;
  delete from person p where p.kind = record_discard.kind and p.id = any(gone);
  return query select unnest(gone);
end $$;
revoke execute on function record_used(text, int, uuid[]), record_discard(text, int, uuid[], int[]) from public;
