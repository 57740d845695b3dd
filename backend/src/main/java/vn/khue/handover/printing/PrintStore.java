package vn.khue.handover.printing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.db.Secret;

/** Keeps printed documents, encrypted, until they are fetched. */
@ApplicationScoped
class PrintStore {

    private static final String PURPOSE = "handover-print";

    private final Pool pool;
    private final Secret secret;

    PrintStore(Pool pool, Secret secret) {
        this.pool = pool;
        this.secret = secret;
    }

    private static final String TO_HAND_OUT = """
            select d.id, d.unit_id, d.account_id, u.name as unit_name, a.username as account_username, a.full_name as account_full_name,
                   o.name as organizer_name, c.name as campaign_name, c.contact
            from dossier d
            join campaign c on c.id = d.campaign_id
            join unit o on o.id = c.unit_id
            join unit u on u.id = d.unit_id
            join unit_within w on w.unit_id = d.unit_id and w.ancestor_id = c.unit_id
            join account a on a.id = d.account_id
            join credential r on r.account_id = a.id and r.one_time
            where d.campaign_id = $1 and ($2::uuid is null or d.desk_id = $2)
              and not exists (select from access_grant g where g.account_id = a.id)
            order by u.code
            """;

    /** Accounts whose slips may be printed, by the codes of their units. @param desk null for all */
    Uni<List<Row>> toHandOut(UUID campaign, UUID desk) {
        return pool.preparedQuery(TO_HAND_OUT)
                .execute(Tuple.of(campaign, desk))
                .map(rows -> rows.stream().toList());
    }

    private static final String FORGET =
            "update handover_print set content = null, version = version + 1 where content is not null and created_at < now() - interval '1 day'";

    private static final String ADD = """
            insert into handover_print (campaign_id, unit_id, account_id, what, papers, content)
            select c.id, c.unit_id, $2, $3, $4, $5 from campaign c where c.id = $1 returning id
            """;

    Uni<UUID> add(SqlConnection connection, UUID campaign, UUID account, String what, int papers, byte[] pdf) {
        Tuple values = Tuple.of(campaign, account, what, papers).addBuffer(Buffer.buffer(secret.seal(PURPOSE, pdf)));
        return connection
                .query(FORGET)
                .execute()
                .chain(() -> connection.preparedQuery(ADD).execute(values))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    private static final String TAKE = """
            with kept as (
              select id, what, content from handover_print
              where id = $1 and account_id = $2 and content is not null and created_at > now() - interval '1 day' for update)
            update handover_print p set content = null, taken_at = now(), version = version + 1
            from kept where p.id = kept.id
            returning kept.what, kept.content
            """;

    /** A document as it was printed. */
    record Printed(String what, byte[] pdf) {}

    /** Gives it to who had it printed, once. */
    Uni<Optional<Printed>> take(SqlConnection connection, UUID id, UUID account) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(id, account))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Printed(
                                row.getString("what"),
                                secret.open(PURPOSE, row.getBuffer("content").getBytes()))));
    }
}
