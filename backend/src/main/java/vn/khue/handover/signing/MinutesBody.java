package vn.khue.handover.signing;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What minutes say of where and when.
 *
 * @param day   today when absent
 * @param place the desk's when absent
 */
@Schema(name = "MinutesBody")
public record MinutesBody(
        @Schema(nullable = true) LocalDate day,

        @Schema(nullable = true, maxLength = 200) String place) {}
