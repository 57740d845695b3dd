package vn.khue.handover.training;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes trainings, and who took part. */
@ApplicationScoped
public class TrainingStore {

    private final Pool pool;

    TrainingStore(Pool pool) {
        this.pool = pool;
    }

    private static final String OF_CAMPAIGN =
            "select * from training where campaign_id = $1 order by starts_at, id limit $2";

    public Uni<List<Row>> of(UUID campaign, int limit) {
        return pool.preparedQuery(OF_CAMPAIGN)
                .execute(Tuple.of(campaign, limit))
                .map(rows -> rows.stream().toList());
    }

    private static final String ONE = """
            select t.*, c.ended_at as campaign_ended_at from training t join campaign c on c.id = t.campaign_id where t.id = $1
            """;

    Uni<Optional<Row>> find(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String ADD = """
            insert into training (campaign_id, unit_id, name, online, place, access, starts_at, ends_at, check_code)
            select c.id, c.unit_id, $2, $3, $4, $5, $6, $7, $8 from campaign c
            where c.id = $1 and (select count(*) from training t where t.campaign_id = c.id) < $9
            returning id
            """;

    /** @param most trainings a campaign may have @return empty when it has as many */
    static Uni<Optional<UUID>> add(SqlConnection connection, UUID campaign, TrainingBody body, String code, int most) {
        return connection
                .preparedQuery(ADD)
                .execute(body.onto(Tuple.of(campaign)).addString(code).addInteger(most))
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("id")));
    }

    private static final String CHANGE = """
            update training set name = $3, online = $4, place = $5, access = $6, starts_at = $7, ends_at = $8,
                   version = version + 1, changed_at = now()
            where id = $1 and version = $2
            """;

    /** Whether it was still of this version. */
    static Uni<Boolean> change(SqlConnection connection, UUID id, int version, TrainingBody body) {
        return connection
                .preparedQuery(CHANGE)
                .execute(body.onto(Tuple.of(id, version)))
                .map(rows -> rows.rowCount() == 1);
    }

    private static final String SHOWN_NOW = """
            select exists (select from training t
                           where t.campaign_id = $1 and t.check_code = $2
                             and now() between t.starts_at - interval '30 minutes' and t.ends_at + interval '30 minutes') as shown
            """;

    /** Whether the code is shown in a training of the campaign at this moment. */
    static Uni<Boolean> shownNow(SqlConnection connection, UUID campaign, String code) {
        return connection
                .preparedQuery(SHOWN_NOW)
                .execute(Tuple.of(campaign, code))
                .map(rows -> rows.iterator().next().getBoolean("shown"));
    }

    private static final String PEOPLE = """
            select d.id, d.attended_at, u.id as unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind,
                   p.full_name, p.email, p.phone
            from dossier d
            join campaign c on c.id = d.campaign_id
            join unit u on u.id = d.unit_id
            join unit_within w on w.unit_id = d.unit_id and w.ancestor_id = c.unit_id
            join participant p on p.dossier_id = d.id
            where d.campaign_id = $1 and (d.superseded_at is null or d.superseded_elsewhere)
            order by u.code, p.part, p.place
            """;

    /** Everybody whom units of the campaign have named. */
    Uni<List<Row>> people(UUID campaign) {
        return pool.preparedQuery(PEOPLE)
                .execute(Tuple.of(campaign))
                .map(rows -> rows.stream().toList());
    }
}
