select * from access_grant_shown where account_id = $1 and revoked_at is null order by created_at, id
