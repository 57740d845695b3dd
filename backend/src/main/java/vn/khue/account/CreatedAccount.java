package vn.khue.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account with the one-time password that its administrator hands over; shown only now. */
@Schema(name = "OneTimePassword")
public record CreatedAccount(
        @Schema(required = true) AccountView account,

        @Schema(required = true, examples = "k3mfp-7xwqa-9dhr")
        String oneTimePassword,

        @Schema(required = true) Instant oneTimePasswordExpiresAt) {

    static CreatedAccount of(AccountView account, IssuedPassword password) {
        return new CreatedAccount(account, password.text(), password.expiresAt());
    }

    @Override
    public String toString() {
        return "CreatedAccount " + account.username();
    }
}
