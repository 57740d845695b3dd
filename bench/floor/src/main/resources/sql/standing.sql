select a.id, a.username, a.full_name, a.unit_id, a.status,
       coalesce(c.one_time, false) as one_time, c.otp_confirmed_at is not null as otp_enrolled,
       array(select s.id from session s
             where s.account_id = a.id and s.ended_at is null and s.expires_at > now()) as sessions
from account a left join credential c on c.account_id = a.id
where a.id = $1
