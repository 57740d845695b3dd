package vn.khue.history;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.api.Cursor;
import vn.khue.api.Page;

/**
 * Reads the journal newest first. There is one statement per way into it (a record, an actor, few units, an entity, the
 * time), because each has its own index and the journal grows to tens of millions of rows.
 */
@ApplicationScoped
class AuditStore {

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Pool pool;

    AuditStore(Pool pool) {
        this.pool = pool;
    }

    private static final String ASKED = """
            (h.at, h.seq) < ($3::timestamptz, $4::bigint) and h.at <= $3 and h.at >= $5::timestamptz and h.at < $6::timestamptz
            and ($7::uuid is null or h.actor = $7) and ($8::uuid is null or h.record = $8)
            and ($9::text[] is null or h.entity = any($9))
            """;

    private static final String IN_SCOPE = """
            (exists (select from unit_within w where w.unit_id = h.unit and w.ancestor_id = any($1::uuid[]))
             or h.unit is null and $2::boolean)
            """;

    private static final String NEWEST = " order by h.at desc, h.seq desc limit $10 ";

    private static final String BY_RECORD =
            "select h.* from history h where h.record = $8 and " + ASKED + " and " + IN_SCOPE + NEWEST;

    private static final String BY_ACTOR =
            "select h.* from history h where h.actor = $7 and " + ASKED + " and " + IN_SCOPE + NEWEST;

    private static final String BY_TIME = "select h.* from history h where " + ASKED + " and " + IN_SCOPE + NEWEST;

    private static final String BY_ENTITY = "select h.* from unnest($9::text[]) e cross join lateral "
            + "(select h.* from history h where h.entity = e and " + ASKED + " and " + IN_SCOPE + NEWEST + ") h"
            + NEWEST;

    private static final String BY_UNIT = "select h.* from unit_within w cross join lateral "
            + "(select h.* from history h where h.unit = w.unit_id and not $2::boolean and " + ASKED + NEWEST
            + ") h where w.ancestor_id = any($1::uuid[])" + NEWEST;

    private static final String SHOW = """
            select h.seq, h.at, h.request, h.reason, h.entity, h.record, h.operation, h.version, (h.data ->> 'school_year')::int as school_year, h.data::text as data,
                   a.id as actor_id, a.username as actor_username, a.full_name as actor_full_name,
                   u.id as unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind,
                   c.id as concerned_id, c.username as concerned_username, c.full_name as concerned_full_name,
                   before.data::text as before
            from page h
            left join account a on a.id = h.actor
            left join account c
              on c.id = case when h.entity = 'account' then h.record else (h.data ->> 'account_id')::uuid end
            left join unit u on u.id = h.unit
            left join lateral (
              select p.data, p.unit from history p
              where h.operation = 'update' and p.record = h.record and p.entity = h.entity
                and p.data -> 'school_year' is not distinct from h.data -> 'school_year'
                and (p.at, p.seq) < (h.at, h.seq) and p.at <= h.at
              order by p.at desc, p.seq desc
              limit 1) before
              -- A record that came from a school beyond the reader's units had no past for this one.
              on before.unit is null
                 or exists (select from unit_within w where w.unit_id = before.unit and w.ancestor_id = any($1::uuid[]))
            order by h.at desc, h.seq desc
            """;

    private static final String PAGE_BY_RECORD = "with page as materialized (" + BY_RECORD + ") " + SHOW;
    private static final String PAGE_BY_ACTOR = "with page as materialized (" + BY_ACTOR + ") " + SHOW;
    private static final String PAGE_BY_UNIT = "with page as materialized (" + BY_UNIT + ") " + SHOW;
    private static final String PAGE_BY_ENTITY = "with page as materialized (" + BY_ENTITY + ") " + SHOW;
    private static final String PAGE_BY_TIME = "with page as materialized (" + BY_TIME + ") " + SHOW;

    Uni<Page<AuditEntry>> page(Actor actor, AuditScope scope, AuditFilter filter) {
        Optional<Cursor> cursor = filter.cursor(2);
        Tuple values = values(
                scope,
                filter,
                cursor.map(at -> utc(at.instant(0))).orElse(LAST),
                cursor.map(at -> at.number(1)).orElse(Long.MAX_VALUE),
                filter.limit() + 1);
        Uni<Optional<Long>> total = filter.count()
                ? count(scope, filter).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
        return pool.preparedQuery(way(actor, scope, filter))
                .execute(values)
                .map(rows -> rows.stream().map(AuditEntry::of).toList())
                .chain(entries -> total.map(all -> Page.of(
                        entries,
                        filter.limit(),
                        all.orElse(null),
                        entry -> List.of(entry.at().toString(), Long.toString(entry.seq())))));
    }

    private static final String VERSIONS = """
            select h.record, h.version, h.unit, h.data::text as data
            from unnest($1::uuid[], $2::int[]) w (record, version)
            cross join lateral (
              select h.record, h.version, h.unit, h.data from history h
              where h.record = w.record and h.entity = $3 and h.version = w.version and (h.data ->> 'school_year')::int = $4
                and exists (select from unit_within w where w.unit_id = h.unit and w.ancestor_id = any($5::uuid[]))
              limit 1) h
            """;

    /** One version of a record. */
    record Version(UUID record, int version) {}

    /** A row as it was in some version, as JSON text. */
    record Said(Version version, UUID unit, String data) {

        private static Said of(Row row) {
            Version version = new Version(row.getUUID("record"), row.getInteger("version"));
            return new Said(version, row.getUUID("unit"), row.getString("data"));
        }
    }

    /** Rows of a table with a school year, as they were in these versions; those beyond the scope are left out. */
    Uni<List<Said>> versions(Entity entity, int year, List<Version> wanted, UUID[] tops) {
        UUID[] records = wanted.stream().map(Version::record).toArray(UUID[]::new);
        Integer[] versions = wanted.stream().map(Version::version).toArray(Integer[]::new);
        return pool.preparedQuery(VERSIONS)
                .execute(Tuple.of(records, versions, entity.table(), year, tops))
                .map(rows -> rows.stream().map(Said::of).toList());
    }

    private static String way(Actor actor, AuditScope scope, AuditFilter filter) {
        if (filter.record != null) {
            return PAGE_BY_RECORD;
        }
        if (filter.actor != null) {
            return PAGE_BY_ACTOR;
        }
        if (scope.narrow(actor)) {
            return PAGE_BY_UNIT;
        }
        return filter.entity == null || filter.entity.isEmpty() ? PAGE_BY_TIME : PAGE_BY_ENTITY;
    }

    private static final String COUNT =
            "select count(*) as total from history h where " + ASKED + " and " + IN_SCOPE + " and $10::int > 0";

    private Uni<Long> count(AuditScope scope, AuditFilter filter) {
        return pool.preparedQuery(COUNT)
                .execute(values(scope, filter, LAST, Long.MAX_VALUE, 1))
                .map(rows -> rows.iterator().next().getLong("total"));
    }

    private static Tuple values(AuditScope scope, AuditFilter filter, OffsetDateTime at, long seq, int most) {
        boolean anyEntity = filter.entity == null || filter.entity.isEmpty();
        return Tuple.tuple()
                .addArrayOfUUID(scope.tops())
                .addBoolean(scope.whole())
                .addOffsetDateTime(at)
                .addLong(seq)
                .addOffsetDateTime(filter.from == null ? FIRST : utc(filter.from))
                .addOffsetDateTime(filter.until == null ? LAST : utc(filter.until))
                .addUUID(filter.actor)
                .addUUID(filter.record)
                .addArrayOfString(
                        anyEntity
                                ? null
                                : filter.entity.stream()
                                        .distinct()
                                        .map(Entity::table)
                                        .toArray(String[]::new))
                .addInteger(most);
    }

    /** Instants beyond what the database can tell apart are as good as no bound. */
    private static OffsetDateTime utc(Instant instant) {
        if (instant.isBefore(FIRST.toInstant())) {
            return FIRST;
        }
        return instant.isAfter(LAST.toInstant()) ? LAST : instant.atOffset(ZoneOffset.UTC);
    }
}
