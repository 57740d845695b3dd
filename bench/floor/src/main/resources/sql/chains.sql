select own.id as leaf, g.id, g.account_id, g.role, g.unit_id, g.record_types,
       g.valid_from, g.valid_until, g.passes, g.parent_id, g.revoked_at is not null as revoked
from access_grant own
cross join lateral unnest(own.chain) with ordinality as link (id, place)
join access_grant g on g.id = link.id
where own.account_id = any($1)
order by own.id, link.place
