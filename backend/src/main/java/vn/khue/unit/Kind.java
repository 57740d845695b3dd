package vn.khue.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit is; each kind stands below a higher one. */
enum Kind {
    DEPARTMENT,
    COMMUNE,
    SCHOOL;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static String codes() {
        return String.join(", ", Arrays.stream(values()).map(Kind::code).toList());
    }

    @Override
    public String toString() {
        return code();
    }
}
