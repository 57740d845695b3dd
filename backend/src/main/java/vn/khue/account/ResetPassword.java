package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import vn.khue.api.Command;
import vn.khue.api.MainThread;
import vn.khue.db.Author;
import vn.khue.db.Tx;

/** Command: gives an account a one-time password, for those above whom nobody stands who could do it. */
@ApplicationScoped
class ResetPassword implements Command {

    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SessionStore sessions;
    private final Tx tx;

    ResetPassword(CredentialStore credentials, Passwords passwords, SessionStore sessions, Tx tx) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tx = tx;
    }

    @Override
    public String name() {
        return "reset-password";
    }

    @Override
    public String purpose() {
        return "<user name>: print a one-time password for an account and end its sessions";
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: " + name() + " <user name>");
            return 2;
        }
        Optional<IssuedPassword> issued = MainThread.await(reset(arguments[0].toLowerCase(Locale.ROOT)));
        System.out.println(issued.map(
                        password -> "One-time password: " + password.text() + " (until " + password.expiresAt() + ")")
                .orElse("There is no account " + arguments[0] + "."));
        return issued.isPresent() ? 0 : 1;
    }

    private Uni<Optional<IssuedPassword>> reset(String username) {
        return credentials
                .find(username)
                .chain(found -> found.map(this::reset).orElse(Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<IssuedPassword>> reset(Credential credential) {
        return passwords
                .issue()
                .chain(password -> tx.sql(
                                Author.system(name()),
                                connection -> credentials
                                        .issue(connection, credential.account(), password)
                                        .chain(() ->
                                                sessions.endAll(connection, credential.account(), "password-reset")))
                        .replaceWith(Optional.of(password)));
    }
}
