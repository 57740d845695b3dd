package vn.khue.handover.campaign;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of a campaign (JSON Merge Patch, RFC 7396): an absent field stays as it is (null here), a JSON null
 * empties it (an empty Optional). A plain class, because only a class tells the two apart.
 */
@Schema(name = "CampaignChange")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
public class CampaignChange {

    @JsonProperty
    @Schema(implementation = String.class, maxLength = 200)
    Optional<String> name;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = 4000)
    Optional<String> legalBasis;

    @JsonProperty
    @Schema(implementation = Instant.class, description = "A later one opens the links again.")
    Optional<Instant> registerBy;

    @JsonProperty
    @Schema(implementation = Instant.class, nullable = true)
    Optional<Instant> trainingAt;

    @JsonProperty
    @Schema(implementation = Instant.class, nullable = true)
    Optional<Instant> handoverAt;

    @JsonProperty
    @Schema(implementation = String.class, nullable = true, maxLength = 500)
    Optional<String> contact;

    @JsonProperty
    @Schema(implementation = CampaignTextsChange.class, nullable = true)
    Optional<CampaignTextsChange> texts;

    Terms onto(Terms present) {
        return new Terms(
                patched(name, present.name()),
                patched(legalBasis, present.legalBasis()),
                patched(registerBy, present.registerBy()),
                patched(trainingAt, present.trainingAt()),
                patched(handoverAt, present.handoverAt()),
                patched(contact, present.contact()),
                texts == null
                        ? present.texts()
                        : texts.map(change -> change.onto(present.texts())).orElse(CampaignTexts.NONE));
    }

    static <T> T patched(Optional<T> given, T present) {
        return given == null ? present : given.orElse(null);
    }
}
