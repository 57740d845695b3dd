package vn.khue.record;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.codelist.Label;
import vn.khue.record.rule.Rule;
import vn.khue.record.rule.Rules;
import vn.khue.record.rule.Tier;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** A record type as forms, tables and importers need it. @param path where the API has its records */
@Schema(name = "RecordType")
public record TypeView(
        @Schema(required = true, maxLength = 20, pattern = "^[a-z]+$", examples = "student")
        String code,

        @Schema(required = true, maxLength = 20, pattern = "^[a-z]+$", examples = "students")
        String path,

        @Schema(required = true) Label label,
        @Schema(required = true) List<SectionView> sections,
        @Schema(required = true) List<RuleView> rules) {

    /**
     * A rule beyond the form of a field. Of the tiers warning and check findings name it, and put their parameters in the
     * place of the names in braces.
     *
     * @param field on which a form shows it; null for the whole record
     * @param about what it is about in few words, without parameters
     */
    @Schema(name = "RecordRule")
    public record RuleView(
            @Schema(required = true, maxLength = 40, pattern = "^[a-z-]+$", examples = "unusual-age")
            String code,

            @Schema(required = true) Tier tier,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 40,
                    pattern = "^[a-zA-Z0-9]+$",
                    examples = "dateOfBirth")
            String field,

            @Schema(required = true) Label label,
            @Schema(required = true) Label about) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.code(), rule.tier(), rule.field(), RecordWords.rule(rule), RecordWords.about(rule));
        }
    }

    /** All of them, in the order in which a school fills them. */
    @Schema(name = "RecordTypes")
    public record All(@Schema(required = true) List<TypeView> items) {}

    /** A part of the form. */
    @Schema(name = "RecordSection")
    public record SectionView(
            @Schema(required = true, maxLength = 40, pattern = "^[a-z]+$", examples = "identity")
            String code,

            @Schema(required = true) Label label,
            @Schema(required = true) List<FieldView> fields) {}

    /**
     * A field of the form.
     *
     * @param formed    the system gives it a value when it is left out
     * @param immutable given once and for all
     * @param yearly    belongs to one school year
     * @param privacy   whether reading it needs a permission of its own
     * @param codeList  the list of codes from which it is chosen
     * @param refersTo  the type of record whose code it holds; of the same school and school year
     * @param initial   what a new record has when nothing is said: a code, or true or false
     * @param longest   longest text in characters
     */
    @Schema(name = "RecordField")
    public record FieldView(
            @Schema(required = true, maxLength = 40, pattern = "^[a-zA-Z0-9]+$", examples = "fullName")
            String name,

            @Schema(required = true) Label label,

            @Schema(
                    required = true,
                    enumeration = {
                        "text",
                        "name",
                        "phone",
                        "email",
                        "url",
                        "national-id",
                        "code",
                        "codes",
                        "reference",
                        "date",
                        "year",
                        "integer",
                        "decimal",
                        "boolean"
                    })
            String kind,

            @Schema(required = true) boolean required,
            @Schema(required = true) boolean unique,
            @Schema(required = true) boolean formed,
            @Schema(required = true) boolean immutable,
            @Schema(required = true) boolean yearly,

            @Schema(
                    required = true,
                    enumeration = {"none", "personal", "sensitive"})
            String privacy,

            @Schema(required = true, nullable = true, maxLength = 40, pattern = "^[a-zA-Z]+$", examples = "gender")
            String codeList,

            @Schema(required = true, nullable = true, maxLength = 20, pattern = "^[a-z]+$", examples = "class")
            String refersTo,

            @Schema(required = true, nullable = true, maxLength = 20, pattern = "^[a-zA-Z0-9]+$", examples = "01")
            String initial,

            @Schema(required = true, nullable = true) Integer longest,

            @Schema(required = true, nullable = true, minimum = "-1000000000", maximum = "1000000000")
            BigDecimal min,

            @Schema(required = true, nullable = true, minimum = "-1000000000", maximum = "1000000000")
            BigDecimal max) {

        static FieldView of(RecordType type, RecordField field) {
            return new FieldView(
                    field.name(),
                    RecordWords.field(type, field),
                    field.kind().code(),
                    field.required(),
                    field.unique(),
                    field.formed(),
                    field.immutable(),
                    field.yearly(),
                    field.privacy().code(),
                    field.codeList(),
                    field.refersTo(),
                    field.initial() == null ? null : field.initial().toString(),
                    field.longest(),
                    field.min(),
                    field.max());
        }
    }

    static TypeView of(RecordType type) {
        return new TypeView(
                type.code(),
                type.path(),
                RecordWords.type(type),
                type.sections().stream().map(section -> section(type, section)).toList(),
                Rules.of(type.code()).stream().map(RuleView::of).toList());
    }

    private static SectionView section(RecordType type, String section) {
        return new SectionView(
                section,
                RecordWords.section(type, section),
                type.fields().stream()
                        .filter(field -> field.section().equals(section))
                        .map(field -> FieldView.of(type, field))
                        .toList());
    }
}
