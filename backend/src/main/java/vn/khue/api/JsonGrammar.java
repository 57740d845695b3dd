package vn.khue.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.khue.db.Dstroke;

/**
 * How JSON is read: strictly (no duplicate fields, no text for numbers, no empty text for nothing, nothing after the
 * end), text in NFC, and with all errors of a body collected by {@link BodyErrors} instead of only the first.
 */
@Singleton
class JsonGrammar implements ObjectMapperCustomizer {

    /** After those that are shipped with the framework, which know other forms of days. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // The builder that replaces MapperFeature setters is not open to customizers.
    public void customize(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.registerModule(new SimpleModule("khue")
                .addDeserializer(String.class, new Text())
                .addDeserializer(UUID.class, new Written<>(UUID.class, JsonGrammar::id))
                .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(Instant.class, new Written<>(Instant.class, JsonGrammar::moment)));
        mapper.addHandler(new BodyErrors.Collecting());
    }

    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        // The library takes other places of the dashes, and signs.
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    /** With the offset in which it is written; ISO 8601. */
    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** Text as Khuê keeps it: composed Unicode (NFC), nothing invisible, no control characters but line ends and tabs. */
    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()
                    || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            String visible = Dstroke.of(Invisible.dropped(text));
            if (visible.chars().anyMatch(Text::forbidden) || Unpaired.in(visible) || !StreamSafe.is(visible)) {
                return (String) context.handleWeirdStringValue(String.class, text, "control-character");
            }
            if (Invisible.blank(visible)) {
                return "";
            }
            return Normalizer.isNormalized(visible, Normalizer.Form.NFC)
                    ? visible
                    : Normalizer.normalize(visible, Normalizer.Form.NFC);
        }

        private static boolean forbidden(int character) {
            return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        }
    }
}
