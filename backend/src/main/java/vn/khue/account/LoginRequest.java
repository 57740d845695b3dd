package vn.khue.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A login.
 *
 * @param otp six digits of the second factor, or a recovery code; only where the second factor is on
 */
@Schema(name = "LoginRequest")
public record LoginRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "xa.anlao")
        String username,

        @NotEmpty @Size(max = 200) @Schema(format = "password")
        String password,

        @Size(max = 40) @Schema(nullable = true, examples = "123456")
        String otp) {

    /** The name as accounts are named. */
    String name() {
        return username.strip().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return "LoginRequest";
    }
}
