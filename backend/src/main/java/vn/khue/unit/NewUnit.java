package vn.khue.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit to be founded.
 *
 * @param code      issued by the managing unit once and for all; letters, digits, dot, hyphen, underscore
 * @param parent    id or {@code code:...} of the unit above
 * @param levels    when absent they follow from levelGroup
 * @param validFrom day from which it stands below the parent; today when absent
 */
@Schema(name = "NewUnit")
public record NewUnit(
        @NotBlank @Size(max = 40) @Schema(required = true, examples = "31000715")
        String code,

        @NotNull
        @Schema(
                required = true,
                implementation = String.class,
                enumeration = {"commune", "school"})
        Kind kind,

        @Schema(
                implementation = String.class,
                enumeration = {"xa", "phuong", "dac-khu"})
        CommuneType type,

        @NotBlank @Size(max = 200) @Schema(required = true) String name,

        @NotBlank @Schema(required = true, examples = "code:11362")
        String parent,

        @Size(max = 5) List<@NotNull Level> levels,

        @Schema(description = "Code of the ministry's list of level groups, 01 to 19.")
        String levelGroup,

        @Schema(description = "01 public, 03 people-founded, 09 private.")
        String ownership,

        LocalDate validFrom,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases) {}
