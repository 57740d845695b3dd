package vn.khue.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to move where, and from when on. */
@Schema(name = "NewTransfer")
public record TransferBody(
        @NotBlank
        @Size(max = 70)
        @Schema(required = true, description = "Id or `code:...` of the pupil.", examples = "code:HS0000000001")
        String student,

        @Schema(
                description =
                        "Needed from the school that asks for a pupil of another school: who knows the code and the "
                                + "birthday speaks for the family.")
        LocalDate dateOfBirth,

        @Size(max = 70) @Schema(description = "Id or `code:...` of the school to which the pupil goes.")
        String to,

        @Size(max = 20) @Schema(description = "Instead of `to`: code of the province, for a school outside the city.")
        String toProvince,

        @Size(max = 200) @Schema(description = "Name of the school outside the city.")
        String toSchool,

        @NotNull @Schema(required = true, description = "The first day at the other school.")
        LocalDate day,

        @NotBlank @Size(max = 1000) @Schema(required = true) String reason) {}
