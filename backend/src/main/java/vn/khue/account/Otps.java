package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.khue.access.Access;
import vn.khue.access.Actor;
import vn.khue.access.SecondFactorRoles;
import vn.khue.api.Checks;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.db.Tx;

/** Enrols, confirms and removes the second factor of whoever is logged in. */
@ApplicationScoped
class Otps {

    private final Checks checks;
    private final Attempts attempts;
    private final CredentialStore credentials;
    private final SecondFactorStore store;
    private final SecondFactor secondFactor;
    private final SecondFactorRoles roles;
    private final Tx tx;
    private final Access access;

    Otps(
            Checks checks,
            Attempts attempts,
            CredentialStore credentials,
            SecondFactorStore store,
            SecondFactor secondFactor,
            SecondFactorRoles roles,
            Tx tx,
            Access access) {
        this.checks = checks;
        this.attempts = attempts;
        this.credentials = credentials;
        this.store = store;
        this.secondFactor = secondFactor;
        this.roles = roles;
        this.tx = tx;
        this.access = access;
    }

    /** @throws Problem 409 otp-enrolled when one is on already */
    Uni<OtpResource.Seed> enrol(Actor actor) {
        byte[] seed = Totp.seed();
        return tx.sql(
                        actor.author(),
                        connection -> store.begin(connection, actor.account(), secondFactor.seal(seed))
                                .invoke(begun -> refuseUnless(begun, Problem.conflict("otp-enrolled"))))
                .replaceWith(new OtpResource.Seed(Totp.text(seed), Totp.uri(seed, actor.username())));
    }

    /** @throws Problem 409 otp-not-begun; 422 when the code is wrong */
    Uni<OtpResource.RecoveryCodes> confirm(Actor actor, OtpResource.Confirmation body) {
        checks.of(body);
        List<String> codes = RecoveryCode.make();
        return credentials
                .get(actor.account())
                .invoke(Otps::refuseUnlessPending)
                .chain(credential -> tx.sql(
                        actor.author(),
                        connection -> secondFactor
                                .takesCode(connection, credential, body.code() == null ? "" : body.code())
                                .invoke(right -> refuseUnless(
                                        right, Problem.invalid(List.of(new FieldError("/code", "otp-wrong")))))
                                .chain(() -> turnOn(connection, credential))
                                .chain(() -> store.giveRecoveryCodes(connection, actor.account(), codes))))
                .invoke(() -> access.changed(actor.account()))
                .replaceWith(new OtpResource.RecoveryCodes(codes));
    }

    private static void refuseUnlessPending(Credential credential) {
        refuseUnless(!credential.otpConfirmed(), Problem.conflict("otp-enrolled"));
        refuseUnless(credential.otpSecret() != null, Problem.conflict("otp-not-begun"));
    }

    private Uni<Boolean> turnOn(SqlConnection connection, Credential credential) {
        return store.confirm(connection, credential.account(), credential.otpSecret())
                .invoke(confirmed -> refuseUnless(confirmed, Problem.conflict("try-again")));
    }

    /** @throws Problem 409 otp-mandatory or otp-not-enrolled; 401 otp-required or otp-wrong; 429 too-many-attempts */
    Uni<Void> remove(Actor actor, String code, Caller caller) {
        refuseUnless(!roles.binds(actor), Problem.conflict("otp-mandatory"));
        return attempts.begin(actor.username(), caller)
                .chain(attempt -> credentials
                        .get(actor.account())
                        .invoke(credential ->
                                refuseUnless(credential.otpConfirmed(), Problem.conflict("otp-not-enrolled")))
                        .chain(credential -> tx.sql(
                                actor.author(),
                                connection -> secondFactor
                                        .pass(connection, credential, code)
                                        .chain(() -> store.remove(connection, actor.account()))))
                        .call(() -> attempts.succeeded(attempt))
                        .onFailure(
                                failure -> !(failure instanceof Problem problem && "otp-wrong".equals(problem.code())))
                        .call(() -> attempts.withdraw(attempt))
                        .invoke(() -> access.changed(actor.account())));
    }

    private static void refuseUnless(boolean holds, Problem problem) {
        if (!holds) {
            throw problem;
        }
    }
}
