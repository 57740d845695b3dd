package vn.khue.home;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.GrantAuthority;
import vn.khue.access.Permission;
import vn.khue.access.RecordTypes;
import vn.khue.access.SecondFactorRoles;
import vn.khue.handover.link.LinkToken;
import vn.khue.record.RecordBatch;
import vn.khue.record.rule.Rules;

/** Counts what waits for somebody: one statement, whatever the size of the tree below. */
@ApplicationScoped
class WaitingStore {

    private static final String STUDENT = "student";
    private static final String STAFF = "staff";
    private static final String RETURNED = "records-returned";
    private static final String TO_JUDGE = "records-to-judge";
    private static final String FOUND = "findings-open";

    private final Pool pool;
    private final SecondFactorRoles secondFactor;
    private final RecordBatch records;
    private final LinkToken links;

    WaitingStore(Pool pool, SecondFactorRoles secondFactor, RecordBatch records, LinkToken links) {
        this.links = links;
        this.records = records;
        this.pool = pool;
        this.secondFactor = secondFactor;
    }

    // $1 the account, $2 where it gives rights, $3 where it manages accounts, $4 grants that are not its to touch,
    // $5 roles that demand a second factor, $6 of each type of records where it is to move them on, $7 school year,
    // $8 where it edits pupils, $9 where it approves them, $10 rules that have to be confirmed before records go on.
    // Units are compared as text because uuid has no min() before PostgreSQL 18.
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
            records as (
              select s.kind, s.type, c.unit_id, c.n
              from jsonb_to_recordset($6::jsonb) as s (kind text, type text, states text[], tops uuid[])
              join record_count c on c.entity = s.type and c.state = any(s.states) and c.school_year = $7 and c.n > 0
              where exists (select from unit_within w where w.unit_id = c.unit_id and w.ancestor_id = any(s.tops))),
            stopping as (
              select f.unit_id
              from jsonb_to_recordset($6::jsonb) as s (kind text, type text, tops uuid[])
              join finding f on s.kind = 'findings-open' and f.entity = s.type and f.school_year = $7
                and f.entity || '.' || f.rule = any($10)
              where exists (select from unit_within w where w.unit_id = f.unit_id and w.ancestor_id = any(s.tops))
                and not exists (select from confirmation k
                                where (k.record_id, k.school_year, k.rule, k.basis)
                                    = (f.record_id, f.school_year, f.rule, f.basis))),
            turn as (
              select case when by_communes and state in ('released', 'introduced') then w.ancestor_id else school end as place,
                     by_communes and state in ('released', 'introduced') as by_commune, t.kind
              from (select t.*, case when state = 'requested' or by_communes and state = 'released' then from_unit else to_unit end as school
                    from transfer t where state in ('requested', 'released', 'introduced', 'received')) t
              left join unit_within w on w.unit_id = t.school and w.depth = 1),
            handing (kind, unit_id, due_at, type, reminded_at, reminder_words) as (
              select case when o.below then 'handover-behind' else 'handover-invited' end, d.unit_id,
                     case when d.registered_at is null then c.register_by else c.handover_at end,
                     case when o.below then c.id::text else d.id || '/' || d.link_turn end, l.at, l.words
              from unit_within w
              join dossier d on d.unit_id = w.unit_id and d.superseded_at is null
              join campaign c on c.id = d.campaign_id and c.ended_at is null
              cross join lateral (select exists (select from unit_within x
                                                 where x.unit_id = c.unit_id and x.ancestor_id = any($2)) as below) o
              left join minutes m on m.dossier_id = d.id
              left join lateral (select * from handover_reminder(d) where not o.below) l on true
              where w.ancestor_id = any($2) and m.signed_at is null and (o.below or d.unit_id = any($2))
              union all
              select 'handover-unfinished', d.unit_id, null, null, l.at, l.words
              from dossier d
              join minutes m on m.dossier_id = d.id
              join unit u on u.id = d.unit_id
              cross join lateral handover_reminder(d) l
              where d.account_id = $1 and m.signed_at is not null and d.superseded_at is null
                and (d.confirmed_at is null or d.delegated_at is null and u.kind <> 'school')),
            lines as (
              select kind, count(*)::int as count, min(unit_id::text)::uuid as first_unit,
                     max(unit_id::text)::uuid as last_unit, min(due_at) as due_at,
                     null as type, null::timestamptz as reminded_at, null as reminder_words
              from found group by kind
              union all
              select kind, count(*)::int, min(unit_id::text)::uuid, max(unit_id::text)::uuid, min(due_at),
                     case when kind = 'handover-invited' or min(type) = max(type)
                          then (array_agg(type order by reminded_at desc nulls last, type))[1] end,
                     max(reminded_at), (array_agg(reminder_words order by reminded_at desc nulls last, type))[1]
              from handing group by kind
              union all
              select 'recovery-codes-low', count(r.id)::int, null, null, null, null, null, null
              from credential c
              left join recovery_code r on r.account_id = c.account_id and r.used_at is null and r.replaced_at is null
              where c.account_id = $1 and c.otp_confirmed_at is not null
              having count(c.account_id) > 0 and count(r.id) < 4
              union all
              select r.kind, sum(r.n)::int, min(r.unit_id::text)::uuid, max(r.unit_id::text)::uuid, null,
                     (array_agg(r.type order by r.n desc))[1], null, null
              from records r group by r.kind having sum(r.n) > 0
              union all
              select 'findings-open', count(*)::int, min(unit_id::text)::uuid, max(unit_id::text)::uuid, null, null, null, null
              from stopping having count(*) > 0
              union all
              select 'transfers', count(*)::int, min(place::text)::uuid, max(place::text)::uuid, null, null, null, null
              from turn t
              where exists (select from unit_within w where w.unit_id = t.place
                            and w.ancestor_id = any(case when t.by_commune then $9::uuid[] when t.kind = 'staff' then $11::uuid[]
                                                     else $8::uuid[] end))
              having count(*) > 0)
            select kind, count, first_unit, last_unit, due_at, type, reminded_at, reminder_words
            from lines order by reminded_at is null, due_at nulls last, kind
            """;

    Uni<Waiting> of(Actor actor) {
        Tuple values = Tuple.of(
                        actor.account(),
                        actor.scope(Permission.GRANT_GIVE),
                        actor.scope(Permission.ACCOUNT_MANAGE),
                        new GrantAuthority(actor).untouchable().toArray(UUID[]::new),
                        secondFactor.codes())
                .addValue(records(actor))
                .addInteger(records.presentYear())
                .addArrayOfUUID(actor.scope(Permission.RECORD_EDIT, STUDENT))
                .addArrayOfUUID(actor.scope(Permission.RECORD_APPROVE, STUDENT))
                .addArrayOfString(Rules.STOPPING.toArray(String[]::new))
                .addArrayOfUUID(actor.scope(Permission.RECORD_EDIT, STAFF));
        return pool.preparedQuery(WAITING).execute(values).map(rows -> {
            List<Waiting.Item> items = new ArrayList<>();
            rows.forEach(row -> items.add(Waiting.Item.of(row, actor.tree(), links)));
            return new Waiting(items);
        });
    }

    private static JsonArray records(Actor actor) {
        JsonArray asked = new JsonArray();
        for (String type : RecordTypes.CODES) {
            UUID[] edited = actor.scope(Permission.RECORD_EDIT, type);
            JsonObject returned = kind(RETURNED, type, List.of("returned"), edited);
            JsonObject waiting =
                    kind(TO_JUDGE, type, List.of("submitted", "verified"), actor.scope(Permission.RECORD_VERIFY, type));
            asked.add(returned).add(waiting).add(kind(FOUND, type, List.of(), edited));
        }
        return asked;
    }

    private static JsonObject kind(String kind, String type, List<String> states, UUID[] tops) {
        return new JsonObject()
                .put("kind", kind)
                .put("type", type)
                .put("states", new JsonArray(states))
                .put(
                        "tops",
                        new JsonArray(Arrays.stream(tops).map(UUID::toString).toList()));
    }
}
