select a.id, a.username, a.full_name, a.email, a.phone, a.position, a.unit_id, a.status,
       case when c.account_id is null or c.expires_at <= now() then 'one-time-expired'
            when c.one_time then 'one-time' else 'set' end,
       c.otp_confirmed_at is not null, l.at, a.created_at, a.version,
       array(select concat_ws(' ', g.role, g.unit_id, coalesce(array_to_string(g.record_types, ','), '*'))
             from access_grant g
             where g.account_id = a.id and g.revoked_at is null
               and (g.valid_until is null or g.valid_until > now())),
       a.sort_name
from account a
left join credential c on c.account_id = a.id
left join lateral (select max(s.created_at) as at from session s where s.account_id = a.id) l on true
where a.unit_id = $4
  and ($5::text[] is null or a.status = any($5))
  and ($6::text[] is null or exists (
        select from access_grant g
        where g.account_id = a.id and g.role = any($6) and g.revoked_at is null
          and (g.valid_until is null or g.valid_until > now())))
  and ($7::text[] is null or a.search like all($7))
  and ($8::text[] is null or coalesce(
        (select case when k.expires_at <= now() then 'one-time-expired'
                     when k.one_time then 'one-time' else 'set' end
         from credential k where k.account_id = a.id), 'one-time-expired') = any($8))
  and ($9::text[] is null or (
        not exists (select from credential k where k.account_id = a.id and k.otp_confirmed_at is not null)
        and exists (select from access_grant g
                    where g.account_id = a.id and g.role = any($9)
                      and access_grant_state(g) = 'effective')))
and (a.sort_name collate "vi-x-icu", a.id) > ($1::text collate "vi-x-icu", $2::uuid)
order by a.sort_name collate "vi-x-icu", a.id limit $3
