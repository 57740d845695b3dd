package vn.khue.handover.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes dossiers of campaigns. */
@ApplicationScoped
public class DossierStore {

    private final Pool pool;

    DossierStore(Pool pool) {
        this.pool = pool;
    }

    private static final String UNIT = "select d.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind";

    private static final String PEOPLE_OF = """
            (select jsonb_agg(to_jsonb(p) order by p.part = 'officer', p.place) from participant p where p.dossier_id = d.id) as people
            """;

    /** Units that have moved away from the organizer are out of its reach. */
    private static final String BELOW = """
             from dossier d
            join campaign c on c.id = d.campaign_id
            join unit u on u.id = d.unit_id
            join unit_within w on w.unit_id = d.unit_id and w.ancestor_id = c.unit_id
            """;

    /** A digest of what minutes rest on: those that were written before any of it changed are written again. */
    public static final String BASIS = """
            encode(sha256(convert_to(jsonb_build_array(
              d.officer_id, p.full_name, p.position, p.phone, p.email, d.decision_number, d.decision_day, d.letter_number,
              d.letter_day, d.account_id, d.passes, extract(epoch from d.valid_until), u.name)::text, 'UTF8')), 'hex')
            """;

    // Signed minutes stay as they were signed, whatever changes afterwards. Those that say no place are written again
    // once it is known.
    private static final String CURRENT = "(m.signed_at is not null or m.basis = " + BASIS
            + " and (d.desk_id is null or m.content ->> 'place' is not null))";

    private static final String BESIDE = """
            , c.unit_id as organizer_id, o.kind as organizer_kind, o.name as organizer_name, c.name as campaign_name,
                   c.texts as campaign_texts, c.school_year, c.legal_basis, c.contact, c.ended_at as campaign_ended_at, c.register_by, c.training_at, c.handover_at,
                   c.leaders, c.officers,
                   p.full_name as officer_name, p.position as officer_position, p.phone as officer_phone, p.email as officer_email,
                   k.name as desk_name, k.place as desk_place,
                   a.username as account_username, a.full_name as account_full_name, a.status as account_status, a.unit_id as account_unit_id,
                   m.number as minutes_number, m.year as minutes_year, m.made_at as minutes_made_at,
                   m.signed_at, m.grant_id, g.revoked_at as grant_revoked_at, m.paper_id as minutes_paper_id, s.full_name as signer_name,
                   x.papers, coalesce(x.has_decision, false) as has_decision, coalesce(x.has_letter, false) as has_letter,
                   coalesce(x.has_minutes, false) as has_minutes, coalesce(x.has_rules, false) as has_rules,
                   coalesce((select n.dossier_id from minutes n where d.superseded_elsewhere and n.unit_id = d.unit_id
                               and n.signed_at = d.superseded_at and n.dossier_id <> d.id),
                            (select n.id from dossier n where n.supersedes_id = d.id)) as successor_id,
            """ + CURRENT + " as minutes_current, ";

    private static final String ALONGSIDE = """
            join unit o on o.id = c.unit_id
            left join participant p on p.id = d.officer_id
            left join desk k on k.id = d.desk_id
            left join account a on a.id = d.account_id
            left join minutes m on m.dossier_id = d.id
            left join account s on s.id = m.signed_by
            left join access_grant g on g.id = m.grant_id
            cross join lateral (
              select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'file_name', p.file_name, 'media_type', p.media_type,
                                                  'size', p.size, 'sha256', p.sha256, 'created_at', p.created_at)
                               order by p.id desc) as papers,
                     bool_or(p.kind = 'decision') as has_decision, bool_or(p.kind = 'letter') as has_letter,
                     bool_or(p.kind = 'minutes' and p.created_at >= m.made_at) as has_minutes,
                     bool_or(p.kind = 'rules') as has_rules
              from paper p where p.dossier_id = d.id) x
            """;

    private static final String SHOW = UNIT + BESIDE + PEOPLE_OF + BELOW + ALONGSIDE;

    /**
     * What a list is to show.
     *
     * @param words   null for all
     * @param missing code of a step that has not been taken; null for all
     * @param desk    where they come to; null for all
     * @param after   code of the last unit seen
     */
    public record Wanted(
            UUID campaign, Boolean registered, String[] words, String missing, UUID desk, String after, int limit) {

        Tuple values() {
            return Tuple.tuple()
                    .addUUID(campaign)
                    .addBoolean(registered)
                    .addArrayOfString(words)
                    .addString(missing)
                    .addUUID(desk);
        }
    }

    // Of a unit whose officer changes, the dossier in force is shown until the later one is signed; at a desk, both.
    private static final String CHOSEN = """
             where d.campaign_id = $1 and (d.superseded_at is null or d.superseded_elsewhere)
              and (d.supersedes_id is null or m.signed_at is not null or $5::uuid is not null)
              and ($2::boolean is null or (d.registered_at is not null) = $2)
              and ($3::text[] is null or u.search like all($3))
              and ($4::text is null or d.superseded_at is null and not case $4
                when 'registered' then d.registered_at is not null
                when 'ready' then d.ready_at is not null
                when 'attended' then d.attended_at is not null
                when 'appointed' then d.decision_number is not null
                  and exists (select from paper x where x.dossier_id = d.id and x.kind = 'decision')
                when 'introduced' then d.letter_number is not null
                  and exists (select from paper x where x.dossier_id = d.id and x.kind = 'letter')
                when 'scheduled' then d.slot_at is not null or m.signed_at is not null
                when 'prepared' then d.account_id is not null
                  and (m.signed_at is not null
                       or exists (select from account x where x.id = d.account_id and x.status = 'active' and x.unit_id = d.unit_id
                                    and lower(x.full_name) = lower(p.full_name)))
                when 'minuted' then m.id is not null and
            """ + CURRENT + """
                when 'signed' then m.signed_at is not null
                when 'activated' then m.signed_at is not null and d.activated_at is not null
                when 'confirmed' then d.confirmed_at is not null
                else d.delegated_at is not null or u.kind = 'school' end)
              and ($5::uuid is null or d.desk_id = $5)
            """;

    private static final String PAGE = SHOW + CHOSEN + " and u.code > $6 order by u.code limit $7";

    /** By the codes of the units; one more than the limit, when there is one. */
    public Uni<List<Row>> page(Wanted wanted) {
        return pool.preparedQuery(PAGE)
                .execute(wanted.values().addString(wanted.after()).addInteger(wanted.limit() + 1))
                .map(rows -> rows.stream().toList());
    }

    private static final String COUNT = "select count(*) as total" + BELOW + """
             left join minutes m on m.dossier_id = d.id
             left join participant p on p.id = d.officer_id
            """ + CHOSEN;

    Uni<Long> count(Wanted wanted) {
        return pool.preparedQuery(COUNT)
                .execute(wanted.values())
                .map(rows -> rows.iterator().next().getLong("total"));
    }

    private static final String ALL =
            UNIT + BELOW + " where d.campaign_id = $1 and d.supersedes_id is null order by u.code";

    /** Of the whole campaign without the people, by the codes of the units. */
    public Uni<List<Row>> all(UUID campaign) {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(campaign))
                .map(rows -> rows.stream().toList());
    }

    private static final String ONE = SHOW + " where d.id = $1";

    /** With everything that its steps rest on. */
    public Uni<Optional<Row>> find(UUID id) {
        return find(pool, id);
    }

    public static Uni<Optional<Row>> find(SqlClient client, UUID id) {
        return client.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String SOME = SHOW + " where d.id = any($1)";

    /** Those of these ids that the organizer still reaches, as {@link #find} reads them, in no order. */
    public Uni<List<Row>> some(UUID[] ids) {
        return pool.preparedQuery(SOME)
                .execute(Tuple.of((Object) ids))
                .map(rows -> rows.stream().toList());
    }

    private static final String OWN =
            SHOW + " where d.account_id = $1 and m.signed_at is not null order by d.id desc limit $2";

    /** Those by which the account was handed over, newest first. */
    public Uni<List<Row>> of(UUID account, int limit) {
        return pool.preparedQuery(OWN)
                .execute(Tuple.of(account, limit))
                .map(rows -> rows.stream().toList());
    }

    private static final String LINKED = UNIT + BESIDE + PEOPLE_OF + """
            , r.at as reminded_at, r.words as reminder_words,
              (select jsonb_agg(jsonb_build_object('name', t.name, 'online', t.online, 'place', t.place, 'access', t.access,
                                                   'starts_at', t.starts_at, 'ends_at', t.ends_at) order by t.starts_at, t.id)
               from training t where t.campaign_id = c.id) as trainings
             from dossier d
            join campaign c on c.id = d.campaign_id
            join unit u on u.id = d.unit_id
            """ + ALONGSIDE
            + " left join lateral handover_reminder(d) r on true where d.id = $1";

    /** For whoever has its link, wherever the unit stands by now. */
    public Uni<Optional<Row>> linked(UUID id) {
        return linked(pool, id);
    }

    public static Uni<Optional<Row>> linked(SqlClient client, UUID id) {
        return client.preparedQuery(LINKED)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String LOCK = """
            select d.id from dossier d join campaign c on c.id = d.campaign_id where d.id = $1
            for update of d for share of c
            """;

    /** Holds the dossier until the end of the transaction, and its campaign against being changed or ended. */
    public static Uni<Void> locked(SqlConnection connection, UUID id) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(id)).replaceWithVoid();
    }

    private static final String TOUCH = "update dossier set version = version + 1, changed_at = now() where id = $1";

    /** Whoever has seen the dossier without what was added to it has seen another version of it. */
    public static Uni<Void> touch(SqlConnection connection, UUID id) {
        return connection.preparedQuery(TOUCH).execute(Tuple.of(id)).replaceWithVoid();
    }

    // Whoever was appointed is a person: when another one is named in the same place, nobody is appointed any more.
    private static final String REGISTER = """
            update dossier d set registered_at = coalesce(registered_at, now()), registered_by = $2, late_reason = $3,
                   officer_id = k.officer_id, decision_number = k.decision_number, decision_day = k.decision_day,
                   version = version + 1, changed_at = now()
            from (select o.id, case when same then o.officer_id end as officer_id,
                         case when same then o.decision_number end as decision_number,
                         case when same then o.decision_day end as decision_day
                  from dossier o
                  left join lateral (
                    select n.full_name = p.full_name as same
                    from participant p join jsonb_to_recordset($4::jsonb) as n (part text, place int, full_name text)
                      on n.part = p.part and n.place = p.place
                    where p.id = o.officer_id) named on true
                  where o.id = $1) k
            where d.id = k.id
            """;

    private static final String PEOPLE = """
            insert into participant as p (dossier_id, unit_id, part, place, full_name, position, phone, email)
            select d.id, d.unit_id, n.part, n.place, n.full_name, n.position, n.phone, n.email
            from dossier d, jsonb_to_recordset($2::jsonb) as n (part text, place int, full_name text, position text, phone text, email text)
            where d.id = $1
            on conflict (dossier_id, part, place) do update
            set full_name = excluded.full_name, position = excluded.position, phone = excluded.phone, email = excluded.email,
                version = p.version + 1
            where (p.full_name, p.position, p.phone, p.email)
              is distinct from (excluded.full_name, excluded.position, excluded.phone, excluded.email)
            """;

    /**
     * Writes whom a unit sends, into a dossier that is locked.
     *
     * @param by         link or organizer
     * @param lateReason null before the deadline
     */
    public static Uni<Void> register(
            SqlConnection connection, UUID id, String by, String lateReason, JsonArray people) {
        return connection
                .preparedQuery(REGISTER)
                .execute(Tuple.of(id, by, lateReason, people))
                .chain(() -> connection.preparedQuery(PEOPLE).execute(Tuple.of(id, people)))
                .replaceWithVoid();
    }
}
