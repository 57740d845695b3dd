package vn.khue.handover.printing;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a campaign is to be printed as one document.
 *
 * @param what minutes: those that are written; slips: of accounts that are prepared, hold nothing and are not in use
 * @param desk only of units that come to it; all when absent
 */
@Schema(name = "HandoverPrintBody")
public record PrintBody(
        @NotNull
        @Schema(
                required = true,
                enumeration = {"minutes", "slips"})
        String what,

        @Schema(nullable = true) UUID desk) {}
