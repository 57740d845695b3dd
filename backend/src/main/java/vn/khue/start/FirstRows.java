package vn.khue.start;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Role;
import vn.khue.db.Author;

/** The first rows of an empty database. */
@ApplicationScoped
class FirstRows {

    private final Pool pool;

    FirstRows(Pool pool) {
        this.pool = pool;
    }

    private static final String NONE =
            "select not exists (select from account) and not exists (select from unit) as none";

    /** Whether there is neither a unit nor an account. */
    Uni<Boolean> none() {
        return none(pool);
    }

    Uni<Boolean> none(SqlClient client) {
        return client.query(NONE).execute().map(rows -> rows.iterator().next().getBoolean("none"));
    }

    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('first-start'))";

    Uni<Void> takeTurns(SqlConnection connection) {
        return connection.query(TAKE_TURNS).execute().replaceWithVoid();
    }

    private static final String DEPARTMENT =
            "insert into unit (id, code, kind, name) values ($1, $2, 'department', $3)";

    Uni<Void> department(SqlConnection connection, UUID id, String code, String name) {
        return connection
                .preparedQuery(DEPARTMENT)
                .execute(Tuple.of(id, code, name))
                .replaceWithVoid();
    }

    private static final String COMMUNES = """
            insert into unit (id, code, kind, type, name, aliases)
            select id, code, 'commune', type, name, string_to_array(aliases, '|')
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as c (id, code, type, name, aliases)
            """;

    /** The communes exist since the law of two tiers came into force. */
    private static final String LINKS = """
            insert into unit_link (unit_id, parent_id, valid_from, reason)
            select id, $2, date '2025-07-01', 'Tổ chức chính quyền địa phương hai cấp' from unnest($1::uuid[]) as c (id)
            """;

    Uni<Void> communes(SqlConnection connection, UUID department, List<ReferenceUnit> communes) {
        UUID[] ids = communes.stream().map(commune -> UUID.randomUUID()).toArray(UUID[]::new);
        return connection
                .preparedQuery(COMMUNES)
                .execute(Tuple.of(
                        ids,
                        communes.stream().map(ReferenceUnit::code).toArray(String[]::new),
                        communes.stream().map(ReferenceUnit::type).toArray(String[]::new),
                        communes.stream().map(ReferenceUnit::name).toArray(String[]::new),
                        communes.stream()
                                .map(commune -> String.join("|", commune.aliases()))
                                .toArray(String[]::new)))
                .chain(() -> connection.preparedQuery(LINKS).execute(Tuple.of(ids, department)))
                .replaceWithVoid();
    }

    private static final String ROOT_GRANT = """
            insert into access_grant (account_id, role, unit_id, passes, given_by, reason)
            values ($1, $2, $3, 10, $4, 'first start')
            """;

    /** The grant from which all others descend. */
    Uni<Void> rootGrant(SqlConnection connection, UUID account, UUID department) {
        return connection
                .preparedQuery(ROOT_GRANT)
                .execute(Tuple.of(account, Role.ADMINISTRATOR.code(), department, Author.SYSTEM))
                .replaceWithVoid();
    }
}
