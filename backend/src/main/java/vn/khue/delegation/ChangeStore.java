package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.khue.access.Wanted;

/** Changes single grants. */
@ApplicationScoped
class ChangeStore {

    private static final String LOCK = """
            select id, version from access_grant
            where id = $1 or id = (select parent_id from access_grant where id = $1)
            order by id for update
            """;

    /** Locks the grant and the one it was given out of; answers the version of the grant. */
    Uni<Integer> lock(SqlConnection connection, UUID grant) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(grant)).map(rows -> {
            int version = 0;
            for (var row : rows) {
                version = grant.equals(row.getUUID("id")) ? row.getInteger("version") : version;
            }
            return version;
        });
    }

    private static final String EXCEEDING = """
            select count(*)::int as exceeding from access_grant c
            where c.parent_id = $1 and c.revoked_at is null and (c.valid_until is null or c.valid_until > now())
              and (($2::timestamptz is not null and (c.valid_until is null or c.valid_until > $2))
                   or c.passes > $3 - 1
                   or ($4::text[] is not null and (c.record_types is null or not c.record_types <@ $4)))
            """;

    /** How many grants given out of this one would be wider than it. */
    Uni<Integer> exceeding(SqlConnection connection, UUID grant, Wanted wanted) {
        return connection
                .preparedQuery(EXCEEDING)
                .execute(Tuple.of(grant, time(wanted.until()), wanted.passes(), types(wanted)))
                .map(rows -> rows.iterator().next().getInteger("exceeding"));
    }

    private static final String UPDATE = """
            update access_grant
            set valid_until = $2, passes = $3, record_types = $4, reason = $5,
                reviewed_at = case when $6 then now() else reviewed_at end,
                reviewed_by = case when $6 then $7 else reviewed_by end,
                version = version + 1
            where id = $1
            """;

    /** @param reviewed whether this is also the answer to a review */
    Uni<Void> update(SqlConnection connection, UUID grant, Wanted wanted, String reason, boolean reviewed, UUID actor) {
        Tuple values = Tuple.tuple()
                .addUUID(grant)
                .addOffsetDateTime(time(wanted.until()))
                .addInteger(wanted.passes())
                .addArrayOfString(types(wanted))
                .addString(reason)
                .addBoolean(reviewed)
                .addUUID(actor);
        return connection.preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    private static final String BELOW =
            "select count(*)::int as below from access_grant where parent_id = $1 and revoked_at is null";

    /** How many grants were given out of this one and not revoked. */
    Uni<Integer> below(SqlConnection connection, UUID grant) {
        return connection
                .preparedQuery(BELOW)
                .execute(Tuple.of(grant))
                .map(rows -> rows.iterator().next().getInteger("below"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] types(Wanted wanted) {
        return wanted.recordTypes() == null
                ? null
                : wanted.recordTypes().stream().sorted().toArray(String[]::new);
    }
}
