package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.khue.api.Problem;
import vn.khue.db.Secret;

/** Checks second factors: a six-digit code (RFC 6238) or one of the recovery codes, each good once. */
@ApplicationScoped
class SecondFactor {

    private static final String PURPOSE = "second-factor";

    private final SecondFactorStore store;
    private final Secret secret;

    SecondFactor(SecondFactorStore store, Secret secret) {
        this.store = store;
        this.secret = secret;
    }

    byte[] seal(byte[] seed) {
        return secret.seal(PURPOSE, seed);
    }

    /**
     * Lets pass who has no second factor or gives a right code, which is used up by that.
     *
     * @throws Problem 401 otp-required or otp-wrong
     */
    Uni<Void> pass(SqlConnection connection, Credential credential, String code) {
        if (!credential.otpConfirmed()) {
            return Uni.createFrom().voidItem();
        }
        if (code == null || code.isBlank()) {
            return Uni.createFrom().failure(Problem.unauthenticated("otp-required"));
        }
        return takes(connection, credential, code)
                .invoke(taken -> {
                    if (!taken) {
                        throw Problem.unauthenticated("otp-wrong");
                    }
                })
                .replaceWithVoid();
    }

    /** Whether the code is right; then it is used up. */
    Uni<Boolean> takes(SqlConnection connection, Credential credential, String code) {
        if (RecoveryCode.looksLike(code)) {
            return store.useRecoveryCode(connection, credential.account(), RecoveryCode.digest(code));
        }
        return takesCode(connection, credential, code);
    }

    /** As {@link #takes}, for a code of the authenticator only. */
    Uni<Boolean> takesCode(SqlConnection connection, Credential credential, String code) {
        long step = Totp.step(secret.open(PURPOSE, credential.otpSecret()), code, Instant.now());
        return step == Totp.NONE ? Uni.createFrom().item(false) : store.useStep(connection, credential.account(), step);
    }
}
