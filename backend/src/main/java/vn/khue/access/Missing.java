package vn.khue.access;

import java.util.UUID;

/**
 * Why something is not allowed.
 *
 * @param code  grant-revoked, grant-not-begun, grant-expired, lacks-permission, outside-unit, outside-record-types,
 *     no-grant, account-locked, account-ended
 * @param grant the link of the chain at fault; null when there is none
 */
public record Missing(String code, UUID grant) {

    /** How near the grant was to allowing; of several misses the nearest is the one worth telling. */
    int nearness() {
        return switch (code) {
            case "grant-revoked", "grant-expired", "grant-not-begun" -> 3;
            case "outside-record-types" -> 2;
            case "lacks-permission" -> 1;
            default -> 0;
        };
    }
}
