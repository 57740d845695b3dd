package vn.khue.handover.signing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.form.MinutesContent;

/** Keeps minutes with their numbers. */
@ApplicationScoped
public class MinutesStore {

    private final Pool pool;

    MinutesStore(Pool pool) {
        this.pool = pool;
    }

    private static final String GIVER = """
            select a.full_name, a.position, a.phone, a.email, u.name as unit
            from account a join unit u on u.id = a.unit_id where a.id = $1
            """;

    /** Who hands over. */
    static Uni<MinutesContent.Party> giver(SqlConnection connection, UUID account) {
        return connection.preparedQuery(GIVER).execute(Tuple.of(account)).map(rows -> {
            Row row = rows.iterator().next();
            return new MinutesContent.Party(
                    row.getString("unit"),
                    row.getString("full_name"),
                    row.getString("position"),
                    row.getString("phone"),
                    row.getString("email"));
        });
    }

    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('minutes'), hashtext($1::text))";

    private static final String NEXT =
            "select coalesce(max(number), 0) + 1 as number from minutes where organizer_id = $1 and year = $2";

    /** The next number of the organizer's year, which is nobody else's until the transaction ends. */
    static Uni<Integer> next(SqlConnection connection, UUID organizer, int year) {
        return connection
                .preparedQuery(TAKE_TURNS)
                .execute(Tuple.of(organizer.toString()))
                .chain(() -> connection.preparedQuery(NEXT).execute(Tuple.of(organizer, year)))
                .map(rows -> rows.iterator().next().getInteger("number"));
    }

    private static final String MAKE = """
            insert into minutes as m (dossier_id, unit_id, organizer_id, year, number, content, basis)
            select d.id, d.unit_id, $2::uuid, $3, $4, $5,
            """ + DossierStore.BASIS + """
            from dossier d join unit u on u.id = d.unit_id left join participant p on p.id = d.officer_id
            where d.id = $1
            on conflict (dossier_id) do update
            set content = excluded.content, basis = excluded.basis, made_at = now(), version = m.version + 1
            """;

    /** Minutes of a dossier that has some keep their number. */
    static Uni<Void> make(SqlConnection connection, Row dossier, int year, int number, JsonObject content) {
        Tuple values = Tuple.of(dossier.getUUID("id"), dossier.getUUID("organizer_id"), year, number, content);
        return connection
                .preparedQuery(MAKE)
                .execute(values)
                .chain(() -> DossierStore.touch(connection, dossier.getUUID("id")));
    }

    private static final String SIGN = """
            update minutes m set signed_at = now(), signed_by = $2, account_id = $3, grant_id = $4, version = m.version + 1,
                   paper_id = (select x.id from paper x where x.dossier_id = m.dossier_id and x.kind = 'minutes'
                                 and x.created_at >= m.made_at order by x.id desc limit 1)
            where m.dossier_id = $1
            """;

    static Uni<Void> sign(SqlConnection connection, UUID dossier, UUID signer, UUID account, UUID grant) {
        return connection
                .preparedQuery(SIGN)
                .execute(Tuple.of(dossier, signer, account, grant))
                .chain(() -> DossierStore.touch(connection, dossier));
    }

    private static final String CONTENT = "select content from minutes where dossier_id = any($1) order by number";

    Uni<List<JsonObject>> contents(UUID... dossiers) {
        return pool.preparedQuery(CONTENT)
                .execute(Tuple.of((Object) dossiers))
                .map(rows ->
                        rows.stream().map(row -> row.getJsonObject("content")).toList());
    }

    private static final String OF_CAMPAIGN = """
            select m.content from minutes m join dossier d on d.id = m.dossier_id
            where d.campaign_id = $1 and ($2::uuid is null or d.desk_id = $2) order by m.number
            """;

    /** Of all units of a campaign, or of those that come to one desk, by their numbers. */
    public Uni<List<JsonObject>> contents(UUID campaign, UUID desk) {
        return pool.preparedQuery(OF_CAMPAIGN)
                .execute(Tuple.of(campaign, desk))
                .map(rows ->
                        rows.stream().map(row -> row.getJsonObject("content")).toList());
    }
}
