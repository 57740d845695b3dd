package vn.khue.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Gives every schema the bounds that a careful client and a generator of code ask for. */
final class Bounds {

    private static final int MOST_ITEMS = 5000;
    private static final int MOST_FIELDS = 100;

    /** Java types that the scanner describes as schemas of their own, with the format that says as much. */
    static final Map<String, String> SCALARS = Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    private static final String OR_NULL = "OrNull";

    private final Set<String> orNull = new TreeSet<>();
    private final Vocabulary vocabulary;
    private final Map<String, Schema> schemas;

    Bounds(Vocabulary vocabulary, Map<String, Schema> schemas) {
        this.vocabulary = vocabulary;
        this.schemas = schemas;
    }

    /** Completes the schemas of all properties below the given one. */
    void properties(Schema object) {
        if (object.getProperties() != null) {
            for (Map.Entry<String, Schema> property :
                    Map.copyOf(object.getProperties()).entrySet()) {
                if (anything(property.getValue())) {
                    object.addProperty(
                            property.getKey(), OASFactory.createSchema().description("Any JSON value."));
                } else {
                    complete(property.getKey(), property.getValue());
                }
            }
        }
    }

    /** @param name of the property or parameter, by which its word is found */
    void complete(String name, Schema schema) {
        plain(schema);
        if (schema.getRef() != null) {
            return;
        }
        if (is(schema, SchemaType.STRING)) {
            text(name, schema);
        } else if (is(schema, SchemaType.INTEGER)) {
            whole(schema);
        } else if (is(schema, SchemaType.ARRAY)) {
            list(name, schema);
        } else if (is(schema, SchemaType.OBJECT)) {
            properties(schema);
            map(schema);
        }
    }

    static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    /** Undoes what the scanner says in a roundabout way. */
    private void plain(Schema schema) {
        if (schema.getProperties() != null) {
            // What the scanner lists among the properties need not be said once more by a reference.
            schema.allOf(null).type(null).addType(SchemaType.OBJECT);
        } else if (schema.getAnyOf() != null && schema.getAnyOf().get(0).getRef() != null) {
            unwrap(schema, schema.getAnyOf().get(0).getRef());
        } else if (schema.getAllOf() != null && schema.getAllOf().get(0).getRef() != null) {
            unwrap(schema, schema.getAllOf().get(0).getRef());
        } else if (schema.getRef() != null && scalar(schema.getRef()) != null) {
            String format = scalar(schema.getRef());
            schema.setRef(null);
            schema.addType(SchemaType.STRING).format(format);
        }
    }

    /** "Any of a reference and null" becomes what OpenAPI 3.0 has for it; a reference wrapped for nothing is unwrapped. */
    private void unwrap(Schema schema, String ref) {
        boolean nullable = nullable(schema) || schema.getAnyOf() != null;
        schema.anyOf(null).allOf(null).type(null);
        if (scalar(ref) != null) {
            schema.pattern(null)
                    .example(null)
                    .examples(null)
                    .addType(SchemaType.STRING)
                    .format(scalar(ref));
            if (nullable) {
                schema.addType(SchemaType.NULL);
            }
        } else {
            schema.setRef(nullable ? ref + OR_NULL : ref);
            if (nullable) {
                orNull.add(name(ref));
            }
        }
    }

    /**
     * In OpenAPI 3.0 nothing beside a reference can say that null is allowed too, so that has a schema of its own.
     * Called when all others are complete.
     */
    void completeNullable() {
        for (String name : orNull) {
            Schema target = schemas.get(name);
            Schema copy = OASFactory.createSchema()
                    .description(target.getDescription())
                    .properties(target.getProperties())
                    .required(target.getRequired())
                    .enumeration(target.getEnumeration() == null ? null : new ArrayList<>(target.getEnumeration()));
            target.getType().forEach(copy::addType);
            copy.addType(SchemaType.NULL);
            if (copy.getEnumeration() != null) {
                copy.addEnumeration(null);
            }
            schemas.put(name + OR_NULL, copy);
        }
    }

    /** The scanner has no word for java.lang.Object that survives being written as OpenAPI 3.0. */
    private static boolean anything(Schema schema) {
        return schema.getType() == null
                && schema.getRef() == null
                && schema.getAnyOf() == null
                && schema.getAllOf() == null;
    }

    private static String scalar(String ref) {
        return SCALARS.get(name(ref));
    }

    static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    static boolean nullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }

    private void text(String name, Schema schema) {
        if (schema.getEnumeration() != null) {
            if (nullable(schema) && !schema.getEnumeration().contains(null)) {
                schema.addEnumeration(null);
            }
            return;
        }
        Vocabulary.Word word = vocabulary.word(name);
        if ("binary".equals(schema.getFormat())) {
            return;
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(schema.getFormat() == null ? word.most() : mostOf(schema.getFormat(), word));
        }
        if (schema.getFormat() == null
                && schema.getPattern() == null
                && !word.form().isEmpty()) {
            schema.setPattern(word.form());
        }
    }

    private static int mostOf(String format, Vocabulary.Word word) {
        return switch (format) {
            case "uuid" -> 36;
            case "date" -> 10;
            case "date-time" -> 40;
            default -> word.most();
        };
    }

    private static void whole(Schema schema) {
        boolean small = !"int64".equals(schema.getFormat());
        schema.setFormat(small ? "int32" : "int64");
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
        }
    }

    private void list(String name, Schema schema) {
        if (schema.getMaxItems() == null) {
            schema.setMaxItems("items".equals(name) && schema.getItems().getRef() == null ? 500 : MOST_ITEMS);
        }
        if (schema.getEnumeration() != null) {
            // Annotations of a list can name the values of its items only on the list itself.
            schema.getItems().setEnumeration(new ArrayList<>(schema.getEnumeration()));
            schema.setEnumeration(null);
        }
        complete(name, schema.getItems());
    }

    private void map(Schema schema) {
        if (schema.getAdditionalPropertiesSchema() != null) {
            complete("reason-code", schema.getAdditionalPropertiesSchema());
            schema.setMaxProperties(MOST_FIELDS);
        }
    }

    /** Texts in the headers of answers. */
    static Schema text(int most, String form, String example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .maxLength(most)
                .pattern(form)
                .example(example);
    }
}
