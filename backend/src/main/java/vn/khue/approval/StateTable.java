package vn.khue.approval;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Permission;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordState;
import vn.khue.access.RecordStep;

/** The table of states as data, as it decides. */
@Schema(name = "StateTable")
public record StateTable(
        @Schema(required = true) List<RecordState> states,
        @Schema(required = true) List<Step> steps) {

    /**
     * What an action makes of a record in a state.
     *
     * @param to        null when the record is there no more
     * @param otherEyes whether it must be somebody who edited nothing of the record since it was last approved
     * @param fromAbove whether it must be somebody of a unit above the school
     */
    @Schema(name = "StateStep")
    public record Step(
            @Schema(required = true) RecordAction action,
            @Schema(required = true) RecordState from,
            @Schema(required = true, nullable = true) RecordState to,
            @Schema(required = true) Permission permission,
            @Schema(required = true) boolean otherEyes,
            @Schema(required = true) boolean fromAbove,
            @Schema(required = true) boolean needsReason) {

        static Step of(RecordStep step) {
            return new Step(
                    step.action(),
                    step.from(),
                    step.to(),
                    step.permission(),
                    step.otherEyes(),
                    step.fromAbove(),
                    step.action().needsReason());
        }
    }

    static StateTable whole() {
        return new StateTable(
                List.of(RecordState.values()),
                RecordStep.TABLE.stream().map(Step::of).toList());
    }
}
