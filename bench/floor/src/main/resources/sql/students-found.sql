with early as materialized (
  select r.id, r.sort_name from (
    select * from student r where r.school_year = $1 and (r.sort_name, r.id) > ($4::text, $5::uuid)
    order by r.sort_name, r.id limit 60000) r
   where r.school_year = $1
   and exists (select from unit_within w where w.unit_id = r.unit_id and w.ancestor_id = any($2::uuid[]))
   and ($3::text[] is null or r.state = any($3)) and true
 and r.search like ($7::text[])[1] and r.search like coalesce(($7)[2], ($7)[1])
 and r.search like coalesce(($7)[3], ($7)[1]) and r.search like all($7)

  order by r.sort_name, r.id limit $6),
enough as materialized (select count(*) >= $6 as enough from early),
late as materialized (
  select r.id, r.sort_name from student r
   where r.school_year = $1
   and exists (select from unit_within w where w.unit_id = r.unit_id and w.ancestor_id = any($2::uuid[]))
   and ($3::text[] is null or r.state = any($3)) and true
 and r.search like ($7::text[])[1] and r.search like coalesce(($7)[2], ($7)[1])
 and r.search like coalesce(($7)[3], ($7)[1]) and r.search like all($7)
 and (r.sort_name, r.id) > ($4::text, $5::uuid) and not (select enough from enough)),
page as materialized (
  select id from early where (select enough from enough)
  union all
  (select id from late order by sort_name, id limit $6))
select r.id, r.school_year, r.unit_id, r.version, r.created_at, r.changed_at, r.sort_name, r.state, r.official_version, r.remark, r.editors,
(select c.closed_by_unit from closing c
 left join unit_within a on a.unit_id = c.unit_id and a.ancestor_id = c.closed_by_unit
 where c.unit_id = r.unit_id and c.school_year = r.school_year and c.reopened_at is null
 order by a.depth desc nulls last limit 1),
(select true from unit_within w join single_officer s on s.unit_id = w.ancestor_id and s.ended_at is null
 where w.unit_id = r.unit_id limit 1),
(select jsonb_agg(jsonb_build_object('rule', f.rule, 'params', f.params, 'reason', k.reason, 'by', a.full_name, 'at', k.confirmed_at) order by f.rule)
 from finding f
 left join confirmation k
   on (k.record_id, k.school_year, k.rule, k.basis) = (f.record_id, f.school_year, f.rule, f.basis)
 left join account a on a.id = k.account_id
 where f.record_id = r.id and f.school_year = r.school_year), r.code, r.full_name, r.date_of_birth, r.gender, r.national_id, r.passport_no, r.nationality, r.ethnicity, r.religion, r.birth_place, r.home_town, r.permanent_address, r.permanent_commune_code, r.current_address, r.current_commune_code, r.phone, r.email, r.father_name, r.father_birth_year, r.father_occupation, r.father_phone, r.mother_name, r.mother_birth_year, r.mother_occupation, r.mother_phone, r.guardian_name, r.guardian_birth_year, r.guardian_phone, r.class_code, r.admission_kind, r.enrolled_on, r.status, r.status_date, r.leaving_reason, r.transfer_province, r.policy_group, r.household_poverty, r.is_disabled, r.disability_type, r.day_boarding, r.is_boarding, r.fee_exemption, r.cost_support, r.lunch_support, r.rice_support, r.is_pioneer, r.is_youth_union_member, r.learns_ethnic_language, r.bilingual, r.height_cm, r.weight_kg, r.nutrition, r.blood_group, r.health_insurance_no, r.can_swim from student r where r.school_year = $1 and r.id = any(array(select id from page)) order by r.sort_name, r.id
