package vn.khue.record;

import java.util.List;
import vn.khue.api.Errors;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** What must hold between the fields of one record. */
final class RecordRules {

    /** A number that counts some of what another one counts. */
    private record Part(String type, String part, String whole) {}

    private static final List<Part> PARTS = List.of(
            new Part("facility", "builtThisYear", "quantity"), new Part("equipment", "usableQuantity", "quantity"));

    private RecordRules() {}

    /** @param values of the fields of the type, in their order */
    static void check(RecordType type, Object[] values, Errors errors) {
        for (Part rule : PARTS) {
            if (rule.type().equals(type.code())
                    && value(type, values, rule.part()) instanceof Integer part
                    && value(type, values, rule.whole()) instanceof Integer whole) {
                errors.check(part <= whole, "/" + rule.part(), "too-large", whole);
            }
        }
    }

    private static Object value(RecordType type, Object[] values, String name) {
        RecordField field = type.named().get(name);
        return values[type.fields().indexOf(field)];
    }
}
