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
 * kept but its turn, so links can be printed again, and a copy of the database opens none.
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

    /** How often a link can be replaced, with the first. */
    static final int MOST_TURNS = 100;

    /** What a token that this installation has made stands for. @param turn of the dossier's links, from 1 */
    record Opened(UUID dossier, int turn) {}

    /** 43 characters of Base64 for addresses. @param turn of the dossier's links, from 1 */
    public String of(UUID dossier, int turn) {
        byte[] id = bytes(dossier);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES + MARK_BYTES)
                        .put(id)
                        .put(mark(id, turn))
                        .array());
    }

    /** What the token stands for; empty for everything that this installation has not made. */
    Optional<Opened> read(String token) {
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
        UUID dossier = new UUID(number.getLong(), number.getLong());
        for (int turn = 1; turn <= MOST_TURNS; turn++) {
            if (MessageDigest.isEqual(mark, mark(id, turn))) {
                return Optional.of(new Opened(dossier, turn));
            }
        }
        return Optional.empty();
    }

    /** The first turn is the id alone. */
    private byte[] mark(byte[] id, int turn) {
        byte[] said = turn == 1 ? id : Arrays.copyOf(id, ID_BYTES + 1);
        if (turn > 1) {
            said[ID_BYTES] = (byte) turn;
        }
        return Arrays.copyOf(secret.sign(PURPOSE, said), MARK_BYTES);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
