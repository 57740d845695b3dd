package vn.khue.record.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What values a field can have. */
public enum Kind {
    TEXT(String.class),
    /** The name of a person. */
    NAME(String.class),
    PHONE(String.class),
    EMAIL(String.class),
    URL(String.class),
    /** Twelve digits: place of birth registration, century with gender, year of birth, six more. */
    NATIONAL_ID(String.class),
    CODE(String.class),
    CODES(List.class),
    /** The code of another record of the same school and school year. */
    REFERENCE(String.class),
    DATE(LocalDate.class),
    YEAR(Integer.class),
    INTEGER(Integer.class),
    DECIMAL(BigDecimal.class),
    BOOLEAN(Boolean.class);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Class<?> type;

    Kind(Class<?> type) {
        this.type = type;
    }

    public String code() {
        return code;
    }

    /** A value as it stands in a row that was written as JSON; null for none. */
    public Object stored(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return switch (this) {
            case DATE -> LocalDate.parse(value.asText());
            case YEAR, INTEGER -> value.intValue();
            case DECIMAL -> new BigDecimal(value.asText());
            case BOOLEAN -> value.booleanValue();
            case CODES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
            default -> value.asText();
        };
    }

    /** The Java type of its values. */
    public Class<?> type() {
        return type;
    }

    public boolean text() {
        return type == String.class;
    }
}
