package vn.khue.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which records are meant, by the same names as the parameters of their list; what is absent does not narrow. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecordChoice")
public record RecordChoice(
        @Size(max = 70) @Schema(description = "Id or `code:...` of a unit: records of it and of everything below it.")
        String unit,

        @JsonProperty("class") @Schema(description = "Id of a class.")
        UUID inClass,

        @Size(max = 5) @Schema(enumeration = {"draft", "submitted", "verified", "approved", "returned"})
        List<String> state,

        @Size(max = 200) @Schema(description = "Beginnings of words of the name or of the code.")
        String q,

        @Size(max = 20)
        @Schema(
                description = "What rules found in them.",
                enumeration = {"open", "confirmed", "none"})
        String findings,

        @Size(max = 20) @Schema(description = "Codes of `status`, for types that have it.")
        List<String> status,

        @Size(max = 20) @Schema(description = "Codes of `gender`, for types that have it.")
        List<String> gender) {}
