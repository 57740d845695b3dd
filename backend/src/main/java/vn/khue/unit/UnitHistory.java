package vn.khue.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.AccountRef;
import vn.khue.access.UnitRef;

/** Where a unit has stood, stands and will stand, and what it was called; oldest first. */
@Schema(name = "UnitHistory")
public record UnitHistory(
        @Schema(required = true) List<Link> links,
        @Schema(required = true) List<Name> names) {

    /** @param until first day on which it no longer held; null while it holds */
    @Schema(name = "UnitHistoryLink")
    public record Link(
            @Schema(required = true) UnitRef parent,
            @Schema(required = true) LocalDate from,
            @Schema(required = true, nullable = true) LocalDate until,
            @Schema(required = true, nullable = true) String reason) {}

    /** @param actor who gave the name; null for the system itself */
    @Schema(name = "UnitHistoryName")
    public record Name(
            @Schema(required = true) String name,
            @Schema(required = true) Instant from,
            @Schema(required = true, nullable = true) Instant until,
            @Schema(required = true, nullable = true) AccountRef actor) {}
}
