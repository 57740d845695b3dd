package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import vn.khue.api.Command;
import vn.khue.api.MainThread;
import vn.khue.db.Author;
import vn.khue.db.Tx;

/** Command: takes the second factor of an account away, for those above whom nobody stands who could do it. */
@ApplicationScoped
class ResetOtp implements Command {

    private final CredentialStore credentials;
    private final SecondFactorStore store;
    private final SessionStore sessions;
    private final Tx tx;

    ResetOtp(CredentialStore credentials, SecondFactorStore store, SessionStore sessions, Tx tx) {
        this.credentials = credentials;
        this.store = store;
        this.sessions = sessions;
        this.tx = tx;
    }

    @Override
    public String name() {
        return "reset-otp";
    }

    @Override
    public String purpose() {
        return "<user name>: take the second factor of an account away and end its sessions";
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length != 1) {
            System.err.println("Usage: " + name() + " <user name>");
            return 2;
        }
        boolean done = MainThread.await(reset(arguments[0].toLowerCase(Locale.ROOT)));
        System.out.println(done ? "The second factor is gone." : "There is no account " + arguments[0] + ".");
        return done ? 0 : 1;
    }

    private Uni<Boolean> reset(String username) {
        return credentials
                .find(username)
                .chain(found -> found.map(credential -> tx.sql(
                                        Author.system(name()),
                                        connection -> store.remove(connection, credential.account())
                                                .chain(() -> sessions.endAll(
                                                        connection, credential.account(), "second-factor-reset")))
                                .replaceWith(true))
                        .orElse(Uni.createFrom().item(false)));
    }
}
