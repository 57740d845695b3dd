package vn.khue.handover.campaign;

import java.time.Duration;
import java.time.Instant;
import vn.khue.api.Errors;

/** Moments that a campaign plans with, and the spans between them. */
public final class Moments {

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Moments() {}

    /** @param at null for none, which is right */
    static void check(Instant at, String pointer, Errors errors) {
        errors.check(
                at == null || at.isAfter(Instant.EPOCH) && at.isBefore(LATEST), pointer, "out-of-range", 1970, 2100);
    }

    /** @param from null, as until, when it is missing, which is told elsewhere */
    public static void span(
            Instant from, Instant until, Duration longest, String fromPointer, String untilPointer, Errors errors) {
        check(from, fromPointer, errors);
        if (from != null && until != null && errors.check(until.isAfter(from), untilPointer, "until-before-from")) {
            boolean fits = Duration.between(from, until).compareTo(longest) <= 0;
            errors.check(fits, untilPointer, "too-large", longest.toDays());
        }
    }
}
