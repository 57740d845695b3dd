package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.khue.access.AccountAuthority;
import vn.khue.access.AccountName;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.SecondFactorRoles;
import vn.khue.api.Errors;
import vn.khue.api.Page;
import vn.khue.api.Problem;

/** Reads accounts, only those within the scope of the actor. */
@ApplicationScoped
class AccountStore {

    private final Pool pool;
    private final SecondFactorRoles secondFactor;

    AccountStore(Pool pool, SecondFactorRoles secondFactor) {
        this.pool = pool;
        this.secondFactor = secondFactor;
    }

    Uni<Page<AccountView>> list(Actor actor, AccountSelection wanted) {
        if (wanted.nowhere()) {
            return Uni.createFrom().item(new Page<>(List.of(), null, wanted.count() ? 0L : null));
        }
        AccountReading reading = AccountReading.of(wanted, fromRoot(actor, wanted));
        return pool.preparedQuery(reading.page(wanted.order()))
                .execute(reading.values(wanted, secondFactor.codes()))
                .chain(rows -> total(reading, wanted).map(total -> page(rows, wanted, total, actor)));
    }

    /** Whoever sees from a root of the tree downwards sees so many that walking along their order is cheapest. */
    private static boolean fromRoot(Actor actor, AccountSelection wanted) {
        return Arrays.stream(wanted.places()).anyMatch(place -> actor.tree().parent(place) == null);
    }

    private Uni<Long> total(AccountReading reading, AccountSelection wanted) {
        return wanted.count()
                ? pool.preparedQuery(reading.count())
                        .execute(reading.values(wanted, secondFactor.codes()))
                        .map(rows -> rows.iterator().next().getLong(0))
                : Uni.createFrom().nullItem();
    }

    private static Page<AccountView> page(RowSet<Row> rows, AccountSelection wanted, Long total, Actor actor) {
        List<Row> found = new ArrayList<>(rows.size());
        rows.forEach(found::add);
        AccountAuthority authority = new AccountAuthority(actor);
        return Page.of(found, wanted.limit(), total, wanted.order()::key)
                .map(row -> AccountView.of(row, authority, actor.tree()));
    }

    private static final String ONE = AccountView.COLUMNS + "from account a\n" + AccountView.BESIDE
            + "where a.id = coalesce($1::uuid, (select id from account where username = $2))";

    /**
     * @param name id, or {@code code:} and the user name
     * @throws Problem 404 when there is no such account that the actor sees
     */
    Uni<AccountView> get(Actor actor, String name) {
        return row(actor, name).map(row -> AccountView.of(row, new AccountAuthority(actor), actor.tree()));
    }

    /** As {@link #get}, as it was read. */
    Uni<Row> row(Actor actor, String name) {
        AccountName named = AccountName.parse(name, "", new Errors());
        if (named == null) {
            return Uni.createFrom().failure(Problem.notFound());
        }
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(named.id(), named.username()))
                .map(rows -> rows.stream()
                        .filter(row -> actor.may(Permission.ACCOUNT_VIEW, row.getUUID(6)))
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }
}
