package vn.khue.delegation;

import vn.khue.access.Grant;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/** The first line of every change of a grant: what its answer says that cannot be done is refused. */
final class Authority {

    private Authority() {}

    /** @throws Problem 403 with the reason; 409 when it is revoked already */
    static void require(Grant grant) {
        String reason = grant.cannot().get("change");
        if (reason == null) {
            return;
        }
        if ("grant-revoked".equals(reason)) {
            throw Problem.conflict("grant-revoked");
        }
        throw Problem.forbidden("not-allowed", new FieldError("", reason));
    }
}
