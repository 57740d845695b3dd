package vn.khue.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

class Argon2Test {

    /** A hash as another version with other parameters would have made it. */
    static String hash(String password, int memoryKib, int iterations) {
        byte[] salt = new byte[16];
        byte[] hash = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=1$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(hash);
    }

    @Test
    void aHashVerifiesItsOwnPasswordOnly() {
        String hash = Argon2.hash("mây trắng trên núi");
        assertTrue(Argon2.verify("mây trắng trên núi", hash));
        assertFalse(Argon2.verify("mây trắng trên nui", hash));
        assertFalse(Argon2.outdated(hash));
    }

    @Test
    void aHashWithOtherParametersVerifiesAndIsOutdated() {
        String hash = hash("mây trắng trên núi", 512, 3);
        assertTrue(Argon2.verify("mây trắng trên núi", hash));
        assertTrue(Argon2.outdated(hash));
    }

    /** The hash that the reference implementation prints for: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1. */
    @Test
    void hashesOfOtherImplementationsVerify() {
        assertTrue(Argon2.verify(
                "password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }
}
