package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.UnitTree;

/** Names accounts that were given no name, and refuses names that exist already. */
@ApplicationScoped
class Usernames {

    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('account.username'))";

    /** Whoever makes accounts takes turns here, so that a name found free stays free until the transaction ends. */
    Uni<Void> takeTurns(SqlConnection connection) {
        return connection.query(TAKE_TURNS).execute().replaceWithVoid();
    }

    /** The names themselves and those made from them by a number; '.' follows '-' in the order of the names. */
    private static final String TAKEN = """
            select a.username
            from unnest($1::text[]) as wished (name)
            join account a on a.username = wished.name
                           or (a.username > (wished.name || '-') collate "C" and a.username < (wished.name || '.') collate "C")
            """;

    /** The same accounts, each with a name; a name that exists already is among its errors. One statement for all. */
    Uni<List<PlannedAccount>> name(SqlClient client, List<PlannedAccount> accounts, UnitTree tree) {
        String[] wished = accounts.stream()
                .filter(account -> !account.fails())
                .map(account -> account.username() == null ? base(tree, account.unit()) : account.username())
                .distinct()
                .toArray(String[]::new);
        return client.preparedQuery(TAKEN).execute(Tuple.of((Object) wished)).map(rows -> {
            Set<String> taken = new HashSet<>();
            rows.forEach(row -> taken.add(row.getString(0)));
            return name(accounts, tree, taken);
        });
    }

    private static List<PlannedAccount> name(List<PlannedAccount> accounts, UnitTree tree, Set<String> taken) {
        // Names that were wished come first, so that none of them is taken by one that is made.
        for (PlannedAccount account : accounts) {
            if (!account.fails() && account.username() != null) {
                account.errors()
                        .check(taken.add(account.username()), account.pointer() + "/username", "username-taken");
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<PlannedAccount> named = new ArrayList<>(accounts.size());
        for (PlannedAccount account : accounts) {
            boolean toMake = !account.fails() && account.username() == null;
            named.add(toMake ? account.named(free(base(tree, account.unit()), taken, numbers)) : account);
        }
        return named;
    }

    private static String base(UnitTree tree, UUID unit) {
        String code = tree.ref(unit).code().toLowerCase(Locale.ROOT);
        return PlannedAccount.wellFormed(code) ? code : "unit-" + code;
    }

    /** @param numbers how far each base has been counted, so that thousands of one unit are not counted from the first */
    private static String free(String base, Set<String> taken, Map<String, Integer> numbers) {
        int number = numbers.getOrDefault(base, 1);
        while (!taken.add(numbered(base, number))) {
            number++;
        }
        numbers.put(base, number + 1);
        return numbered(base, number);
    }

    private static String numbered(String base, int number) {
        return number == 1 ? base : base + "-" + number;
    }
}
