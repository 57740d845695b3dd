package vn.khue.city;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads what a city is built upon and writes it, each kind of row in one statement. */
@ApplicationScoped
class CityStore {

    private final Pool pool;

    CityStore(Pool pool) {
        this.pool = pool;
    }

    private static final String SCHOOLS = "select count(*) from unit where kind = 'school'";

    Uni<Long> schools() {
        return pool.query(SCHOOLS).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /** The department with the root grant and its holder. */
    record Root(Place department, UUID grant, UUID account) {}

    private static final String ROOT = """
            select u.id, u.code, u.type, u.name, g.id as grant_id, g.account_id
            from access_grant g join unit u on u.id = g.unit_id
            where u.kind = 'department' and u.ended_on is null and g.parent_id is null and g.revoked_at is null
            order by g.created_at limit 1
            """;

    Uni<Optional<Root>> root() {
        return pool.query(ROOT)
                .execute()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Root(place(row), row.getUUID("grant_id"), row.getUUID("account_id"))));
    }

    /** One of each type first, so that a part of the city shows them all; then in the order of codes. */
    private static final String COMMUNES = """
            select id, code, type, name from unit
            where kind = 'commune' and ended_on is null
            order by row_number() over (partition by type order by code) > 1, code
            """;

    Uni<List<Place>> communes() {
        return pool.query(COMMUNES)
                .execute()
                .map(rows -> rows.stream().map(CityStore::place).toList());
    }

    private static Place place(Row row) {
        return new Place(row.getUUID("id"), row.getString("code"), row.getString("type"), row.getString("name"));
    }

    private static final String INSERT_SCHOOLS = """
            insert into unit (id, code, kind, name, aliases, levels, level_group, ownership)
            select id, code, 'school', name, case when alias is null then '{}' else array[alias] end,
                   string_to_array(levels, ','), level_group, ownership
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
                 as s (id, code, name, alias, levels, level_group, ownership)
            """;

    private static final String INSERT_LINKS = """
            insert into unit_link (unit_id, parent_id, valid_from, reason)
            select unit_id, parent_id, date '2025-07-01', 'Tổ chức chính quyền địa phương hai cấp'
            from unnest($1::uuid[], $2::uuid[]) as l (unit_id, parent_id)
            """;

    Uni<Void> schools(SqlConnection connection, List<PlannedSchool> schools) {
        UUID[] ids = all(schools, PlannedSchool::id, UUID[]::new);
        return connection
                .preparedQuery(INSERT_SCHOOLS)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(ids)
                        .addArrayOfString(all(schools, PlannedSchool::code, String[]::new))
                        .addArrayOfString(all(schools, PlannedSchool::name, String[]::new))
                        .addArrayOfString(all(schools, PlannedSchool::alias, String[]::new))
                        .addArrayOfString(all(schools, school -> school.form().levels(), String[]::new))
                        .addArrayOfString(all(schools, school -> school.form().levelGroup(), String[]::new))
                        .addArrayOfString(all(schools, school -> school.form().ownership(), String[]::new)))
                .chain(() -> connection
                        .preparedQuery(INSERT_LINKS)
                        .execute(Tuple.of(ids, all(schools, PlannedSchool::parent, UUID[]::new))))
                .replaceWithVoid();
    }

    private static final String INSERT_GRANTS = """
            insert into access_grant (id, account_id, role, unit_id, passes, parent_id, given_by, reason)
            select *, 'Dữ liệu mẫu'
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::uuid[], $7::uuid[])
            """;

    /** All of one level: the grants out of which they are given must be there already. */
    Uni<Void> grants(SqlConnection connection, List<PlannedAccount> accounts) {
        return connection
                .preparedQuery(INSERT_GRANTS)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(all(accounts, PlannedAccount::grant, UUID[]::new))
                        .addArrayOfUUID(all(accounts, PlannedAccount::id, UUID[]::new))
                        .addArrayOfString(
                                all(accounts, account -> account.role().code(), String[]::new))
                        .addArrayOfUUID(all(accounts, PlannedAccount::unit, UUID[]::new))
                        .addArrayOfInteger(all(accounts, PlannedAccount::passes, Integer[]::new))
                        .addArrayOfUUID(all(accounts, PlannedAccount::parentGrant, UUID[]::new))
                        .addArrayOfUUID(all(accounts, PlannedAccount::givenBy, UUID[]::new)))
                .replaceWithVoid();
    }

    private static <R, T> T[] all(List<R> rows, Function<R, T> field, IntFunction<T[]> array) {
        return rows.stream().map(field).toArray(array);
    }
}
