package vn.khue.account;

import java.time.Instant;
import java.util.List;
import vn.khue.access.Role;

/**
 * An account as somebody wishes it, one of one or one of many.
 *
 * @param row     its line in the list as people count, from 1; 0 when there is no list
 * @param pointer where it stands in the body: "" or "/rows/3"
 * @param grant   null when no right is wished
 */
record AccountRow(
        int row,
        String pointer,
        String username,
        String fullName,
        String unit,
        String email,
        String phone,
        String position,
        Grant grant) {

    /** @param role null when it was named but is none @param pointer where its fields stand */
    record Grant(String pointer, Role role, List<String> recordTypes, Instant until, Integer passes) {}
}
