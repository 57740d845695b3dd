package vn.khue.history;

import java.util.Arrays;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;

/**
 * Which part of the journal somebody may read.
 *
 * @param tops  units below which entries are shown, themselves included
 * @param whole whether a root of the tree is among them; only then are entries shown that belong to no unit
 */
record AuditScope(UUID[] tops, boolean whole) {

    static AuditScope of(Actor actor) {
        UUID[] tops = actor.scope(Permission.AUDIT_VIEW);
        return new AuditScope(tops, Arrays.stream(tops).anyMatch(unit -> root(actor, unit)));
    }

    private static boolean root(Actor actor, UUID unit) {
        return actor.tree().path(unit).size() == 1;
    }

    /** The part that stands below the unit as well. Entries without a unit stand below none. */
    AuditScope within(Actor actor, UUID unit) {
        return new AuditScope(actor.within(tops, unit), false);
    }

    /** Whether it holds so few units that reading unit by unit is cheaper than reading along the time. */
    boolean narrow(Actor actor) {
        return Arrays.stream(tops).noneMatch(unit -> root(actor, unit));
    }

    boolean nothing() {
        return tops.length == 0;
    }
}
