package vn.khue.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Refresh tokens: 256 random bits. */
final class RefreshToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RefreshToken() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
