package vn.khue.start;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.khue.account.IssuedPassword;
import vn.khue.account.NewAccount;
import vn.khue.account.NewAccounts;
import vn.khue.account.Passwords;
import vn.khue.api.Day;
import vn.khue.api.MainThread;
import vn.khue.db.Author;
import vn.khue.db.Tx;

/**
 * Fills an empty database with the department, the communes of the region and one administrator, whose one-time
 * password is printed once and kept nowhere. Of replicas that start together only one does it.
 */
@ApplicationScoped
class FirstStart {

    private static final String REASON = "first start";
    private static final DateTimeFormatter GOOD_UNTIL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm, 'time of Vietnam'").withZone(Day.ZONE);

    private final Tx tx;
    private final FirstRows rows;
    private final NewAccounts accounts;
    private final Passwords passwords;
    private final String code;
    private final String name;
    private final String administrator;
    private final String reference;

    FirstStart(
            Tx tx,
            FirstRows rows,
            NewAccounts accounts,
            Passwords passwords,
            @ConfigProperty(name = "khue.department.code") String code,
            @ConfigProperty(name = "khue.department.name") String name,
            @ConfigProperty(name = "khue.department.administrator") String administrator,
            @ConfigProperty(name = "khue.reference") String reference) {
        this.tx = tx;
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.code = code;
        this.name = name;
        this.administrator = administrator;
        this.reference = reference;
    }

    void begin(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
        if (MainThread.await(rows.none())) {
            MainThread.await(fill()).ifPresent(this::print);
        }
    }

    private Uni<Optional<IssuedPassword>> fill() {
        return passwords
                .issue()
                .chain(password -> tx.sql(
                        Author.system("first-start"),
                        connection -> rows.takeTurns(connection)
                                .chain(() -> rows.none(connection))
                                .chain(none -> none
                                        ? write(connection, password).replaceWith(Optional.of(password))
                                        : Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Void> write(SqlConnection connection, IssuedPassword password) {
        UUID department = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        NewAccount first = new NewAccount(
                account,
                administrator,
                "Quản trị viên " + name,
                department,
                null,
                null,
                null,
                REASON,
                password.hash(),
                true,
                password.expiresAt());
        return rows.department(connection, department, code, name)
                .chain(() -> rows.communes(connection, department, ReferenceUnit.read(reference)))
                .chain(() -> accounts.insert(connection, List.of(first)))
                .chain(() -> rows.rootGrant(connection, account, department));
    }

    /** On standard output and not in the log, because logs are collected and kept. */
    private void print(IssuedPassword password) {
        System.out.printf("""

                ------------------------------------------------------------------
                  First start: the database was empty.
                  Administrator of %s

                    user name          %s
                    one-time password  %s
                    good until         %s

                  It is shown only now. Log in and choose a password of your own.
                ------------------------------------------------------------------

                """, name, administrator, password.text(), GOOD_UNTIL.format(password.expiresAt()));
        System.out.flush();
    }
}
