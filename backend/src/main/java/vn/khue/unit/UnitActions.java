package vn.khue.unit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;

/** What can be done with a unit; each action with null when allowed or the code of the reason when not. */
final class UnitActions {

    private UnitActions() {}

    static Map<String, String> of(Actor actor, UUID unit, boolean ended) {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("edit", reason(actor, Permission.UNIT_MANAGE, unit, ended));
        actions.put("move", reason(actor, Permission.UNIT_MANAGE, unit, ended));
        actions.put("end", reason(actor, Permission.UNIT_MANAGE, unit, ended));
        actions.put("add-child", reason(actor, Permission.UNIT_MANAGE, unit, ended));
        actions.put("view-accounts", reason(actor, Permission.ACCOUNT_VIEW, unit, false));
        actions.put("give-rights", reason(actor, Permission.GRANT_GIVE, unit, ended));
        return actions;
    }

    private static String reason(Actor actor, Permission permission, UUID unit, boolean ended) {
        if (!actor.may(permission, unit)) {
            return "not-allowed";
        }
        return ended ? "unit-ended" : null;
    }
}
