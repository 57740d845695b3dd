package vn.khue.handover.desk;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a unit comes to which desk.
 *
 * @param desk null takes the unit off the desk it was to come to
 * @param at   one of the times of the desk; its first free one when absent
 */
@Schema(name = "ScheduleBody")
public record ScheduleBody(
        @Schema(required = true, nullable = true) UUID desk,

        @Schema(nullable = true) Instant at) {}
