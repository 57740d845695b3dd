package vn.khue.handover;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes dossiers of campaigns. */
@ApplicationScoped
class DossierStore {

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

    private static final String SHOW = UNIT + ", c.unit_id as organizer_id, " + PEOPLE_OF + BELOW;

    /** What a list is to show. @param words null for all @param after code of the last unit seen */
    record Wanted(UUID campaign, Boolean registered, String[] words, String after, int limit) {}

    private static final String CHOSEN = """
             where d.campaign_id = $1 and ($2::boolean is null or (d.registered_at is not null) = $2)
              and ($3::text[] is null or u.search like all($3))
            """;

    private static final String PAGE = SHOW + CHOSEN + " and u.code > $4 order by u.code limit $5";

    /** By the codes of the units; one more than the limit, when there is one. */
    Uni<List<Row>> page(Wanted wanted) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(
                        wanted.campaign(), wanted.registered(), wanted.words(), wanted.after(), wanted.limit() + 1))
                .map(rows -> rows.stream().toList());
    }

    private static final String COUNT = "select count(*) as total" + BELOW + CHOSEN;

    Uni<Long> count(Wanted wanted) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(wanted.campaign(), wanted.registered(), wanted.words()))
                .map(rows -> rows.iterator().next().getLong("total"));
    }

    private static final String ALL = UNIT + BELOW + " where d.campaign_id = $1 order by u.code";

    /** Of the whole campaign without the people, by the codes of the units. */
    Uni<List<Row>> all(UUID campaign) {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(campaign))
                .map(rows -> rows.stream().toList());
    }

    private static final String ONE = SHOW + " where d.id = $1";

    Uni<Optional<Row>> find(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String CAMPAIGN = """
            select d.id, d.version, d.unit_id, d.registered_at, u.name as unit, o.name as organizer, c.unit_id as organizer_id,
                   c.name as campaign, c.legal_basis, c.register_by, c.training_at, c.handover_at, c.contact, c.leaders, c.officers,
                   c.ended_at,
            """ + PEOPLE_OF + """
             from dossier d
            join campaign c on c.id = d.campaign_id
            join unit u on u.id = d.unit_id
            join unit o on o.id = c.unit_id
            where d.id = $1
            """;

    /** With what its campaign says to the unit, wherever the unit stands by now. */
    Uni<Optional<Row>> withCampaign(UUID id) {
        return pool.preparedQuery(CAMPAIGN)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String HOLD = """
            select c.ended_at, now() < c.register_by as in_time
            from dossier d join campaign c on c.id = d.campaign_id where d.id = $1 for share of c
            """;

    /** Its campaign as it is until the end of the transaction: ended_at, and in_time before the deadline. */
    static Uni<Row> hold(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next());
    }

    private static final String REGISTER = """
            update dossier set registered_at = coalesce(registered_at, now()), registered_by = $3, late_reason = $4,
                   version = version + 1, changed_at = now()
            where id = $1 and version = $2
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
     * Writes whom a unit sends.
     *
     * @param by         link or organizer
     * @param lateReason null before the deadline
     * @return whether the dossier was still of this version
     */
    static Uni<Boolean> register(
            SqlConnection connection, UUID id, int version, String by, String lateReason, JsonArray people) {
        return connection
                .preparedQuery(REGISTER)
                .execute(Tuple.of(id, version, by, lateReason))
                .map(rows -> rows.rowCount() == 1)
                .call(fresh -> fresh
                        ? connection.preparedQuery(PEOPLE).execute(Tuple.of(id, people))
                        : Uni.createFrom().voidItem());
    }
}
