package vn.khue.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Levels of education that a school teaches. They decide who manages it: schools with upper-secondary or continuing
 * education stand directly below the department, all others below their commune (two-tier government since 1 July 2025).
 */
public enum Level {
    PRESCHOOL,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    CONTINUING;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean ofDepartment() {
        return this == UPPER_SECONDARY || this == CONTINUING;
    }

    static Optional<Level> of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    static String codes() {
        return String.join(", ", Arrays.stream(values()).map(Level::code).toList());
    }

    @Override
    public String toString() {
        return code();
    }
}
