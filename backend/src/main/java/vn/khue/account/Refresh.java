package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.khue.access.Access;
import vn.khue.api.CurrentRequest;
import vn.khue.api.Problem;
import vn.khue.db.Author;
import vn.khue.db.Tx;

/**
 * Lets a session go on with its refresh token, or ends it. A token used again has been stolen and its session ends,
 * unless whoever exchanged it repeats that exchange because the answer was lost.
 */
@ApplicationScoped
class Refresh {

    private final SessionStore sessions;
    private final Tx tx;
    private final Access access;
    private final CurrentRequest request;

    Refresh(SessionStore sessions, Tx tx, Access access, CurrentRequest request) {
        this.sessions = sessions;
        this.tx = tx;
        this.access = access;
        this.request = request;
    }

    /**
     * @param key names the exchange for its repetition; null when it is not to be repeated
     * @throws Problem 401 session-ended
     */
    Uni<OpenSession> refresh(String token, String key) {
        if (token == null || token.isBlank()) {
            return Uni.createFrom().failure(Problem.unauthenticated("session-ended"));
        }
        String requestId = request.id();
        return sessions.rotate(token, key)
                .chain(found -> found.map(session -> Uni.createFrom().item(session))
                        .orElseGet(() -> end(token, "token-reused", requestId)
                                .chain(() -> Uni.createFrom().failure(Problem.unauthenticated("session-ended")))));
    }

    /** Ends the session of the token, if there is one; nothing to complain of otherwise. */
    Uni<Void> logout(String token) {
        return token == null || token.isBlank() ? Uni.createFrom().voidItem() : end(token, "logged-out", request.id());
    }

    private Uni<Void> end(String token, String reason, String requestId) {
        return sessions.owner(token)
                .chain(found -> found.map(owner -> tx.sql(
                                        new Author(owner.account(), requestId),
                                        connection ->
                                                sessions.end(connection, owner.account(), owner.session(), reason))
                                .invoke(() -> access.changed(owner.account()))
                                .replaceWithVoid())
                        .orElse(Uni.createFrom().voidItem()));
    }
}
