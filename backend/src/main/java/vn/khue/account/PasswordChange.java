package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.khue.access.Access;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.db.Tx;

/** Changes the password of whoever is logged in. */
@ApplicationScoped
class PasswordChange {

    private final Checks checks;
    private final Attempts attempts;
    private final CredentialStore credentials;
    private final Hashing hashing;
    private final SessionStore sessions;
    private final Tx tx;
    private final Access access;

    PasswordChange(
            Checks checks,
            Attempts attempts,
            CredentialStore credentials,
            Hashing hashing,
            SessionStore sessions,
            Tx tx,
            Access access) {
        this.checks = checks;
        this.attempts = attempts;
        this.credentials = credentials;
        this.hashing = hashing;
        this.sessions = sessions;
        this.tx = tx;
        this.access = access;
    }

    /** Guessing the present password is counted like guessing at login: a stolen access token must not help. */
    Uni<Void> change(Actor actor, PasswordRequest body, Caller caller) {
        checks.of(body).raise();
        Errors errors = new Errors();
        errors.addAll(PasswordPolicy.check(body.chosen(), actor.username(), "/new"));
        return attempts.begin(actor.username(), caller)
                .chain(attempt -> credentials
                        .get(actor.account())
                        .chain(credential -> hashing.verify(credential.typed(body.current()), credential.passwordHash())
                                .call(right -> right
                                        ? attempts.succeeded(attempt)
                                        : Uni.createFrom().voidItem())
                                .invoke(right -> judge(right, credential, body, errors))
                                .chain(() -> hashing.hash(body.chosen()))
                                .chain(hash -> write(actor, credential, hash))));
    }

    private static void judge(boolean right, Credential credential, PasswordRequest body, Errors errors) {
        errors.check(right, "/current", "wrong");
        errors.check(
                !(right && credential.typed(body.current()).equals(credential.typed(body.chosen()))),
                "/new",
                "same-as-current");
        errors.raise();
    }

    private Uni<Void> write(Actor actor, Credential credential, String hash) {
        return tx.sql(
                        actor.author(),
                        connection -> credentials
                                .choose(connection, credential, hash)
                                .chain(() -> sessions.endOthers(
                                        connection, actor.account(), actor.session(), "password-changed")))
                .invoke(() -> access.changed(actor.account()));
    }
}
