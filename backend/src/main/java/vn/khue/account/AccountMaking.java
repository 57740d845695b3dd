package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.ByMinutes;
import vn.khue.access.Chain;
import vn.khue.access.ChainStore;
import vn.khue.access.GrantStore;
import vn.khue.access.NewGrant;

/** Makes any number of accounts with their first rights: a fixed number of statements, in one transaction. */
@ApplicationScoped
class AccountMaking {

    private final ChainStore chains;
    private final GrantStore grants;
    private final Usernames usernames;
    private final NewAccounts accounts;
    private final ByMinutes byMinutes;

    AccountMaking(
            ChainStore chains, GrantStore grants, Usernames usernames, NewAccounts accounts, ByMinutes byMinutes) {
        this.chains = chains;
        this.grants = grants;
        this.usernames = usernames;
        this.accounts = accounts;
        this.byMinutes = byMinutes;
    }

    /** An account that was made, with its password. */
    record Made(PlannedAccount plan, IssuedPassword password) {}

    /** What would become of the rows at this moment. */
    Uni<List<PlannedAccount>> plan(SqlClient client, Actor actor, List<AccountRow> rows) {
        return settle(client, actor, actor.held(), rows);
    }

    /**
     * As {@link #plan}, with the own grants locked: what is given out of them cannot slip past a revocation, and no
     * name found free is taken by somebody else before the transaction ends.
     */
    Uni<List<PlannedAccount>> planToWrite(SqlConnection connection, Actor actor, List<AccountRow> rows) {
        return usernames
                .takeTurns(connection)
                .chain(() -> chains.locked(connection, actor.account()))
                .chain(own -> settle(connection, actor, own, rows));
    }

    private Uni<List<PlannedAccount>> settle(SqlClient client, Actor actor, List<Chain> own, List<AccountRow> rows) {
        List<PlannedAccount> plans = new AccountPlanner(actor, own).plan(rows);
        Set<UUID> units = new HashSet<>();
        plans.stream().filter(plan -> plan.unit() != null).forEach(plan -> units.add(plan.unit()));
        return HomeUnit.ended(client, units)
                .invoke(ended -> plans.forEach(plan ->
                        plan.errors().check(!ended.contains(plan.unit()), plan.pointer() + "/unit", "unit-ended")))
                .chain(() -> byMinutes.invited(client, units))
                .invoke(invited -> plans.forEach(plan -> plan.refuseByMinutes(own, invited)))
                .chain(() -> usernames.name(client, plans, actor.tree()));
    }

    /**
     * Writes those that do not fail.
     *
     * @param passwords at least as many as are written
     */
    Uni<List<Made>> write(
            SqlConnection connection,
            Actor actor,
            List<PlannedAccount> plans,
            List<IssuedPassword> passwords,
            String reason) {
        Iterator<IssuedPassword> next = passwords.iterator();
        List<Made> made = plans.stream()
                .filter(plan -> !plan.fails())
                .map(plan -> new Made(plan, next.next()))
                .toList();
        List<NewGrant> given = made.stream()
                .map(Made::plan)
                .filter(plan -> plan.wanted() != null)
                .map(plan -> plan.grant(actor.account(), reason))
                .toList();
        return accounts.insert(
                        connection,
                        made.stream()
                                .map(one -> one.plan().account(one.password(), reason))
                                .toList())
                .chain(() -> grants.insert(connection, given))
                .replaceWith(made);
    }
}
