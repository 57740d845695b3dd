package vn.khue.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A value that JSON writes as a text of one form, such as an id or a day. Nothing else is taken for it: an empty text
 * is not the absence of a value, and a number or a list is no day.
 */
final class Written<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> form;

    /** @param form fails with an IllegalArgumentException or a DateTimeException for a text that has it not */
    Written(Class<T> type, Function<String, T> form) {
        super(type);
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type().cast(context.handleUnexpectedToken(type(), parser));
        }
        try {
            return form.apply(parser.getText());
        } catch (IllegalArgumentException | DateTimeException e) {
            return type().cast(context.handleWeirdStringValue(type(), parser.getText(), "not of its form"));
        }
    }

    @SuppressWarnings("unchecked") // Given as such to the constructor.
    private Class<T> type() {
        return (Class<T>) handledType();
    }
}
