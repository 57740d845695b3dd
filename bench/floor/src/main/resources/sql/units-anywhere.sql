select u.id, u.code, u.kind, u.type, u.name, u.levels, u.level_group, u.ownership, u.ended_on, u.merged_into,
       w.parent_id, w.parent_from, u.aliases, w.child_count, u.version
from unit_within w join unit u on u.id = w.unit_id
where w.ancestor_id = any($8)
  and ($9::text[] is null or w.kind = any($9))
  and ($10::uuid is null or w.parent_id = $10)
and ($4::text[] is null or u.type = any($4))
and ($5::text[] is null or u.levels && $5)
and ($6::boolean is null or (u.ended_on is not null and u.ended_on <= $7::date) = $6)
and (w.name collate "vi-x-icu", w.unit_id) > ($1::text collate "vi-x-icu", $2::uuid)
order by w.name collate "vi-x-icu", w.unit_id
limit $3
