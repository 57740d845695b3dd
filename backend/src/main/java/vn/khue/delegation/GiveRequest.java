package vn.khue.delegation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Role;
import vn.khue.access.Wanted;

/** A right to be given; without a parent the widest own grant that fits is taken. */
@Schema(name = "GiveRequest")
record GiveRequest(
        @NotBlank @Size(max = 80) @Schema(required = true, description = "Id or `code:<username>`.", maxLength = 80)
        String account,

        @NotNull @Schema(required = true) Role role,

        @NotBlank @Size(max = 80) @Schema(required = true, description = "Id or `code:<unit code>`.", maxLength = 80)
        String unit,

        @Size(max = 20) @Schema(nullable = true, maxItems = 20, description = "Codes of record types; all when absent.")
        List<String> recordTypes,

        @Schema(nullable = true, description = "Now when absent.")
        Instant from,

        @Schema(nullable = true, description = "First instant at which it no longer holds; open when absent.")
        Instant until,

        @Schema(
                nullable = true,
                minimum = "0",
                maximum = "10",
                description = "How often it may be passed on; 0 when absent.")
        Integer passes,

        @Schema(nullable = true) UUID parent,

        @NotBlank @Size(max = 500) @Schema(required = true, maxLength = 500)
        String reason) {

    /** The database keeps microseconds; what is compared must be what is kept. */
    Wanted wanted(UUID at, Instant now) {
        Instant begin = from == null ? now : from;
        return new Wanted(
                role,
                at,
                Wanted.types(recordTypes),
                begin.truncatedTo(ChronoUnit.MICROS),
                until == null ? null : until.truncatedTo(ChronoUnit.MICROS),
                passes == null ? 0 : passes);
    }
}
