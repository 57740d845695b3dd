package vn.khue.handover;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.khue.api.Errors;

/**
 * What of a campaign may change while it runs, cleaned: no blanks around, nothing in the place of an empty text.
 *
 * @param registerBy null only when it is missing, which is an error
 */
record Terms(
        String name, String legalBasis, Instant registerBy, Instant trainingAt, Instant handoverAt, String contact) {

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 4000;
    private static final int LONGEST_CONTACT = 500;

    Terms {
        name = given(name);
        legalBasis = given(legalBasis);
        contact = given(contact);
    }

    static Terms of(Row campaign) {
        return new Terms(
                campaign.getString("name"),
                campaign.getString("legal_basis"),
                Campaign.instant(campaign, "register_by"),
                Campaign.instant(campaign, "training_at"),
                Campaign.instant(campaign, "handover_at"),
                campaign.getString("contact"));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    void check(Errors errors) {
        if (errors.check(name != null, "/name", "required")) {
            length(name, LONGEST_NAME, "/name", errors);
        }
        length(legalBasis, LONGEST_BASIS, "/legalBasis", errors);
        length(contact, LONGEST_CONTACT, "/contact", errors);
        errors.check(registerBy != null, "/registerBy", "required");
        near(registerBy, "/registerBy", errors);
        near(trainingAt, "/trainingAt", errors);
        near(handoverAt, "/handoverAt", errors);
        if (trainingAt != null && handoverAt != null) {
            errors.check(!handoverAt.isBefore(trainingAt), "/handoverAt", "before-training");
        }
    }

    /** Counted as the database counts: by characters, not by halves of them. */
    private static void length(String text, int longest, String pointer, Errors errors) {
        errors.check(
                text == null || text.codePointCount(0, text.length()) <= longest, pointer, "wrong-length", 1, longest);
    }

    private static void near(Instant at, String pointer, Errors errors) {
        errors.check(
                at == null || at.isAfter(Instant.EPOCH) && at.isBefore(LATEST), pointer, "out-of-range", 1970, 2100);
    }

    /** Adds them in the order in which statements have them. */
    Tuple onto(Tuple values) {
        return values.addString(name)
                .addString(legalBasis)
                .addOffsetDateTime(utc(registerBy))
                .addOffsetDateTime(utc(trainingAt))
                .addOffsetDateTime(utc(handoverAt))
                .addString(contact);
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
