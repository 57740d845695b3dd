package vn.khue.record.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.record.type.RecordType;

/** The catalogue of what is refused beyond the form of single fields. */
public final class Demands {

    private static final Set<Object> YES = Set.of(true);
    private static final Set<Object> NOT_STUDYING =
            Set.of("02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");
    private static final Set<Object> GIVEN_UP = Set.of("05", "09", "12");
    private static final Set<Object> PRESCHOOL = Set.of("NT", "MG3", "MG4", "MG5");
    private static final Set<Object> PRIMARY = Set.of("01", "02", "03", "04", "05");
    private static final Set<Object> UPPER_SECONDARY = Set.of("10", "11", "12");
    private static final Set<Object> TEACHERS = Set.of("03");
    private static final Set<Object> MANAGERS = Set.of("01");
    private static final int OLDEST = 80;
    private static final int YOUNGEST_AT_WORK = 16;

    private static final List<Demand> TESTED = List.of(
            Demand.part("facility", "part-of-quantity", "builtThisYear", "quantity"),
            Demand.part("equipment", "part-of-quantity", "usableQuantity", "quantity"),
            Demand.needed("student", "status-date-needed", "statusDate", "status", NOT_STUDYING),
            Demand.needed("student", "leaving-reason-needed", "leavingReason", "status", GIVEN_UP),
            Demand.needed("student", "disability-type-needed", "disabilityType", "isDisabled", YES),
            Demand.any("student", "age-bounds", "dateOfBirth", age(0)),
            Demand.any("student", "enrolled-in-life", "enrolledOn", inLife("enrolledOn")),
            Demand.any("student", "status-in-life", "statusDate", inLife("statusDate")),
            Demand.any("student", "father-older", "fatherBirthYear", older("fatherBirthYear")),
            Demand.any("student", "mother-older", "motherBirthYear", older("motherBirthYear")),
            Demand.any("class", "combined-with-another", "combinedWithCode", Demands::combinedWithAnother),
            Demand.needed("class", "combined-class-needed", "combinedWithCode", "isCombined", YES),
            Demand.needed("class", "specialism-needed", "specialism", "isSpecialised", YES),
            Demand.needed("class", "age-group-needed", "ageGroup", "grade", PRESCHOOL),
            Demand.only("class", "stream-upper-secondary", "stream", "grade", UPPER_SECONDARY),
            Demand.only("class", "math-equipment-primary", "mathEquipmentSufficient", "grade", PRIMARY),
            Demand.only("class", "vietnamese-equipment-primary", "vietnameseEquipmentSufficient", "grade", PRIMARY),
            Demand.any("class", "languages-differ", "foreignLanguage2", Demands::languagesDiffer),
            Demand.needed("staff", "party-date-needed", "partyJoinedOn", "partyMember", YES),
            Demand.needed("staff", "subject-needed", "subject", "staffGroup", TEACHERS),
            Demand.needed("staff", "leadership-allowance-needed", "leadershipAllowance", "staffGroup", MANAGERS),
            Demand.any("staff", "age-bounds", "dateOfBirth", age(YOUNGEST_AT_WORK)),
            Demand.any("school", "founded-in-the-past", "foundedOn", Demands::foundedInThePast));

    /** What only the database can judge, which vn.khue.record.Guards asks, and what a transfer asks for. */
    private static final List<Rule> ASKED = List.of(
            new Rule("class", "grade-taught", Tier.ERROR, "grade"),
            new Rule("class", "continuing-only", Tier.ERROR, "continuingForm"),
            new Rule("class", "name-once", Tier.ERROR, "name"),
            new Rule("class", "homeroom-works", Tier.ERROR, "homeroomTeacherCode"),
            new Rule("campus", "one-main", Tier.ERROR, "isMain"),
            new Rule("student", "status-by-transfer", Tier.ERROR, "status"),
            new Rule("student", "transfer-province-needed", Tier.ERROR, "transferProvince"),
            new Rule("student", "one-person", Tier.ERROR, "nationalId"),
            new Rule("staff", "one-person", Tier.ERROR, "nationalId"));

    static final List<Rule> ALL =
            Stream.concat(TESTED.stream().map(Demand::rule), ASKED.stream()).toList();

    private Demands() {}

    /** @param values of the fields of the type, in their order @param errors takes whatever breaks a rule */
    public static void check(RecordType type, Object[] values, Errors errors) {
        Values named = new Values(type, values);
        for (Demand demand : TESTED) {
            if (demand.rule().type().equals(type.code())) {
                demand.test().accept(named, errors);
            }
        }
    }

    /** Between so many years and {@link #OLDEST}. */
    private static BiConsumer<Values, Errors> age(int least) {
        return (values, errors) -> {
            if (values.get("dateOfBirth") instanceof LocalDate born) {
                LocalDate first = Day.today().minusYears(OLDEST + 1L).plusDays(1);
                LocalDate last = Day.today().minusYears(least);
                errors.check(!born.isBefore(first) && !born.isAfter(last), "/dateOfBirth", "out-of-range", first, last);
            }
        };
    }

    /** After birth, and not further ahead than a school year is prepared. */
    private static BiConsumer<Values, Errors> inLife(String field) {
        return (values, errors) -> {
            if (values.get(field) instanceof LocalDate day && values.get("dateOfBirth") instanceof LocalDate born) {
                LocalDate last = Day.today().plusYears(1);
                errors.check(!day.isBefore(born) && !day.isAfter(last), "/" + field, "out-of-range", born, last);
            }
        };
    }

    /** A parent is born before the child. */
    private static BiConsumer<Values, Errors> older(String field) {
        return (values, errors) -> {
            if (values.get(field) instanceof Integer year && values.get("dateOfBirth") instanceof LocalDate born) {
                errors.check(
                        year < born.getYear(),
                        "/" + field,
                        "out-of-range",
                        Integer.toString(Day.FIRST.getYear()),
                        Integer.toString(born.getYear() - 1));
            }
        };
    }

    private static void combinedWithAnother(Values values, Errors errors) {
        if (values.get("combinedWithCode") instanceof String other) {
            errors.check(!other.equals(values.get("code")), "/combinedWithCode", "combined-with-itself");
        }
    }

    private static void languagesDiffer(Values values, Errors errors) {
        if (values.get("foreignLanguage2") instanceof String second) {
            errors.check(!second.equals(values.get("foreignLanguage1")), "/foreignLanguage2", "same-language");
        }
    }

    private static void foundedInThePast(Values values, Errors errors) {
        if (values.get("foundedOn") instanceof LocalDate founded) {
            errors.check(!founded.isAfter(Day.today()), "/foundedOn", "out-of-range", Day.FIRST, Day.today());
        }
    }
}
