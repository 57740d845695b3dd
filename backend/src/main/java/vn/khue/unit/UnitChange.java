package vn.khue.unit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of a unit (JSON Merge Patch, RFC 7396): an absent field stays as it is (null here), a JSON null
 * empties it (an empty Optional). A plain class, because only a class tells the two apart.
 */
@Schema(name = "UnitChange")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
public class UnitChange {

    @JsonProperty
    @Schema(implementation = String.class, maxLength = 200)
    Optional<String> name;

    @JsonProperty
    @Schema(implementation = String[].class)
    Optional<List<String>> aliases;

    @JsonProperty
    @Schema(
            implementation = String.class,
            enumeration = {"xa", "phuong", "dac-khu"})
    Optional<CommuneType> type;

    @JsonProperty
    @Schema(implementation = String[].class)
    Optional<List<Level>> levels;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true)
    Optional<String> levelGroup;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true)
    Optional<String> ownership;

    @JsonProperty
    @Schema(
            description = "Moves the unit below this one (id or `code:...`); needs a reason.",
            implementation = String.class)
    Optional<String> parent;

    @JsonProperty
    @Schema(description = "First day below the new parent; today when absent.", implementation = LocalDate.class)
    Optional<LocalDate> parentFrom;

    @JsonProperty
    @Schema(
            description = "`ended` ends the unit, `active` takes an end back; both need a reason.",
            implementation = String.class,
            enumeration = {"active", "ended"})
    Optional<String> status;

    @JsonProperty
    @Schema(description = "First day on which it is no more; today when absent.", implementation = LocalDate.class)
    Optional<LocalDate> endedOn;

    @JsonProperty
    @Schema(
            description = "The unit (id or `code:...`) that takes over when this one ends, with all children.",
            implementation = String.class)
    Optional<String> mergedInto;

    @JsonProperty
    @Size(max = 500)
    @Schema(maxLength = 500)
    String reason;

    boolean renames() {
        return name != null || type != null || levels != null;
    }

    boolean edits() {
        return aliases != null || levelGroup != null || ownership != null;
    }

    boolean moves() {
        return parent != null || parentFrom != null;
    }

    boolean ends() {
        return status != null && "ended".equals(status.orElse(null)) || endedOn != null || mergedInto != null;
    }

    boolean restores() {
        return status != null && "active".equals(status.orElse(null));
    }

    boolean reasonGiven() {
        return reason != null && !reason.isBlank();
    }

    boolean empty() {
        return Stream.of(
                        name,
                        aliases,
                        type,
                        levels,
                        levelGroup,
                        ownership,
                        parent,
                        parentFrom,
                        status,
                        endedOn,
                        mergedInto)
                .allMatch(java.util.Objects::isNull);
    }
}
