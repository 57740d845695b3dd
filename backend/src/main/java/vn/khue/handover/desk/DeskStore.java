package vn.khue.handover.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes desks, and puts units onto them. */
@ApplicationScoped
public class DeskStore {

    private final Pool pool;

    DeskStore(Pool pool) {
        this.pool = pool;
    }

    private static final String SHOW = """
            select k.*, t.taken, t.signed, c.ended_at as campaign_ended_at,
                   (floor(extract(epoch from k.closes_at - k.opens_at) / 60 / k.minutes_each) * k.places)::int as room
            from desk k
            join campaign c on c.id = k.campaign_id
            cross join lateral (select count(*)::int as taken, count(m.signed_at)::int as signed
                                from dossier d left join minutes m on m.dossier_id = d.id where d.desk_id = k.id) t
            """;

    private static final String OF_CAMPAIGN = SHOW + " where k.campaign_id = $1 order by k.id limit $2";

    Uni<List<Row>> of(UUID campaign, int limit) {
        return pool.preparedQuery(OF_CAMPAIGN)
                .execute(Tuple.of(campaign, limit))
                .map(rows -> rows.stream().toList());
    }

    private static final String ONE = SHOW + " where k.id = $1";

    Uni<Optional<Row>> find(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String ADD = """
            insert into desk (campaign_id, unit_id, name, place, keeper, area, opens_at, closes_at, minutes_each, places)
            select c.id, c.unit_id, $2, $3, $4, $5, $6, $7, $8, $9 from campaign c
            where c.id = $1 and (select count(*) from desk k where k.campaign_id = c.id) < $10
            returning id
            """;

    /** @param most desks a campaign may have @return empty when it has as many */
    static Uni<Optional<UUID>> add(SqlConnection connection, UUID campaign, DeskBody body, int most) {
        return connection
                .preparedQuery(ADD)
                .execute(body.onto(Tuple.of(campaign)).addInteger(most))
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("id")));
    }

    private static final String CHANGE = """
            update desk set name = $3, place = $4, keeper = $5, area = $6, opens_at = $7, closes_at = $8, minutes_each = $9, places = $10,
                   version = version + 1, changed_at = now()
            where id = $1 and version = $2
            """;

    /** Whether it was still of this version. */
    static Uni<Boolean> change(SqlConnection connection, UUID id, int version, DeskBody body) {
        return connection
                .preparedQuery(CHANGE)
                .execute(body.onto(Tuple.of(id, version)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static final String HOMELESS = """
            select count(*)::int as homeless from (
              select d.slot_at, count(*) as n from dossier d where d.desk_id = $1 group by d.slot_at) t
            join desk k on k.id = $1
            left join generate_series(k.opens_at, k.closes_at - make_interval(mins => k.minutes_each),
                                      make_interval(mins => k.minutes_each)) as s (at) on s.at = t.slot_at
            where s.at is null or t.n > k.places
            """;

    /** At how many times more units come than the desk takes. */
    static Uni<Integer> homeless(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(HOMELESS)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getInteger("homeless"));
    }

    private static final String LOCK =
            "select id from desk where id = $1 and ($2::uuid is null or campaign_id = $2) for update";

    /** Whoever puts units onto a desk holds it. @return whether the campaign has such a desk */
    public static Uni<Boolean> locked(SqlConnection connection, UUID id, UUID campaign) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(id, campaign)).map(rows -> rows.rowCount() == 1);
    }

    private static final String FILL = """
            with slots as (
              select s.at, row_number() over (order by s.at, p.n) as place
              from desk k
              cross join generate_series(k.opens_at, k.closes_at - make_interval(mins => k.minutes_each),
                                         make_interval(mins => k.minutes_each)) as s (at)
              cross join generate_series(1, k.places) as p (n)
              where k.id = $1 and p.n > (select count(*) from dossier t where t.desk_id = k.id and t.slot_at = s.at)),
            waiting as (
              select d.id, row_number() over (order by u.code) as place
              from desk k
              join dossier d on d.campaign_id = k.campaign_id
              join unit u on u.id = d.unit_id
              join unit_within w on w.unit_id = d.unit_id and w.ancestor_id = k.unit_id
              left join minutes m on m.dossier_id = d.id
              where k.id = $1 and d.slot_at is null and d.superseded_at is null and m.signed_at is null
                and ($2::text[] is null or u.code = any($2)))
            update dossier d set desk_id = $1, slot_at = s.at, version = d.version + 1, changed_at = now()
            from waiting w join slots s using (place)
            where d.id = w.id
            """;

    /** Puts units without a time onto the locked desk, by their codes. @param codes only these; null for all */
    static Uni<Integer> fill(SqlConnection connection, UUID id, String[] codes) {
        return connection.preparedQuery(FILL).execute(Tuple.of(id, codes)).map(rows -> rows.rowCount());
    }
}
