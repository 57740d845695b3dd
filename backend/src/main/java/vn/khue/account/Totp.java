package vn.khue.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Time-based codes (RFC 6238) as authenticator apps make them: SHA-1, six digits, thirty seconds. */
final class Totp {

    /** No step fits the code. */
    static final long NONE = -1;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SEED_BYTES = 20;
    /** How many steps a clock may be off. */
    private static final int WINDOW = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] seed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return seed;
    }

    /** The seed as people type it into an app. */
    static String text(byte[] seed) {
        return new Base32().encodeAsString(seed);
    }

    /** The seed as apps read it from a picture. */
    static String uri(byte[] seed, String username) {
        String label =
                URLEncoder.encode("Khuê:" + username, StandardCharsets.UTF_8).replace("+", "%20");
        String issuer = URLEncoder.encode("Khuê", StandardCharsets.UTF_8);
        return "otpauth://totp/" + label + "?secret=" + text(seed) + "&issuer=" + issuer
                + "&algorithm=SHA1&digits=6&period=" + STEP.toSeconds();
    }

    /** The thirty-second step for which the code is right now, a step before or one after; else {@link #NONE}. */
    static long step(byte[] seed, String code, Instant now) {
        byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long step = now.getEpochSecond() / STEP.toSeconds();
        for (long at = step - WINDOW; at <= step + WINDOW; at++) {
            if (MessageDigest.isEqual(code(seed, at).getBytes(StandardCharsets.UTF_8), typed)) {
                return at;
            }
        }
        return NONE;
    }

    private static String code(byte[] seed, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(seed, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
