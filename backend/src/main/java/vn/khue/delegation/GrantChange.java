package vn.khue.delegation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.HeldGrant;
import vn.khue.access.Wanted;
import vn.khue.api.Errors;

/**
 * What is to change of a grant (JSON Merge Patch, RFC 7396): an absent field stays as it is (null here), a JSON null
 * opens it (an empty Optional). A plain class, because only a class tells the two apart.
 */
@Schema(name = "GrantChange")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
public class GrantChange {

    @JsonProperty
    @Schema(description = "null: no end.", implementation = Instant.class, nullable = true)
    Optional<Instant> until;

    @JsonProperty
    @Schema(implementation = Integer.class, minimum = "0", maximum = "10")
    Optional<Integer> passes;

    @JsonProperty
    @Schema(description = "null: all record types.", implementation = String[].class, nullable = true, maxItems = 20)
    Optional<List<String>> recordTypes;

    @JsonProperty
    @NotBlank
    @Size(max = 500)
    @Schema(required = true, maxLength = 500)
    String reason;

    static GrantChange until(Instant until, String reason) {
        GrantChange change = new GrantChange();
        change.until = Optional.ofNullable(until);
        change.reason = reason;
        return change;
    }

    void check(Errors errors) {
        errors.check(passes == null || passes.isPresent(), "/passes", "required");
    }

    /** The grant as it is to be. */
    Wanted of(HeldGrant grant) {
        Set<String> types = recordTypes == null ? grant.recordTypes() : Wanted.types(recordTypes.orElse(null));
        Instant end = until == null
                ? grant.until()
                : until.map(given -> given.truncatedTo(ChronoUnit.MICROS)).orElse(null);
        int left = passes == null ? grant.passes() : passes.orElse(grant.passes());
        return new Wanted(grant.role(), grant.unit(), types, grant.from(), end, left);
    }
}
