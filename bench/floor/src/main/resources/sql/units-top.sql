select u.id, u.code, u.kind, u.type, u.name, u.levels, u.level_group, u.ownership, u.ended_on, u.merged_into,
       w.parent_id, w.parent_from, u.aliases, w.child_count, u.version
from unit_within w join unit u on u.id = w.unit_id
where w.ancestor_id = $4 and w.unit_id = $4 and w.parent_id = $5
and (w.name collate "vi-x-icu", w.unit_id) > ($1::text collate "vi-x-icu", $2::uuid)
order by w.name collate "vi-x-icu", w.unit_id
limit $3
