package vn.khue.record.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What follows when a rule is broken. */
public enum Tier {
    /** The record is refused. */
    ERROR,
    /** The record is kept as a draft; before it is submitted, somebody of the school says why it is right all the same. */
    WARNING,
    /** Looks at other records too. Shown to the school and to whoever approves, and may be confirmed; it stops nobody. */
    CHECK;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }
}
