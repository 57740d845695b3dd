package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads accounts, their live sessions and their chains of grants; two statements for any number of grants. */
@ApplicationScoped
class StandingStore {

    private final Pool pool;
    private final ChainStore chains;

    StandingStore(Pool pool, ChainStore chains) {
        this.pool = pool;
        this.chains = chains;
    }

    private static final String ACCOUNT = """
            select a.id, a.username, a.full_name, a.unit_id, a.status,
                   coalesce(c.one_time, false) as one_time, c.otp_confirmed_at is not null as otp_enrolled,
                   array(select s.id from session s
                         where s.account_id = a.id and s.ended_at is null and s.expires_at > now()) as sessions
            from account a left join credential c on c.account_id = a.id
            where a.id = $1
            """;

    Uni<Optional<Standing>> find(UUID account) {
        return Uni.combine()
                .all()
                .unis(pool.preparedQuery(ACCOUNT).execute(Tuple.of(account)), chains.heldBy(pool, account))
                .asTuple()
                .map(both -> first(both.getItem1())
                        .map(row -> standing(row, both.getItem2().getOrDefault(account, List.of()))));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next());
    }

    private static Standing standing(Row row, List<Chain> held) {
        return new Standing(
                row.getUUID("id"),
                row.getString("username"),
                row.getString("full_name"),
                row.getUUID("unit_id"),
                row.getString("status"),
                Set.of(row.getArrayOfUUIDs("sessions")),
                row.getBoolean("one_time"),
                row.getBoolean("otp_enrolled"),
                held);
    }
}
