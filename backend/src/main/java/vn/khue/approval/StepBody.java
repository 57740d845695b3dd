package vn.khue.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.RecordAction;
import vn.khue.api.Errors;
import vn.khue.record.Remark;
import vn.khue.record.type.RecordType;

/** What is said when a record is moved on; a return must say why. */
@Schema(name = "RecordStepBody")
public record StepBody(
        @Size(max = 1000) @Schema(examples = "Ngày sinh khác giấy khai sinh")
        String reason,

        @Size(max = 100) @Schema(description = "Fields that are in the way, each with what is wrong.")
        List<@Valid OfField> fields) {

    /** One field. */
    @Schema(name = "FieldToMend")
    public record OfField(
            @NotBlank @Size(max = 40) @Schema(required = true, examples = "dateOfBirth")
            String field,

            @NotBlank @Size(max = 500) @Schema(required = true)
            String reason) {}

    static StepBody silent() {
        return new StepBody(null, null);
    }

    /** Adds what is wrong with it for this action. */
    void check(RecordAction action, RecordType type, Errors errors) {
        boolean said = reason != null && !reason.isBlank();
        errors.check(!action.needsReason() || said || !listed().isEmpty(), "/reason", "required");
        for (int i = 0; i < listed().size(); i++) {
            OfField one = listed().get(i);
            boolean named = one != null && one.field() != null;
            errors.check(!named || type.named().containsKey(one.field()), "/fields/" + i + "/field", "field-unknown");
            errors.check(one != null, "/fields/" + i, "required");
        }
    }

    private List<OfField> listed() {
        return fields == null ? List.of() : fields;
    }

    Remark remark() {
        List<Remark.OfField> said = new ArrayList<>();
        listed().forEach(one ->
                said.add(new Remark.OfField(one.field(), one.reason().strip())));
        return new Remark(reason == null || reason.isBlank() ? null : reason.strip(), said);
    }
}
