package vn.khue.handover.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import vn.khue.db.Secret;

/**
 * The secret part of a unit's link: the id of its dossier and a mark that only this installation can make. Nothing of it is
 * kept, so links can be printed again, and a copy of the database opens none.
 */
@ApplicationScoped
public class LinkToken {

    private static final String PURPOSE = "registration-link";
    private static final int ID_BYTES = 16;
    private static final int MARK_BYTES = 16;

    private final Secret secret;

    LinkToken(Secret secret) {
        this.secret = secret;
    }

    /** 43 characters of Base64 for addresses. */
    public String of(UUID dossier) {
        byte[] id = bytes(dossier);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES + MARK_BYTES)
                        .put(id)
                        .put(mark(id))
                        .array());
    }

    /** The dossier that the token opens; empty for everything that this installation has not made. */
    Optional<UUID> read(String token) {
        byte[] given;
        try {
            given = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (given.length != ID_BYTES + MARK_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(given, ID_BYTES);
        byte[] mark = Arrays.copyOfRange(given, ID_BYTES, given.length);
        ByteBuffer number = ByteBuffer.wrap(id);
        return MessageDigest.isEqual(mark, mark(id))
                ? Optional.of(new UUID(number.getLong(), number.getLong()))
                : Optional.empty();
    }

    private byte[] mark(byte[] id) {
        return Arrays.copyOf(secret.sign(PURPOSE, id), MARK_BYTES);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
