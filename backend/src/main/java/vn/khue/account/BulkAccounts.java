package vn.khue.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Role;

/**
 * Many accounts to be made in one act.
 *
 * @param dryRun only tells what would happen
 */
@Schema(name = "BulkAccounts")
public record BulkAccounts(
        @NotBlank @Size(max = 500) @Schema(required = true) String reason,
        Boolean dryRun,

        @NotEmpty @Size(max = 5000) @Schema(required = true, maxItems = 5000)
        List<@NotNull Row> rows) {

    /** One of them; a right is given only where a role is named. What is wrong with it stands in the result. */
    @Schema(name = "BulkAccount")
    public record Row(
            @Schema(required = true, examples = "code:11383")
            String unit,

            @Schema(required = true, maxLength = 200) String fullName,
            @Schema(pattern = "^[a-z0-9][a-z0-9._-]{2,63}$") String username,
            @Schema(maxLength = 200) String email,
            @Schema(maxLength = 40) String phone,
            @Schema(maxLength = 200) String position,

            @Schema(
                    enumeration = {"administrator", "editor", "verifier", "approver", "viewer", "auditor", "integration"
                    })
            String role,

            @Size(max = 20) List<String> recordTypes,
            Instant until,
            @Schema(minimum = "0", maximum = "10") Integer passes) {

        AccountRow row(int index) {
            String pointer = "/rows/" + index;
            return new AccountRow(
                    index + 1,
                    pointer,
                    username,
                    fullName,
                    unit,
                    email,
                    phone,
                    position,
                    role == null ? null : new AccountRow.Grant(pointer, known(role), recordTypes, until, passes));
        }

        private static Role known(String code) {
            return Arrays.stream(Role.values())
                    .filter(role -> role.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    boolean onlyTried() {
        return Boolean.TRUE.equals(dryRun);
    }

    List<AccountRow> all() {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> rows.get(index).row(index))
                .toList();
    }
}
