package vn.khue.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** What must hold between the fields of one record; whatever breaks it is refused. */
final class RecordRules {

    /** A number that counts some of what another one counts. */
    private record Part(String type, String part, String whole) {}

    private static final List<Part> PARTS = List.of(
            new Part("facility", "builtThisYear", "quantity"), new Part("equipment", "usableQuantity", "quantity"));

    /** A field that is needed when another one says one of these. */
    private record Needed(String type, String field, String other, Set<Object> when) {}

    private static final Set<Object> YES = Set.of(true);
    private static final Set<Object> NOT_STUDYING =
            Set.of("02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");
    private static final Set<Object> GIVEN_UP = Set.of("05", "09", "12");

    private static final List<Needed> NEEDED = List.of(
            new Needed("student", "statusDate", "status", NOT_STUDYING),
            new Needed("student", "leavingReason", "status", GIVEN_UP),
            new Needed("student", "disabilityType", "isDisabled", YES),
            new Needed("class", "combinedWithCode", "isCombined", YES),
            new Needed("class", "specialism", "isSpecialised", YES),
            new Needed("staff", "partyJoinedOn", "partyMember", YES));

    /** How old somebody is at least and at most, in years. */
    private record Age(String type, int least, int most) {}

    private static final List<Age> AGES = List.of(new Age("student", 0, 80), new Age("staff", 16, 80));

    private RecordRules() {}

    /** @param values of the fields of the type, in their order */
    static void check(RecordType type, Object[] values, Errors errors) {
        PARTS.stream().filter(rule -> rule.type().equals(type.code())).forEach(rule -> check(rule, type, values, errors));
        NEEDED.stream().filter(rule -> rule.type().equals(type.code())).forEach(rule -> check(rule, type, values, errors));
        AGES.stream().filter(rule -> rule.type().equals(type.code())).forEach(rule -> check(rule, type, values, errors));
        if ("school".equals(type.code()) && value(type, values, "foundedOn") instanceof LocalDate founded) {
            errors.check(!founded.isAfter(Day.today()), "/foundedOn", "out-of-range", Day.FIRST, Day.today());
        }
        if ("class".equals(type.code()) && value(type, values, "foreignLanguage2") instanceof String second) {
            errors.check(!second.equals(value(type, values, "foreignLanguage1")), "/foreignLanguage2", "same-language");
        }
    }

    private static void check(Part rule, RecordType type, Object[] values, Errors errors) {
        if (value(type, values, rule.part()) instanceof Integer part
                && value(type, values, rule.whole()) instanceof Integer whole) {
            errors.check(part <= whole, "/" + rule.part(), "too-large", whole);
        }
    }

    private static void check(Needed rule, RecordType type, Object[] values, Errors errors) {
        Object other = value(type, values, rule.other());
        boolean needed = other != null && rule.when().contains(other);
        errors.check(!needed || value(type, values, rule.field()) != null, "/" + rule.field(), "required");
    }

    private static void check(Age rule, RecordType type, Object[] values, Errors errors) {
        if (value(type, values, "dateOfBirth") instanceof LocalDate born) {
            LocalDate first = Day.today().minusYears(rule.most() + 1L).plusDays(1);
            LocalDate last = Day.today().minusYears(rule.least());
            errors.check(!born.isBefore(first) && !born.isAfter(last), "/dateOfBirth", "out-of-range", first, last);
        }
    }

    private static Object value(RecordType type, Object[] values, String name) {
        RecordField field = type.named().get(name);
        return values[type.fields().indexOf(field)];
    }
}
