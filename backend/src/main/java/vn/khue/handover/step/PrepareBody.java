package vn.khue.handover.step;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The account that is to be handed over.
 *
 * @param account  one that the appointed officer has at the unit already; a new one is made when absent
 * @param username made from the code of the unit when absent; only for a new account
 * @param passes   how often its right may be passed on; 3 when absent, or as often as the giver may
 * @param until    first instant at which the right no longer holds; open when absent
 */
@Schema(name = "PrepareBody")
public record PrepareBody(
        @Schema(nullable = true) UUID account,

        @Schema(nullable = true, pattern = "^[a-z0-9][a-z0-9._-]{2,63}$")
        String username,

        @Schema(nullable = true, minimum = "0", maximum = "10")
        Integer passes,

        @Schema(nullable = true) Instant until) {}
