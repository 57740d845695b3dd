package vn.khue.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The password now, and the one that shall take its place. */
@Schema(name = "PasswordRequest")
public record PasswordRequest(
        @NotEmpty @Size(max = 200) @Schema(format = "password")
        String current,

        @JsonProperty("new") @NotEmpty @Schema(name = "new", format = "password", minLength = 12, maxLength = 128)
        String chosen) {

    @Override
    public String toString() {
        return "PasswordRequest";
    }
}
