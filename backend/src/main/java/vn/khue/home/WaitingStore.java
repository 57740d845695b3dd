package vn.khue.home;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.GrantAuthority;
import vn.khue.access.Permission;
import vn.khue.access.SecondFactorRoles;

/** Counts what waits for somebody: one statement, whatever the size of the tree below. */
@ApplicationScoped
class WaitingStore {

    private final Pool pool;
    private final SecondFactorRoles secondFactor;

    WaitingStore(Pool pool, SecondFactorRoles secondFactor) {
        this.pool = pool;
        this.secondFactor = secondFactor;
    }

    // $1 the account, $2 where it gives rights, $3 where it manages accounts, $4 grants that are not its to touch,
    // $5 roles that demand a second factor. Units are compared as text because uuid has no min() before PostgreSQL 18.
    private static final String WAITING = """
            with granted as materialized (
              select g.*, access_grant_state(g) as state
              from unit_within w join access_grant g on g.unit_id = w.unit_id
              where w.ancestor_id = any($2) and g.revoked_at is null),
            managed as materialized (
              select a.id, a.unit_id, a.status, c.one_time, c.expires_at, c.otp_confirmed_at
              from unit_within w join account a on a.unit_id = w.unit_id left join credential c on c.account_id = a.id
              where w.ancestor_id = any($3) and a.id <> $1 and a.status <> 'ended'),
            found (kind, unit_id, due_at) as (
              select 'grants-expiring', unit_id, valid_until from granted
              where state = 'effective' and account_id <> $1 and valid_until < now() + interval '30 days'
              union all
              select 'grants-to-review', unit_id, coalesce(reviewed_at, created_at) + interval '180 days' from granted
              where state = 'effective' and account_id <> $1 and not id = any($4)
                and coalesce(reviewed_at, created_at) < now() - interval '180 days'
              union all
              select 'accounts-not-activated', unit_id, expires_at from managed where status = 'active' and one_time
              union all
              select 'accounts-locked', unit_id, null from managed where status = 'locked'
              union all
              select 'units-without-administrator', u.id, null
              from unit_within w join unit u on u.id = w.unit_id
              where w.ancestor_id = any($2) and u.ended_on is null
                and not exists (
                  select from granted g join account a on a.id = g.account_id
                  where g.unit_id = u.id and g.role = 'administrator' and g.state = 'effective' and a.status = 'active')
              union all
              select 'second-factor-missing', m.unit_id, null from managed m
              where m.status = 'active' and m.otp_confirmed_at is null
                and exists (select from access_grant g
                            where g.account_id = m.id and g.role = any($5) and access_grant_state(g) = 'effective')),
            lines as (
              select kind, count(*)::int as count, min(unit_id::text)::uuid as first_unit,
                     max(unit_id::text)::uuid as last_unit, min(due_at) as due_at
              from found group by kind
              union all
              select 'recovery-codes-low', count(r.id)::int, null, null, null
              from credential c
              left join recovery_code r on r.account_id = c.account_id and r.used_at is null and r.replaced_at is null
              where c.account_id = $1 and c.otp_confirmed_at is not null
              having count(c.account_id) > 0 and count(r.id) < 4)
            select kind, count, first_unit, last_unit, due_at from lines order by due_at nulls last, kind
            """;

    Uni<Waiting> of(Actor actor) {
        Tuple values = Tuple.of(
                actor.account(),
                actor.scope(Permission.GRANT_GIVE),
                actor.scope(Permission.ACCOUNT_MANAGE),
                new GrantAuthority(actor).untouchable().toArray(UUID[]::new),
                secondFactor.codes());
        return pool.preparedQuery(WAITING).execute(values).map(rows -> {
            List<Waiting.Item> items = new ArrayList<>();
            rows.forEach(row -> items.add(Waiting.Item.of(row, actor.tree())));
            return new Waiting(items);
        });
    }
}
