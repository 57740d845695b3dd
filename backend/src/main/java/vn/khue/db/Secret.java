package vn.khue.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's one secret, from which keys are derived for what must not lie readable in the database (signing
 * keys, second-factor seeds, one-time passwords in job results). It comes from {@code KHUE_SECRET} (all replicas share
 * it) or from the file {@code secret} in the data folder, made on first start.
 */
public class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] root;

    private Secret(byte[] root) {
        this.root = root;
    }

    /** Reads the secret of the environment, or else the one of the folder, making it when there is none. */
    public static Secret of(Path dataFolder) throws IOException {
        String given = System.getenv("KHUE_SECRET");
        if (given != null && !given.isBlank()) {
            if (given.length() < 32) {
                throw new StartRefused("KHUE_SECRET needs at least 32 characters.");
            }
            return new Secret(given.getBytes(StandardCharsets.UTF_8));
        }
        Path file = dataFolder.resolve("secret");
        if (!Files.exists(file)) {
            Files.createDirectories(dataFolder);
            byte[] fresh = new byte[32];
            RANDOM.nextBytes(fresh);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
        }
        return new Secret(Files.readString(file).strip().getBytes(StandardCharsets.UTF_8));
    }

    /** A password of 32 hexadecimal digits for a purpose; the same each time. */
    String password(String purpose) {
        return HexFormat.of().formatHex(derive(purpose), 0, 16);
    }

    /** Encrypts with AES-256-GCM under the key of the purpose; the nonce stands before the text. */
    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
        return ByteBuffer.allocate(nonce.length + text.length)
                .put(nonce)
                .put(text)
                .array();
    }

    /**
     * Decrypts what {@link #seal} made for the same purpose.
     *
     * @throws IllegalStateException when it was sealed with another secret or has been changed
     */
    public byte[] open(String purpose, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] text = new byte[buffer.remaining()];
        buffer.get(text);
        return run(Cipher.DECRYPT_MODE, purpose, nonce, text);
    }

    /** 32 bytes (HMAC-SHA256) that only this installation can make of the text for the purpose. */
    public byte[] sign(String purpose, byte[] text) {
        return hmac(derive(purpose), text);
    }

    private byte[] run(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derive(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is kept for '" + purpose + "' belongs to another KHUE_SECRET", e);
        }
    }

    private byte[] derive(String purpose) {
        return hmac(root, ("khue:" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
