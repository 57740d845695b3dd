package vn.khue.city;

import java.util.UUID;
import vn.khue.access.Role;

/**
 * An account with the one grant that makes it useful.
 *
 * @param parentGrant the grant out of which it was given
 * @param givenBy     the holder of that grant
 */
record PlannedAccount(
        UUID id,
        String username,
        SyntheticPerson person,
        UUID unit,
        UUID grant,
        Role role,
        int passes,
        UUID parentGrant,
        UUID givenBy) {}
