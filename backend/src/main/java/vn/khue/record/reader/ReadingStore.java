package vn.khue.record.reader;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads the log of readings. */
@ApplicationScoped
public class ReadingStore {

    private final Pool pool;

    ReadingStore(Pool pool) {
        this.pool = pool;
    }

    private static final String SEEN = """
            from reading r join account a on a.id = r.account_id
            where r.record_id in (select person_were($1)) and exists (
                select from unit_within w where w.unit_id = r.unit_id and w.ancestor_id = any($2::uuid[]))
            """;

    private static final String TOTAL = "select count(*) as total " + SEEN;

    /** How many rows all pages have together. */
    public Uni<Long> total(UUID record, UUID[] tops) {
        return pool.preparedQuery(TOTAL)
                .execute(Tuple.of(record, tops))
                .map(rows -> rows.iterator().next().getLong("total"));
    }

    private static final String PAGE = """
            select r.account_id, a.full_name, a.username, a.unit_id as of_unit, r.way, r.first_at, r.last_at, r.times
            """ + SEEN + """
              and (r.last_at, r.account_id, r.way) < ($3::timestamptz, $4::uuid, $5::text)
            order by r.last_at desc, r.account_id desc, r.way desc limit $6
            """;

    /** Of one pupil, last first; one row more than the limit, when there is one. @param tops of the reader's scope */
    public Uni<List<Row>> page(
            UUID record, UUID[] tops, Instant before, UUID beforeAccount, String beforeWay, int limit) {
        OffsetDateTime at = before.atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(record, tops, at, beforeAccount, beforeWay, limit + 1))
                .map(rows -> rows.stream().toList());
    }
}
