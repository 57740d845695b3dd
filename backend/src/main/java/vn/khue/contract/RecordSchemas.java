package vn.khue.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.khue.access.RecordState;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.Privacy;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * The schemas of record types, made from what the types say of themselves: of the type student the answer StudentRecord,
 * a page of them, the body NewStudent and the body StudentChange.
 */
final class RecordSchemas {

    private static final String REMARK = "RecordRemark";
    private static final String REF = "#/components/schemas/";
    private static final int MOST_CODES = 50;
    private static final BigDecimal FAR = BigDecimal.TEN.pow(15);

    private RecordSchemas() {}

    static String answer(RecordType type) {
        return name(type) + "Record";
    }

    static String page(RecordType type) {
        return "Page" + answer(type);
    }

    static String entry(RecordType type) {
        return "New" + name(type);
    }

    static String change(RecordType type) {
        return name(type) + "Change";
    }

    static String rows(RecordType type) {
        return name(type) + "Rows";
    }

    static String name(RecordType type) {
        return Character.toUpperCase(type.code().charAt(0)) + type.code().substring(1);
    }

    static Schema ref(String schema) {
        return OASFactory.createSchema().ref(REF + schema);
    }

    /** Adds those of all types. */
    static void add(Map<String, Schema> schemas) {
        schemas.put(REMARK, remark());
        for (RecordType type : Dictionary.TYPES) {
            schemas.put(answer(type), answerSchema(type));
            schemas.put(page(type), pageSchema(type));
            schemas.put(entry(type), entrySchema(type));
            schemas.put(change(type), changeSchema(type));
            schemas.put(rows(type), rowsSchema(type));
        }
    }

    private static Schema remark() {
        Schema field = object("What is wrong with one field.")
                .addProperty("field", Bounds.text(40, "^[a-zA-Z0-9]+$", "dateOfBirth"))
                .addProperty("reason", Bounds.text(500, null, "Khác giấy khai sinh"))
                .required(List.of("field", "reason"));
        return object("What was said of a record.")
                .addProperty("reason", orNull(Bounds.text(1000, null, "Khác giấy khai sinh")))
                .addProperty(
                        "fields",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .maxItems(100)
                                .items(field))
                .required(List.of("reason", "fields"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema answerSchema(RecordType type) {
        Schema answer = object("A record of the type " + type.code() + " as it is in one school year.");
        List<String> required = new ArrayList<>();
        answer.addProperty("id", text().format("uuid").maxLength(36).description("The same through all school years."));
        answer.addProperty("school", ref("UnitRef"));
        answer.addProperty("schoolYear", schoolYear());
        answer.addProperty(
                "state", text().enumeration(List.copyOf(RecordState.CODES)).description("How far its approval is."));
        answer.addProperty(
                "officialVersion",
                orNull(whole(1, Integer.MAX_VALUE))
                        .description(
                                "The version that was approved last; it stays the official one while another is worked on."));
        answer.addProperty(
                "remark",
                OASFactory.createSchema()
                        .addAnyOf(ref(REMARK))
                        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL))
                        .description(
                                "What was said when it was moved on last; null also for whoever may not read what is personal."));
        answer.addProperty("closedBy", ref("UnitRefOrNull"));
        answer.addProperty(
                "findings",
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .maxItems(50)
                        .items(ref("Finding"))
                        .description("What rules found in it, confirmed or not."));
        answer.addProperty("version", whole(0, Integer.MAX_VALUE));
        answer.addProperty("createdAt", text().format("date-time").maxLength(40));
        answer.addProperty("changedAt", text().format("date-time").maxLength(40));
        answer.addProperty(
                "masked",
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .maxItems(type.fields().size())
                        .items(Bounds.text(40, "^[a-zA-Z0-9]+$", "nationalId"))
                        .description("Fields that you may not read; their value is null."));
        for (RecordField field : type.fields()) {
            boolean known = field.required() && field.privacy() == Privacy.NONE;
            answer.addProperty(field.name(), known ? value(field) : orNull(value(field)));
        }
        answer.addProperty(
                "can",
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .maxItems(20)
                        .items(Bounds.text(40, "^[a-z-]+$", "edit"))
                        .description("What you can do with it."));
        answer.addProperty(
                "cannot",
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .additionalPropertiesSchema(Bounds.text(40, "^[a-z-]+$", "not-allowed"))
                        .description("What you cannot do with it, each with the code of the reason."));
        answer.getProperties().keySet().forEach(required::add);
        return answer.required(required);
    }

    private static Schema pageSchema(RecordType type) {
        return object("One page of a list.")
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .maxItems(500)
                                .items(ref(answer(type))))
                .addProperty(
                        "next",
                        orNull(Bounds.text(2000, "^[A-Za-z0-9_-]+$", "VHLGsOG7nW5nHzAxOThmM2Ey"))
                                .description("Cursor of the following page, or null on the last one."))
                .addProperty(
                        "total",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int64")
                                .minimum(BigDecimal.ZERO)
                                .maximum(BigDecimal.valueOf(Long.MAX_VALUE))
                                .description("Number of all rows, only when `count=true` was asked."))
                .required(List.of("items", "next"));
    }

    private static Schema entrySchema(RecordType type) {
        Schema body = object("A record of the type " + type.code() + " to be entered.");
        List<String> required = new ArrayList<>(List.of("school"));
        body.addProperty(
                "school", Bounds.text(70, null, "code:31000715").description("Id or `code:...` of the school."));
        body.addProperty("schoolYear", schoolYear());
        for (RecordField field : type.fields()) {
            boolean needed = field.required() && !field.formed() && field.initial() == null;
            body.addProperty(field.name(), field.required() && !field.formed() ? value(field) : orNull(value(field)));
            if (needed) {
                required.add(field.name());
            }
        }
        return body.required(required);
    }

    private static Schema changeSchema(RecordType type) {
        Schema body = object("What is to change of a record of the type " + type.code()
                + ": fields that are left out stay as they are, null empties one.");
        fields(type, body);
        return body.addProperty("changeReason", reason());
    }

    private static void fields(RecordType type, Schema body) {
        for (RecordField field : type.fields()) {
            body.addProperty(field.name(), field.required() ? value(field) : orNull(value(field)));
        }
    }

    private static Schema reason() {
        return orNull(Bounds.text(1000, null, "Theo giấy khai sinh")).description("Why; the history keeps it.");
    }

    private static Schema rowsSchema(RecordType type) {
        Schema row = object("A new record when it has no `id`; else what is to change of that one.")
                .addProperty("id", orNull(text().format("uuid").maxLength(36)))
                .addProperty(
                        "version",
                        orNull(whole(1, Integer.MAX_VALUE)).description("The version seen; needed with `id`."));
        fields(type, row);
        return object("Records of the type " + type.code() + " of one school, to be entered and changed.")
                .addProperty(
                        "school", Bounds.text(70, null, "code:31000715").description("Id or `code:...` of the school."))
                .addProperty("schoolYear", schoolYear())
                .addProperty(
                        "rows",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .minItems(1)
                                .maxItems(5000)
                                .items(row))
                .addProperty(
                        "dryRun",
                        OASFactory.createSchema()
                                .addType(SchemaType.BOOLEAN)
                                .description("Only say what would become of each."))
                .addProperty("changeReason", reason())
                .required(List.of("school", "rows"));
    }

    private static Schema value(RecordField field) {
        Schema schema = switch (field.kind()) {
            case DATE -> text().format("date").maxLength(10);
            case BOOLEAN -> OASFactory.createSchema().addType(SchemaType.BOOLEAN);
            case YEAR -> whole(1900, 2199);
            case INTEGER -> whole(least(field, Integer.MIN_VALUE), most(field, Integer.MAX_VALUE));
            case DECIMAL ->
                OASFactory.createSchema()
                        .addType(SchemaType.NUMBER)
                        .minimum(field.min() == null ? FAR.negate() : field.min())
                        .maximum(field.max() == null ? FAR : field.max());
            case CODES ->
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .maxItems(MOST_CODES)
                        .items(Bounds.text(20, "^[A-Za-z0-9._]+$", "01"));
            case CODE -> Bounds.text(20, "^[A-Za-z0-9._]+$", "01");
            case NATIONAL_ID -> Bounds.text(12, "^[0-9]{12}$", "031215000123");
            default -> Bounds.text(field.longest(), null, "text");
        };
        return schema.description(about(field));
    }

    private static String about(RecordField field) {
        if (field.codeList() != null) {
            return "A code of the list `" + field.codeList() + "`.";
        }
        return field.refersTo() == null
                ? null
                : "The code of a record of the type " + field.refersTo() + ", of the same school and school year.";
    }

    private static long least(RecordField field, long unbound) {
        return field.min() == null ? unbound : field.min().longValue();
    }

    private static long most(RecordField field, long unbound) {
        return field.max() == null ? unbound : field.max().longValue();
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema schoolYear() {
        return Bounds.text(9, "^[0-9]{4}-[0-9]{4}$", "2026-2027");
    }

    private static Schema whole(long least, long most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }

    private static Schema orNull(Schema schema) {
        return schema.addType(SchemaType.NULL);
    }
}
