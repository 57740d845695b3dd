select a.id, a.username, a.full_name, a.email, a.phone, a.position, a.status, a.created_at, a.version,
       u.id as unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind,
       case when not coalesce(c.one_time, false) then 'set'
            when c.expires_at <= now() then 'one-time-expired' else 'one-time' end as password_state,
       c.otp_confirmed_at is not null as otp_enabled,
       (select max(s.created_at) from session s where s.account_id = a.id) as last_login_at
from account a
join unit u on u.id = a.unit_id
left join credential c on c.account_id = a.id
where a.id = $1
