package vn.khue.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a record is on its way to be official. */
public enum RecordState {
    DRAFT,
    SUBMITTED,
    VERIFIED,
    APPROVED,
    RETURNED;

    /** What the API, the database and the screens say, in the order of the way. */
    public static final List<String> CODES =
            Arrays.stream(values()).map(RecordState::code).toList();

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static RecordState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
