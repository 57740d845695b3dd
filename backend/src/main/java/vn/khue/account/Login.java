package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.khue.access.Access;
import vn.khue.api.Checks;
import vn.khue.api.CurrentRequest;
import vn.khue.api.Problem;
import vn.khue.db.Author;
import vn.khue.db.Tx;

/**
 * Opens a session for whoever proves to be an account. Every refusal before the password is proved right is the same
 * in words, status and time, whether the account exists, is locked, or its one-time password has expired.
 */
@ApplicationScoped
class Login {

    private final Checks checks;
    private final Attempts attempts;
    private final CredentialStore credentials;
    private final Hashing hashing;
    private final SecondFactor secondFactor;
    private final SessionStore sessions;
    private final Tx tx;
    private final Access access;
    private final CurrentRequest request;

    Login(
            Checks checks,
            Attempts attempts,
            CredentialStore credentials,
            Hashing hashing,
            SecondFactor secondFactor,
            SessionStore sessions,
            Tx tx,
            Access access,
            CurrentRequest request) {
        this.checks = checks;
        this.attempts = attempts;
        this.credentials = credentials;
        this.hashing = hashing;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.tx = tx;
        this.access = access;
        this.request = request;
    }

    /** @throws Problem 401 login-failed, otp-required or otp-wrong; 429 too-many-attempts */
    Uni<OpenSession> login(LoginRequest body, Caller caller) {
        checks.of(body).raise();
        String requestId = request.id();
        return attempts.begin(body.name(), caller)
                .chain(attempt -> credentials
                        .find(body.name())
                        .chain(found -> prove(found, body))
                        .chain(credential -> open(credential, body, caller, requestId))
                        .call(() -> attempts.succeeded(attempt))
                        .onFailure(Login::noGuess)
                        .call(() -> attempts.withdraw(attempt)));
    }

    private Uni<Credential> prove(Optional<Credential> found, LoginRequest body) {
        String typed =
                found.map(credential -> credential.typed(body.password())).orElse(body.password());
        String hash = found.map(Credential::passwordHash).orElse(null);
        return hashing.verify(typed, hash)
                .map(right -> found.filter(credential -> right)
                        .filter(credential -> credential.usable(Instant.now()))
                        .orElseThrow(() -> Problem.unauthenticated("login-failed")));
    }

    private Uni<OpenSession> open(Credential credential, LoginRequest body, Caller caller, String requestId) {
        return today(credential, body)
                .chain(hash -> tx.sql(
                        new Author(credential.account(), requestId),
                        connection -> secondFactor
                                .pass(connection, credential, body.otp())
                                .chain(() -> hash.map(fresh -> credentials.rehash(connection, credential, fresh))
                                        .orElse(Uni.createFrom().voidItem()))
                                .chain(() -> sessions.open(connection, credential, caller))))
                .invoke(() -> access.changed(credential.account()));
    }

    /** A hash with today's parameters, when the stored one was made with others. */
    private Uni<Optional<String>> today(Credential credential, LoginRequest body) {
        return Argon2.outdated(credential.passwordHash())
                ? hashing.hash(credential.typed(body.password())).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    /** The password was right and only the code is still to come, or we were too busy to look. */
    private static boolean noGuess(Throwable failure) {
        return !(failure instanceof Problem problem)
                || "otp-required".equals(problem.code())
                || "too-many-requests".equals(problem.code());
    }
}
