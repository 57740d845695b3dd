package vn.khue.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of an account (JSON Merge Patch, RFC 7396): an absent field stays as it is (null here), a JSON null
 * empties it (an empty Optional). A plain class, because only a class tells the two apart.
 */
@Schema(name = "AccountChange")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
public class AccountChange {

    @JsonProperty
    @Schema(implementation = String.class, maxLength = 200)
    Optional<String> fullName;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = 200)
    Optional<String> email;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = 40)
    Optional<String> phone;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = 200)
    Optional<String> position;

    @JsonProperty
    @Schema(description = "Another home unit (id or `code:...`).", implementation = String.class)
    Optional<String> unit;

    @JsonProperty
    @Size(max = 500)
    @Schema(maxLength = 500)
    String reason;
}
