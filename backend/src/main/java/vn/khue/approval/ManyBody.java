package vn.khue.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.RecordAction;
import vn.khue.api.Errors;
import vn.khue.record.Choosing;
import vn.khue.record.RecordChoice;

/** Which records of a type are to be moved on together, by ids or by a filter, and what is said. */
@Schema(name = "RecordsToMove")
public record ManyBody(
        @NotNull
        @Size(max = 20)
        @Schema(
                required = true,
                enumeration = {"submit", "verify", "approve", "return", "discard"})
        String action,

        @Size(min = 1, max = Choosing.MOST) List<UUID> ids,
        @Valid RecordChoice filter,

        @Size(max = 9) @Schema(description = "The present school year when absent.", pattern = "^[0-9]{4}-[0-9]{4}$")
        String schoolYear,

        @Size(max = 1000) @Schema(description = "Why; needed to return records and to discard them.")
        String reason,

        @Schema(description = "Only say what would become of each.")
        Boolean dryRun) {

    /** Adds what is wrong with it beside its form. */
    void check(Errors errors) {
        RecordAction verb = action == null ? null : RecordAction.verb(action).orElse(null);
        errors.check(
                action == null || verb != null, "/action", "not-one-of", "submit, verify, approve, return, discard");
        errors.check(ids == null || filter == null, "/filter", "ids-or-filter");
        errors.check(verb != RecordAction.DISCARD || filter == null, "/filter", "discard-by-ids");
        errors.check(ids != null || filter != null, "/ids", "ids-or-filter");
        errors.check(ids == null || !ids.contains(null), "/ids", "required");
        boolean said = reason != null && !reason.isBlank();
        errors.check(verb == null || !verb.needsReason() || said || onlyTried(), "/reason", "required");
    }

    boolean onlyTried() {
        return Boolean.TRUE.equals(dryRun);
    }

    RecordAction verb() {
        return RecordAction.verb(action).orElseThrow();
    }

    StepBody said() {
        return new StepBody(reason, null);
    }
}
