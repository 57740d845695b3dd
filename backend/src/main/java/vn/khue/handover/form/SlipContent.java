package vn.khue.handover.form;

import java.time.Instant;

/**
 * What a slip of credentials says. The password is kept nowhere else.
 *
 * @param address whole address of the page on which the account is taken into use
 * @param contact whom to ask; null when not known
 */
public record SlipContent(
        String organizer,
        String unit,
        String fullName,
        String username,
        String password,
        Instant expiresAt,
        String address,
        String contact,
        String campaign) {

    @Override
    public String toString() {
        return "SlipContent of " + username;
    }
}
