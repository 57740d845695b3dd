package vn.khue.handover.campaign;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.api.Errors;
import vn.khue.api.Text;
import vn.khue.handover.form.Blanks;
import vn.khue.handover.form.CampaignText;

/**
 * What letters and papers of a campaign say in its own words; null for what says the usual. Names in braces, such as {đơn vị},
 * are filled in for each unit.
 */
@Schema(name = "CampaignTexts")
public record CampaignTexts(
        @Schema(nullable = true, maxLength = CampaignTexts.LONGEST)
        String invitation,

        @Schema(nullable = true, maxLength = CampaignTexts.LONGEST)
        String reminder,

        @Schema(nullable = true, maxLength = CampaignTexts.LONGEST)
        String training,

        @Schema(nullable = true, maxLength = CampaignTexts.LONGEST)
        String decision,

        @Schema(nullable = true, maxLength = CampaignTexts.LONGEST)
        String introduction,

        @Schema(nullable = true, maxLength = CampaignTexts.LONGEST)
        String duties) {

    static final int LONGEST = 4000;
    static final CampaignTexts NONE = new CampaignTexts(null, null, null, null, null, null);

    public CampaignTexts {
        invitation = Text.given(invitation);
        reminder = Text.given(reminder);
        training = Text.given(training);
        decision = Text.given(decision);
        introduction = Text.given(introduction);
        duties = Text.given(duties);
    }

    /**
     * What is said without words of one's own.
     *
     * @param names what is filled in where it stands in braces
     */
    @Schema(name = "UsualCampaignTexts")
    public record Usual(
            @Schema(required = true) CampaignTexts texts,
            @Schema(required = true) List<String> names) {

        /** @param schools whether they are invited, instead of communes */
        public static Usual all(boolean schools) {
            return new Usual(of(kept(schools ? CampaignText::usualOfSchools : CampaignText::usual)), Blanks.NAMES);
        }
    }

    private interface Words {
        String of(CampaignText text);
    }

    private static JsonObject kept(Words words) {
        JsonObject json = new JsonObject();
        Arrays.stream(CampaignText.values())
                .filter(text -> words.of(text) != null)
                .forEach(text -> json.put(text.code(), words.of(text)));
        return json;
    }

    /** @param json null for none */
    static CampaignTexts of(JsonObject json) {
        return json == null
                ? NONE
                : new CampaignTexts(
                        json.getString("invitation"),
                        json.getString("reminder"),
                        json.getString("training"),
                        json.getString("decision"),
                        json.getString("introduction"),
                        json.getString("duties"));
    }

    /** Without what says the usual. */
    JsonObject json() {
        return kept(this::own);
    }

    private String own(CampaignText text) {
        return switch (text) {
            case INVITATION -> invitation;
            case REMINDER -> reminder;
            case TRAINING -> training;
            case DECISION -> decision;
            case INTRODUCTION -> introduction;
            case DUTIES -> duties;
        };
    }

    /** Its own words or the usual ones. @param school whether they are said to one */
    String words(CampaignText text, boolean school) {
        String own = own(text);
        if (own != null) {
            return own;
        }
        return school ? text.usualOfSchools() : text.usual();
    }

    void check(Errors errors) {
        for (CampaignText text : CampaignText.values()) {
            String pointer = "/texts/" + text.code();
            if (Text.check(own(text), LONGEST, pointer, errors)) {
                Blanks.check(own(text), pointer, errors);
            }
        }
    }
}
