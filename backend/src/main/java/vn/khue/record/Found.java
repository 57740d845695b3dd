package vn.khue.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What rules found in the records that a list shows. */
enum Found {
    /** Something or nothing. */
    WHATEVER("true"),
    /** Something that nobody has confirmed. */
    OPEN(exists("k.reason is null")),
    /** Something, and all of it is confirmed. */
    CONFIRMED(exists("true") + " and not " + exists("k.reason is null")),
    /** Nothing. */
    NONE("not " + exists("true"));

    private static final String MASKED = "<masked>";

    /** What a filter may ask for. */
    static final List<String> CODES = Arrays.stream(values())
            .filter(found -> found != WHATEVER)
            .map(Found::code)
            .toList();

    private final String condition;

    Found(String condition) {
        this.condition = condition;
    }

    /**
     * Of the record in the row r. What its reader may not see was not found: who asks for what something was found in would
     * else learn what stands in fields that are masked.
     *
     * @param masked number of the parameter with the rules that are masked, as {@link MaskedRules} has them
     */
    String condition(int masked) {
        return condition.replace(MASKED, MaskedRules.CONDITION.formatted(masked));
    }

    /** Whether {@link #condition} has a parameter. */
    boolean narrows() {
        return this != WHATEVER;
    }

    private static String exists(String which) {
        return """
                exists (
                  select from finding f
                  left join confirmation k
                    on (k.record_id, k.school_year, k.rule, k.basis) = (f.record_id, f.school_year, f.rule, f.basis)
                  where f.record_id = r.id and f.school_year = r.school_year and %s and <masked>)""".formatted(which);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code that a filter does not know. */
    static Optional<Found> of(String code) {
        return Arrays.stream(values())
                .filter(found -> code == null
                        ? found == WHATEVER
                        : found != WHATEVER && found.code().equals(code))
                .findFirst();
    }
}
