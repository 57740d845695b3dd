select u.id, u.code, u.kind, u.type, u.name, u.levels, u.level_group, u.ownership, u.ended_on, u.merged_into,
       w.parent_id, w.parent_from, u.aliases, w.child_count, u.version
from unit_within w join unit u on u.id = w.unit_id
where w.ancestor_id = any($9)
  and ($10::text[] is null or w.kind = any($10))
  and ($11::uuid is null or w.parent_id = $11)
and ($4::text[] is null or u.type = any($4))
and ($5::text[] is null or u.levels && $5)
and ($6::boolean is null or (u.ended_on is not null and u.ended_on <= $7::date) = $6)
and ($8::boolean is null or not exists (
      select from access_grant g join account a on a.id = g.account_id
      where g.unit_id = u.id and g.role = 'administrator' and a.status = 'active'
        and access_grant_state(g) = 'effective') = $8)
and (w.name collate "vi-x-icu", w.unit_id) > ($1::text collate "vi-x-icu", $2::uuid)
order by w.name collate "vi-x-icu", w.unit_id
limit $3
