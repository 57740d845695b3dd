package vn.khue.handover.dossier;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of a handover in the order in which they are gone. */
public enum DossierStep {
    REGISTERED(By.UNIT, true),
    READY(By.UNIT, false),
    ATTENDED(By.ORGANIZER, true),
    APPOINTED(By.UNIT, true),
    INTRODUCED(By.UNIT, true),
    SCHEDULED(By.ORGANIZER, false),
    PREPARED(By.ORGANIZER, true),
    MINUTED(By.ORGANIZER, true),
    SIGNED(By.ORGANIZER, false),
    ACTIVATED(By.OFFICER, false),
    CONFIRMED(By.OFFICER, false),
    DELEGATED(By.OFFICER, false);

    /** Who takes a step: whoever has the unit's papers, who runs the campaign, or who received the account. */
    public enum By {
        UNIT,
        ORGANIZER,
        OFFICER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String code = name().toLowerCase(Locale.ROOT);
    private final By by;
    private final boolean needed;

    /** @param needed whether nothing is signed without it */
    DossierStep(By by, boolean needed) {
        this.by = by;
        this.needed = needed;
    }

    @JsonValue
    public String code() {
        return code;
    }

    By by() {
        return by;
    }

    boolean needed() {
        return needed;
    }

    public static String codes() {
        return String.join(", ", Arrays.stream(values()).map(DossierStep::code).toList());
    }

    public static Optional<DossierStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
