package vn.khue.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.khue.access.ByMinutes;
import vn.khue.access.Chain;
import vn.khue.access.NewGrant;
import vn.khue.access.Wanted;
import vn.khue.api.Errors;

/**
 * An account that is about to be made, or cannot be made for the errors found.
 *
 * @param id       of the account to be
 * @param unit     its home unit; null when none was found
 * @param username as wished, or null while it is to be made from the code of the unit
 * @param wanted   the right to be given; null when none is wished
 * @param parent   the grant out of which it is given
 */
record PlannedAccount(
        UUID id,
        int row,
        String pointer,
        Person person,
        UUID unit,
        String username,
        Wanted wanted,
        UUID parent,
        Errors errors) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    static boolean wellFormed(String username) {
        return USERNAME.matcher(username).matches();
    }

    boolean fails() {
        return !errors.isEmpty();
    }

    /** @param own the grants of whoever makes it @param invited units whose administration is handed over by minutes */
    void refuseByMinutes(List<Chain> own, Set<UUID> invited) {
        own.stream()
                .filter(chain -> wanted != null && chain.leaf().id().equals(parent))
                .forEach(chain ->
                        errors.check(!ByMinutes.alone(wanted, chain, invited), rolePointer(), "needs-minutes"));
    }

    private String rolePointer() {
        return row == 0 ? pointer + "/grant/role" : pointer + "/role";
    }

    PlannedAccount named(String chosen) {
        return new PlannedAccount(id, row, pointer, person, unit, chosen, wanted, parent, errors);
    }

    NewAccount account(IssuedPassword password, String reason) {
        return new NewAccount(
                id,
                username,
                person.fullName(),
                unit,
                person.email(),
                person.phone(),
                person.position(),
                reason,
                password.hash(),
                true,
                password.expiresAt());
    }

    NewGrant grant(UUID giver, String reason) {
        return new NewGrant(UUID.randomUUID(), id, wanted, parent, giver, reason);
    }
}
