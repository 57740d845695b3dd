package vn.khue.access;

import java.util.Locale;

/**
 * What can be done with a unit. Whoever only holds rights at a unit keeps its everyday data; what the unit is called,
 * where it stands and whether it exists is decided above it, because the body that manages a unit founds, renames,
 * moves and ends it (Decree 142/2025). At the root of the tree nobody stands above, so its own administrators decide.
 */
public enum UnitAction {
    EDIT(Permission.UNIT_MANAGE, false),
    RENAME(Permission.UNIT_MANAGE, true),
    MOVE(Permission.UNIT_MANAGE, true),
    END(Permission.UNIT_MANAGE, true),
    RESTORE(Permission.UNIT_MANAGE, true),
    ADD_CHILD(Permission.UNIT_MANAGE, false),
    VIEW_ACCOUNTS(Permission.ACCOUNT_VIEW, false),
    GIVE_RIGHTS(Permission.GRANT_GIVE, false),
    ADD_RECORDS(Permission.RECORD_EDIT, false);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Permission permission;
    private final boolean above;

    UnitAction(Permission permission, boolean above) {
        this.permission = permission;
        this.above = above;
    }

    public String code() {
        return code;
    }

    Permission permission() {
        return permission;
    }

    /** Whether the permission is needed at the parent of the unit. */
    boolean above() {
        return above;
    }

    /** Whether it can be done with a unit in this state. */
    boolean fits(boolean ended, boolean merged) {
        return switch (this) {
            case VIEW_ACCOUNTS -> true;
            case RESTORE -> ended && !merged;
            default -> !ended;
        };
    }

    /** Why it cannot be done with a unit in a state that does not fit. */
    String misfit(boolean ended) {
        return ended ? (this == RESTORE ? "unit-merged" : "unit-ended") : "unit-active";
    }
}
