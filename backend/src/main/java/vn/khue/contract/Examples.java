package vn.khue.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Makes an example of every schema out of the examples of its properties. */
final class Examples {

    private static final int DEEPEST = 6;

    private final Vocabulary vocabulary;
    private final Map<String, Schema> schemas;

    Examples(Vocabulary vocabulary, Map<String, Schema> schemas) {
        this.vocabulary = vocabulary;
        this.schemas = schemas;
    }

    void completeAll() {
        schemas.forEach((name, schema) -> {
            if (Bounds.is(schema, SchemaType.OBJECT) && schema.getProperties() != null) {
                schema.setExample(of(name, schema, 0));
            }
        });
    }

    private Object of(String name, Schema schema, int depth) {
        if (schema.getRef() != null) {
            return referred(schema, depth);
        }
        if (depth > 1 && Bounds.nullable(schema) && Bounds.is(schema, SchemaType.OBJECT)) {
            return null;
        }
        Object given = given(schema);
        if (given != null) {
            return given;
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (Bounds.is(schema, SchemaType.OBJECT)) {
            return object(schema, depth);
        }
        if (Bounds.is(schema, SchemaType.ARRAY)) {
            return depth >= DEEPEST ? List.of() : list(name, schema, depth);
        }
        if (Bounds.is(schema, SchemaType.INTEGER)) {
            return schema.getMinimum() == null ? 0 : schema.getMinimum().longValue();
        }
        if (Bounds.is(schema, SchemaType.NUMBER)) {
            return schema.getMinimum() == null
                    ? BigDecimal.ZERO
                    : schema.getMinimum().max(BigDecimal.ZERO);
        }
        if (Bounds.is(schema, SchemaType.BOOLEAN)) {
            return false;
        }
        return Bounds.is(schema, SchemaType.STRING) ? text(name, schema) : null;
    }

    private static Object given(Schema schema) {
        List<Object> several = schema.getExamples();
        return several != null && !several.isEmpty() ? several.get(0) : schema.getExample();
    }

    private Object referred(Schema schema, int depth) {
        String name = Bounds.name(schema.getRef());
        Schema target = schemas.get(name);
        return target == null ? null : of(name, target, depth + 1);
    }

    private Object object(Schema schema, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                Object value = of(name, property, depth + 1);
                if (value != null || required(schema, name)) {
                    example.put(name, value);
                }
            });
        }
        return example;
    }

    private static boolean required(Schema schema, String name) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }

    private List<Object> list(String name, Schema schema, int depth) {
        List<Object> example = new ArrayList<>();
        Object item = of(name, schema.getItems(), depth + 1);
        if (item != null) {
            example.add(item);
        }
        return example;
    }

    private Object text(String name, Schema schema) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        String example = vocabulary.word(name).example();
        return switch (format) {
            case "uuid" -> "0198f3a2-7c1b-7e64-9b1d-2f5a6c8e0d13";
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T01:23:45Z";
            case "password" -> "mot hai ba bon nam";
            default -> example.isEmpty() && Bounds.nullable(schema) ? null : example.isEmpty() ? "text" : example;
        };
    }
}
