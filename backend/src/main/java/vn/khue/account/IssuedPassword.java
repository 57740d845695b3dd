package vn.khue.account;

import java.time.Instant;

/**
 * A password that one person gives to another.
 *
 * @param text      as it is printed; kept nowhere
 * @param hash      as it is kept
 * @param expiresAt until when it is good
 */
public record IssuedPassword(String text, String hash, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedPassword until " + expiresAt;
    }
}
