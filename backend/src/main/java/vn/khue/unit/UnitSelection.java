package vn.khue.unit;

import java.time.LocalDate;
import java.util.UUID;
import vn.khue.api.Day;

/**
 * A list of units as it is read from the database.
 *
 * @param nowhere     the parent asked for does not exist, so nothing is read
 * @param parent      only children of this unit; null for all
 * @param parentSeen  the actor sees the parent, and so all of its children
 * @param scope       the topmost units that the actor sees
 * @param kinds       any of these; null for all, as types and levels
 * @param ended       only ended or only active ones; null for both
 * @param lacking     code of what the administration of the units is to lack; null for all
 * @param words       LIKE patterns that must all match
 * @param asOf        day of the tree; null for today
 * @param sort        name or code
 * @param after       sort value of the last row of the page before; empty on the first page
 * @param afterId     its id
 */
record UnitSelection(
        boolean nowhere,
        UUID parent,
        boolean parentSeen,
        UUID[] scope,
        String[] kinds,
        String[] types,
        String[] levels,
        Boolean ended,
        String lacking,
        String[] words,
        LocalDate asOf,
        String sort,
        String after,
        UUID afterId,
        int limit,
        boolean count) {

    /** The day for which units are told to be active or ended. */
    LocalDate today() {
        return asOf == null ? Day.today() : asOf;
    }

    boolean byCode() {
        return "code".equals(sort);
    }

    boolean filtered() {
        return kinds != null || types != null || levels != null || ended != null || lacking != null;
    }
}
