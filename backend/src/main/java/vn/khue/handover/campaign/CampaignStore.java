package vn.khue.handover.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes campaigns. */
@ApplicationScoped
class CampaignStore {

    private final Pool pool;

    CampaignStore(Pool pool) {
        this.pool = pool;
    }

    private static final String SHOW = """
            select c.*, d.*
            from campaign c
            cross join lateral (select count(*)::int as invited, count(d.registered_at)::int as registered,
                                       count(d.ready_at)::int as ready, count(d.attended_at)::int as attended,
                                       count(m.signed_at)::int as signed,
                                       (count(*) filter (where m.signed_at is not null and d.activated_at is not null))::int as activated,
                                       count(d.confirmed_at)::int as confirmed,
                                       count(d.delegated_at)::int as delegated, max(d.changed_at) as last_change_at
                                from dossier d
                                join unit_within w on w.unit_id = d.unit_id and w.ancestor_id = c.unit_id
                                left join minutes m on m.dossier_id = d.id
                                where d.campaign_id = c.id and (d.superseded_at is null or d.superseded_elsewhere)
                                  and (d.supersedes_id is null or m.signed_at is not null)) d
            """;

    private static final String PAGE = SHOW + """
             where exists (select from unit_within w where w.unit_id = c.unit_id and w.ancestor_id = any($1::uuid[]))
              and c.id < $2::uuid
            order by c.id desc limit $3
            """;

    /** Newest first; one more than the limit, when there is one. @param before id of the last one seen */
    Uni<List<Row>> page(UUID[] tops, UUID before, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(tops, before, limit + 1))
                .map(rows -> rows.stream().toList());
    }

    private static final String ONE = SHOW + " where c.id = $1";

    /** With its sums. */
    Uni<Optional<Row>> shown(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String PLAIN = "select * from campaign where id = $1";

    /** Without its sums, for whoever is to decide about it. */
    Uni<Optional<Row>> find(UUID id) {
        return pool.preparedQuery(PLAIN)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String OPEN = """
            insert into campaign (unit_id, school_year, audience, leaders, officers, name, legal_basis, register_by, training_at,
                                  handover_at, contact, texts)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            returning id
            """;

    static Uni<UUID> open(SqlConnection connection, UUID organizer, int year, NewCampaign asked, Terms terms) {
        Tuple values = Tuple.of(
                organizer,
                year,
                asked.audience(),
                asked.leaders() == null ? 1 : asked.leaders(),
                asked.officers() == null ? 1 : asked.officers());
        return connection
                .preparedQuery(OPEN)
                .execute(terms.onto(values))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    private static final String CHANGE = """
            update campaign set name = $3, legal_basis = $4, register_by = $5, training_at = $6, handover_at = $7, contact = $8, texts = $9,
                   version = version + 1, changed_at = now()
            where id = $1 and version = $2 and ended_at is null
            """;

    /** Whether it was still of this version, and not ended. */
    static Uni<Boolean> change(SqlConnection connection, UUID id, int version, Terms terms) {
        return connection
                .preparedQuery(CHANGE)
                .execute(terms.onto(Tuple.of(id, version)))
                .map(rows -> rows.rowCount() == 1);
    }

    // Communes stand right below the unit that runs the campaign, schools anywhere below it.
    private static final String BELOW = """
            select w.unit_id
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = $1 and w.depth > 0 and w.kind = $2 and (u.ended_on is null or u.ended_on > today()) and ($2 = 'school' or w.depth = 1)
            """;

    private static final String INVITE = "insert into dossier (campaign_id, unit_id) select $3, b.unit_id from ("
            + BELOW + ") b" + " where $4::uuid[] is null or b.unit_id = any($4)"
            + " on conflict (campaign_id, unit_id) where supersedes_id is null do nothing";

    /** How many were invited who had not been. @param units null for all of the audience below the organizer */
    static Uni<Integer> invite(SqlConnection connection, UUID campaign, UUID organizer, String audience, UUID[] units) {
        return connection
                .preparedQuery(INVITE)
                .execute(Tuple.of(organizer, audience, campaign, units))
                .map(rows -> rows.rowCount());
    }

    private static final String INVITED =
            "select count(distinct unit_id)::int as invited from dossier where campaign_id = $1 and unit_id = any($2)";

    /** How many of the units have been invited. */
    static Uni<Integer> invited(SqlConnection connection, UUID campaign, UUID[] units) {
        return connection
                .preparedQuery(INVITED)
                .execute(Tuple.of(campaign, units))
                .map(rows -> rows.iterator().next().getInteger("invited"));
    }

    private static final String HOLD = "select ended_at from campaign where id = $1 for share";

    /** When it ended, null while it goes on; which stays so until the transaction ends. */
    static Uni<OffsetDateTime> hold(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getOffsetDateTime("ended_at"));
    }

    private static final String END = """
            update campaign set ended_at = now(), version = version + 1, changed_at = now()
            where id = $1 and version = $2 and ended_at is null
            """;

    /** Whether it was still of this version, and not ended. */
    static Uni<Boolean> end(SqlConnection connection, UUID id, int version) {
        return connection.preparedQuery(END).execute(Tuple.of(id, version)).map(rows -> rows.rowCount() == 1);
    }
}
