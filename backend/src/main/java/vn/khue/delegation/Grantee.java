package vn.khue.delegation;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.api.Errors;

/** The account that is to receive a right. */
record Grantee(UUID id, UUID unit, String status) {

    static Grantee of(Row row) {
        return new Grantee(row.getUUID("id"), row.getUUID("unit_id"), row.getString("status"));
    }

    /**
     * Whether the actor may give it something at the unit. An account that the actor cannot know of is answered like
     * one that does not exist.
     */
    static void check(Grantee grantee, Actor actor, UUID at, String pointer, Errors errors) {
        boolean known = grantee != null
                && (actor.may(Permission.ACCOUNT_VIEW, grantee.unit())
                        || actor.may(Permission.GRANT_GIVE, at) && actor.tree().contains(at, grantee.unit()));
        if (!errors.check(known, pointer, "account-unknown")) {
            return;
        }
        errors.check(!grantee.id().equals(actor.account()), pointer, "to-oneself");
        errors.check(!"ended".equals(grantee.status()), pointer, "account-ended");
    }
}
