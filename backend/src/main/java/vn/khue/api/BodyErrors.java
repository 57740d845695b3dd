package vn.khue.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects everything that is wrong with the form of a JSON body while it is read, and refuses the request once with
 * all of it. A body is read on one thread, so the collection may live beside the thread for that long.
 */
@Provider
class BodyErrors implements ReaderInterceptor {

    private static final ThreadLocal<Errors> CURRENT = new ThreadLocal<>();

    private final BodyLimit limit;

    BodyErrors(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Errors errors = new Errors();
        CURRENT.set(errors);
        context.setInputStream(limit.of(context.getInputStream()));
        try {
            Object body = context.proceed();
            if (!errors.isEmpty()) {
                throw Problem.malformed(errors.list());
            }
            return body;
        } finally {
            CURRENT.remove();
        }
    }

    /** Notes the error and goes on reading with nothing in its place. */
    static final class Collecting extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            if (CURRENT.get() == null) {
                return false;
            }
            if (CURRENT.get().full()) {
                parser.skipChildren();
                return true;
            }
            CURRENT.get().add(place(parser, name), "unknown-field", known(deserializer));
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value, String why)
                throws IOException {
            if (CURRENT.get() == null) {
                return NOT_HANDLED;
            }
            JsonParser parser = context.getParser();
            if ("control-character".equals(why)) {
                note(parser, "control-character");
            } else if (target.isEnum()) {
                note(parser, "not-one-of", constants(target));
            } else {
                note(parser, "not-a", Words.of(target));
            }
            return null;
        }

        @Override
        public Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value, String why)
                throws IOException {
            return refuse(context.getParser(), target);
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String why)
                throws IOException {
            return refuse(parser, target.getRawClass());
        }

        private static Object refuse(JsonParser parser, Class<?> target) throws IOException {
            if (CURRENT.get() == null) {
                return NOT_HANDLED;
            }
            note(parser, "not-a", Words.of(target));
            parser.skipChildren();
            return null;
        }

        /** Of a field by its name: what it holds has begun to be read, or has been kept for later. */
        private static String place(JsonParser parser, String name) {
            JsonStreamContext object = parser.getParsingContext();
            if (parser.currentToken().isStructStart()) {
                object = object.getParent();
            }
            JsonStreamContext around = object == null ? null : object.getParent();
            String before = around == null ? "" : around.pathAsPointer().toString();
            return before + "/" + name.replace("~", "~0").replace("/", "~1");
        }

        private static void note(JsonParser parser, String code, Object... arguments) {
            CURRENT.get().add(parser.getParsingContext().pathAsPointer().toString(), code, arguments);
        }

        private static String known(JsonDeserializer<?> deserializer) {
            TreeSet<String> names = new TreeSet<>();
            if (deserializer instanceof BeanDeserializerBase bean) {
                bean.properties().forEachRemaining(property -> names.add(property.getName()));
                Iterator<?> creators = bean.creatorProperties();
                while (creators.hasNext()) {
                    names.add(((com.fasterxml.jackson.databind.BeanProperty) creators.next()).getName());
                }
            }
            return String.join(", ", names);
        }

        private static String constants(Class<?> type) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
    }
}
