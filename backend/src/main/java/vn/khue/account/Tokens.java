package vn.khue.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Duties;

/**
 * What a login or a refresh answers; the refresh token travels in a cookie.
 *
 * @param expiresIn seconds for which the access token is good
 */
@Schema(name = "Tokens")
public record Tokens(
        @Schema(required = true) String accessToken,
        @Schema(required = true, enumeration = "Bearer") String tokenType,
        @Schema(required = true, examples = "600") long expiresIn,
        @Schema(required = true) boolean mustChangePassword,
        @Schema(required = true) boolean mustEnrolOtp) {

    static Tokens of(String accessToken, Duties duties) {
        return new Tokens(
                accessToken, "Bearer", AccessTokens.LIFETIME.toSeconds(), duties.changePassword(), duties.enrolOtp());
    }
}
