package vn.khue.handover;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.api.Errors;

/**
 * A training as it is to be.
 *
 * @param access how one gets into an online one: link, number, password
 */
@Schema(name = "TrainingSessionBody")
public record TrainingBody(
        @Schema(required = true, maxLength = 200, examples = "Tập huấn trực tuyến")
        String name,

        @NotNull @Schema(required = true) Boolean online,
        @Schema(nullable = true, maxLength = 500) String place,
        @Schema(nullable = true, maxLength = 1000) String access,
        @NotNull @Schema(required = true) Instant startsAt,
        @NotNull @Schema(required = true) Instant endsAt) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_ACCESS = 1000;
    private static final Duration LONGEST = Duration.ofDays(3);
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    public TrainingBody {
        name = given(name);
        place = given(place);
        access = given(access);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    void check(Errors errors) {
        if (errors.check(name != null, "/name", "required")) {
            length(name, LONGEST_NAME, "/name", errors);
        }
        length(place, LONGEST_PLACE, "/place", errors);
        length(access, LONGEST_ACCESS, "/access", errors);
        if (startsAt == null || endsAt == null) {
            return;
        }
        errors.check(
                startsAt.isAfter(Instant.EPOCH) && startsAt.isBefore(LATEST), "/startsAt", "out-of-range", 1970, 2100);
        if (errors.check(endsAt.isAfter(startsAt), "/endsAt", "until-before-from")) {
            errors.check(
                    Duration.between(startsAt, endsAt).compareTo(LONGEST) <= 0,
                    "/endsAt",
                    "too-large",
                    LONGEST.toDays());
        }
    }

    private static void length(String text, int longest, String pointer, Errors errors) {
        errors.check(
                text == null || text.codePointCount(0, text.length()) <= longest, pointer, "wrong-length", 1, longest);
    }

    /** Adds its values in the order in which statements have them. */
    Tuple onto(Tuple values) {
        return values.addString(name)
                .addBoolean(online)
                .addString(place)
                .addString(access)
                .addOffsetDateTime(startsAt.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(endsAt.atOffset(ZoneOffset.UTC));
    }
}
