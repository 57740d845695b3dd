package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.khue.access.AccountAction;
import vn.khue.access.AccountAuthority;
import vn.khue.access.Actor;
import vn.khue.api.Errors;
import vn.khue.api.Problem;

/** Accounts that are made before their people may do anything with them, to be handed over on paper. */
@ApplicationScoped
public class PreparedAccounts {

    private final AccountMaking making;
    private final AccountStore store;
    private final Passwords passwords;
    private final CredentialStore credentials;
    private final Attempts attempts;

    PreparedAccounts(
            AccountMaking making,
            AccountStore store,
            Passwords passwords,
            CredentialStore credentials,
            Attempts attempts) {
        this.making = making;
        this.store = store;
        this.passwords = passwords;
        this.credentials = credentials;
        this.attempts = attempts;
    }

    /**
     * Makes an account without any right.
     *
     * @param username null to have it made from the code of the unit
     * @param password that nobody is told: another one is issued when the account is handed over
     * @return its id
     * @throws Problem 403 when the actor makes no accounts at the unit, 422 with everything that is wrong
     */
    public Uni<UUID> make(
            SqlConnection connection,
            Actor actor,
            UUID unit,
            Person person,
            String username,
            IssuedPassword password,
            String reason) {
        new AccountAuthority(actor).requireCreationAt(unit);
        AccountRow row = new AccountRow(
                0,
                "",
                username,
                person.fullName(),
                unit.toString(),
                person.email(),
                person.phone(),
                person.position(),
                null);
        return making.planToWrite(connection, actor, List.of(row))
                .invoke(plans -> plans.get(0).errors().raise())
                .chain(plans -> making.write(connection, actor, plans, List.of(password), reason))
                .map(made -> made.get(0).plan().id());
    }

    // Whether its holder has chosen a password stays as it is until the transaction ends.
    private static final String EXISTING = """
            with held as (select account_id from credential where account_id = $1 for update)
            select a.status, a.full_name from account a left join held on true where a.id = $1 and a.unit_id = $2
            """;

    /**
     * Makes sure that an account is one that a person has at a unit already.
     *
     * @param fullName of the person
     * @throws Problem 403 when the actor makes no accounts at the unit, 422 when the unit has no such account,
     *     it may not act, or it is somebody else's
     */
    public Uni<Void> existing(
            SqlConnection connection, Actor actor, UUID unit, UUID account, String fullName, String pointer) {
        new AccountAuthority(actor).requireCreationAt(unit);
        return connection
                .preparedQuery(EXISTING)
                .execute(Tuple.of(account, unit))
                .map(rows -> rows.stream().findFirst())
                .invoke(found -> {
                    Errors errors = new Errors();
                    errors.check(found.isPresent(), pointer, "not-an-account-there");
                    found.ifPresent(row -> {
                        errors.check("active".equals(row.getString("status")), pointer, "account-inactive");
                        errors.check(fullName.equalsIgnoreCase(row.getString("full_name")), pointer, "another-persons");
                    });
                    errors.raise();
                })
                .replaceWithVoid();
    }

    private static final String RENAME = """
            update account set full_name = $2, email = $3, phone = $4, position = $5, reason = $6, version = version + 1, changed_at = now()
            where id = $1 and (full_name, email, phone, position) is distinct from ($2, $3, $4, $5)
            """;

    /** Another person is to receive an account that nobody has received yet. */
    public Uni<Void> rename(SqlConnection connection, UUID account, Person person, String reason) {
        Tuple values = Tuple.of(account, person.fullName(), person.email(), person.phone(), person.position())
                .addString(reason);
        return connection.preparedQuery(RENAME).execute(values).replaceWithVoid();
    }

    /** Makes a password that is to be issued, or that nobody is told. */
    public Uni<IssuedPassword> password() {
        return passwords.issue();
    }

    /** @throws Problem when the actor may not give the account another password */
    public Uni<Void> requireIssue(Actor actor, UUID account) {
        return store.row(actor, account.toString())
                .map(AccountView::administered)
                .invoke(found -> new AccountAuthority(actor).require(AccountAction.RESET_PASSWORD, found))
                .replaceWithVoid();
    }

    /**
     * Puts a one-time password in the place of the one before.
     *
     * @throws Problem 409 when the holder has chosen a password by now
     */
    public Uni<Void> issue(SqlConnection connection, UUID account, String username, IssuedPassword password) {
        return credentials
                .issueUnlessChosen(connection, account, password)
                .invoke(issued -> {
                    if (!issued) {
                        throw Problem.conflict("account-activated");
                    }
                })
                .chain(() -> attempts.forget(username));
    }

    /** Makes many passwords that are to be issued. @param told called after each with the number done so far */
    public Uni<List<IssuedPassword>> passwords(int count, IntFunction<Uni<Void>> told) {
        return passwords.issue(count, told);
    }

    private static final String ISSUE_ALL = """
            update credential c
            set password_hash = i.hash, one_time = true, expires_at = i.expires_at, changed_at = now(), version = c.version + 1
            from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as i (account_id, hash, expires_at)
            where c.account_id = i.account_id and c.one_time
              and not exists (select from access_grant g where g.account_id = i.account_id)
            returning c.account_id
            """;

    /**
     * Puts one-time passwords in the place of those of accounts that nobody has taken into use and that hold nothing.
     *
     * @return which of the accounts were still such
     */
    public Uni<Set<UUID>> issueAll(SqlConnection connection, List<UUID> accounts, List<IssuedPassword> issued) {
        OffsetDateTime[] expiries = issued.stream()
                .map(password -> password.expiresAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        return connection
                .preparedQuery(ISSUE_ALL)
                .execute(Tuple.of(
                        accounts.toArray(UUID[]::new),
                        issued.stream().map(IssuedPassword::hash).toArray(String[]::new),
                        expiries))
                .map(rows -> rows.stream().map(row -> row.getUUID("account_id")).collect(Collectors.toSet()));
    }
}
