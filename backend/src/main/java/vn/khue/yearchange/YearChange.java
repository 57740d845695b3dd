package vn.khue.yearchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;

/**
 * The plan of a school with what would come of it, or what has.
 *
 * @param state   proposed while nobody has saved one
 * @param version 0 while nobody has saved one
 * @param classes of the old year, with what each becomes
 * @param pupils  who do not go with their class
 */
@Schema(name = "YearChange")
public record YearChange(
        @Schema(required = true) UnitRef school,
        @Schema(required = true) String from,
        @Schema(required = true) String to,

        @Schema(
                required = true,
                enumeration = {"proposed", "open", "done"})
        String state,

        @Schema(required = true, minimum = "0") int version,
        @Schema(required = true, nullable = true) Instant doneAt,
        @Schema(required = true) List<OfClass> classes,
        @Schema(required = true) List<OfPupil> pupils,
        @Schema(required = true) Totals totals,
        @Schema(required = true) List<String> can,
        @Schema(required = true) Map<String, String> cannot) {

    /** @param pupils who are there at the end of the old year */
    @Schema(name = "YearChangeClass")
    public record OfClass(
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) String grade,
            @Schema(required = true, minimum = "0") int pupils,
            @Schema(required = true, nullable = true) NextClass to) {}

    /** A pupil who does not go with the class. */
    @Schema(name = "YearChangePupil")
    public record OfPupil(
            @Schema(required = true) UUID id,
            @Schema(required = true) String code,
            @Schema(required = true) String name,
            @Schema(required = true) String classCode,

            @Schema(
                    required = true,
                    enumeration = {"repeat", "move", "leave"})
            String decision,

            @Schema(required = true, nullable = true) String to) {}

    /**
     * Pupils by what becomes of them; there are those who go with their class, and staff, rooms and equipment, which go
     * along.
     *
     * @param already pupils who have a record of the new year
     */
    @Schema(name = "YearChangeTotals")
    public record Totals(
            @Schema(required = true, minimum = "0") int going,
            @Schema(required = true, minimum = "0") int repeating,
            @Schema(required = true, minimum = "0") int moving,
            @Schema(required = true, minimum = "0") int leaving,
            @Schema(required = true, minimum = "0") int already,
            @Schema(required = true, minimum = "0") int staff,
            @Schema(required = true, minimum = "0") int campuses,
            @Schema(required = true, minimum = "0") int facilities,
            @Schema(required = true, minimum = "0") int equipment) {}

    /** What carrying out a plan made, by types of records. */
    @Schema(name = "YearChangeResult")
    public record Result(
            @Schema(required = true) Map<String, Integer> made,
            @Schema(required = true, minimum = "0") int left) {}
}
