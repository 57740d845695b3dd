package vn.khue.handover.campaign;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which texts of a campaign are to change: an absent one stays, a JSON null goes back to the usual words. */
@Schema(name = "CampaignTextsChange")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
public class CampaignTextsChange {

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = CampaignTexts.LONGEST)
    Optional<String> invitation;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = CampaignTexts.LONGEST)
    Optional<String> reminder;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = CampaignTexts.LONGEST)
    Optional<String> training;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = CampaignTexts.LONGEST)
    Optional<String> decision;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = CampaignTexts.LONGEST)
    Optional<String> introduction;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = CampaignTexts.LONGEST)
    Optional<String> duties;

    CampaignTexts onto(CampaignTexts present) {
        return new CampaignTexts(
                CampaignChange.patched(invitation, present.invitation()),
                CampaignChange.patched(reminder, present.reminder()),
                CampaignChange.patched(training, present.training()),
                CampaignChange.patched(decision, present.decision()),
                CampaignChange.patched(introduction, present.introduction()),
                CampaignChange.patched(duties, present.duties()));
    }
}
