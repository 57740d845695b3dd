package vn.khue.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to move where, and from when on. */
@Schema(name = "NewTransfer")
public record TransferBody(
        @Size(max = 70)
        @Schema(description = "Id or `code:...` of the pupil; either this or `staff`.", examples = "code:HS0000000001")
        String student,

        @Size(max = 70)
        @Schema(
                description = "Id or `code:...` of the member of staff, instead of `student`.",
                examples = "code:CB0000000001")
        String staff,

        @Schema(
                description =
                        "Needed from the school that asks for somebody of another school: who knows the code and the "
                                + "birthday was told them by the family, or by the member of staff.")
        LocalDate dateOfBirth,

        @Size(max = 70) @Schema(description = "Id or `code:...` of the school to which he goes.")
        String to,

        @Size(max = 20) @Schema(description = "Instead of `to`: code of the province, for a school outside the city.")
        String toProvince,

        @Size(max = 200) @Schema(description = "Name of the school outside the city.")
        String toSchool,

        @NotNull @Schema(required = true, description = "The first day at the other school.")
        LocalDate day,

        @NotBlank @Size(max = 1000) @Schema(required = true) String reason) {

    /** Who moves, by name. Null when it is none or both. */
    MoverKind kind() {
        if ((student == null) == (staff == null)) {
            return null;
        }
        return staff == null ? MoverKind.STUDENT : MoverKind.STAFF;
    }

    String who() {
        return staff == null ? student : staff;
    }
}
