package vn.khue.handover.campaign;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.khue.api.Errors;
import vn.khue.api.Text;

/**
 * What of a campaign may change while it runs, cleaned: no blanks around, nothing in the place of an empty text.
 *
 * @param registerBy null only when it is missing, which is an error
 */
record Terms(
        String name,
        String legalBasis,
        Instant registerBy,
        Instant trainingAt,
        Instant handoverAt,
        String contact,
        CampaignTexts texts) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 4000;
    private static final int LONGEST_CONTACT = 500;

    Terms {
        name = Text.given(name);
        legalBasis = Text.given(legalBasis);
        contact = Text.given(contact);
        texts = texts == null ? CampaignTexts.NONE : texts;
    }

    static Terms of(Row campaign) {
        return new Terms(
                campaign.getString("name"),
                campaign.getString("legal_basis"),
                Campaign.instant(campaign, "register_by"),
                Campaign.instant(campaign, "training_at"),
                Campaign.instant(campaign, "handover_at"),
                campaign.getString("contact"),
                CampaignTexts.of(campaign.getJsonObject("texts")));
    }

    void check(Errors errors) {
        Text.required(name, LONGEST_NAME, "/name", errors);
        Text.check(legalBasis, LONGEST_BASIS, "/legalBasis", errors);
        Text.check(contact, LONGEST_CONTACT, "/contact", errors);
        texts.check(errors);
        errors.check(registerBy != null, "/registerBy", "required");
        Moments.check(registerBy, "/registerBy", errors);
        Moments.check(trainingAt, "/trainingAt", errors);
        Moments.check(handoverAt, "/handoverAt", errors);
        if (trainingAt != null && handoverAt != null) {
            errors.check(!handoverAt.isBefore(trainingAt), "/handoverAt", "before-training");
        }
    }

    /** Adds them in the order in which statements have them. */
    Tuple onto(Tuple values) {
        return values.addString(name)
                .addString(legalBasis)
                .addOffsetDateTime(utc(registerBy))
                .addOffsetDateTime(utc(trainingAt))
                .addOffsetDateTime(utc(handoverAt))
                .addString(contact)
                .addJsonObject(texts.json());
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
