package vn.khue.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Role;

/**
 * An account to be made.
 *
 * @param username made from the code of the unit when absent
 * @param unit     home unit: id or {@code code:...}
 * @param grant    a first right at the home unit, out of the widest own grant that fits
 */
@Schema(name = "NewAccount")
public record AccountCreation(
        @Size(max = 64) @Schema(pattern = "^[a-z0-9][a-z0-9._-]{2,63}$", examples = "xa.anlao")
        String username,

        @NotBlank @Schema(required = true, maxLength = 200) String fullName,

        @NotBlank @Schema(required = true, examples = "code:11383")
        String unit,

        @Schema(maxLength = 200) String email,
        @Schema(maxLength = 40) String phone,
        @Schema(maxLength = 200) String position,
        @Valid Grant grant) {

    /**
     * A first right.
     *
     * @param recordTypes codes; all when absent
     * @param passes      how often it may be passed on; not at all when absent
     */
    @Schema(name = "FirstGrant")
    public record Grant(
            @NotNull @Schema(required = true) Role role,
            @Size(max = 20) List<String> recordTypes,
            Instant until,
            @Schema(minimum = "0", maximum = "10") Integer passes,

            @NotBlank @Size(max = 500) @Schema(required = true)
            String reason) {}

    AccountRow row() {
        return new AccountRow(
                0,
                "",
                username,
                fullName,
                unit,
                email,
                phone,
                position,
                grant == null
                        ? null
                        : new AccountRow.Grant(
                                "/grant", grant.role(), grant.recordTypes(), grant.until(), grant.passes()));
    }

    String reason() {
        return grant == null ? null : grant.reason();
    }
}
