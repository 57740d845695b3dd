package vn.khue.account;

import java.util.UUID;

/**
 * A list of accounts as it is read from the database.
 *
 * @param home     accounts of this home unit only; null for all of the places
 * @param places   topmost units at or below which the home unit stands; none of them stands below another one
 * @param statuses any of these; null for all, as roles
 * @param passwords states of the password, any of these; null for all
 * @param factorMissing only those that must have a second factor and have none
 * @param words    LIKE patterns that must all match; null for all
 * @param after    where the page begins
 */
record AccountSelection(
        UUID home,
        UUID[] places,
        String[] statuses,
        String[] roles,
        String[] passwords,
        boolean factorMissing,
        String[] words,
        AccountOrder order,
        AccountOrder.Position after,
        int limit,
        boolean count) {

    boolean nowhere() {
        return home == null && places.length == 0;
    }
}
