package vn.khue.delegation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a review. @param until the new end when confirmed, the end when it lapses; at once when absent */
@Schema(name = "ReviewRequest")
record ReviewRequest(
        @NotNull
        @Schema(
                required = true,
                enumeration = {"confirm", "lapse"})
        Outcome decision,

        @Schema(nullable = true) Instant until,

        @NotBlank @Size(max = 500) @Schema(required = true, maxLength = 500)
        String reason) {

    /** What the reviewer decides. */
    public enum Outcome {
        CONFIRM,
        LAPSE;

        @JsonCreator
        static Outcome fromString(String code) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(code));
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return code();
        }
    }

    boolean atOnce() {
        return decision == Outcome.LAPSE && until == null;
    }

    GrantChange change() {
        GrantChange change = GrantChange.until(until, reason);
        if (until == null) {
            change.until = null;
        }
        return change;
    }
}
