package vn.khue.record.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khue.record.type.Kind;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * Which fields a complete record says something in: those it cannot do without, and those that a warning or a check of the
 * catalogue looks at, because a rule finds nothing where nothing is said. A yes or no that nobody has said is a no.
 */
public final class Expected {

    /** Of the family one person is enough, whoever it is. */
    private static final Map<String, List<String>> INSTEAD =
            Map.of("student.motherName", List.of("motherName", "fatherName", "guardianName"));

    /** Of these a rule only asks whether what is said makes sense: nothing is missing where nothing is said. */
    private static final Set<String> IF_AT_ALL = Set.of("statusDate", "fatherBirthYear", "motherBirthYear");

    private Expected() {}

    /** In the order of the form. */
    public static List<RecordField> of(RecordType type) {
        Set<String> asked = Rules.of(type.code()).stream()
                .filter(rule -> rule.tier() != Tier.ERROR && rule.field() != null)
                .map(Rule::field)
                .filter(field -> !IF_AT_ALL.contains(field))
                .collect(Collectors.toSet());
        return type.fields().stream()
                .filter(field -> field.required() || (asked.contains(field.name()) && field.kind() != Kind.BOOLEAN))
                .toList();
    }

    /** The columns one of which says enough for the field. */
    public static List<String> columns(RecordType type, RecordField field) {
        return INSTEAD.getOrDefault(type.code() + "." + field.name(), List.of(field.name())).stream()
                .map(name -> type.named().get(name).column())
                .toList();
    }
}
