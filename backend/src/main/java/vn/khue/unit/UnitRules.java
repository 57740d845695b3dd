package vn.khue.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.khue.api.Errors;

/** What must hold of every unit, however it comes in; each rule notes its error and goes on. */
final class UnitRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    static final int LONGEST_NAME = 200;
    static final int MOST_ALIASES = 20;

    private UnitRules() {}

    static void code(String code, String pointer, Errors errors) {
        if (code != null && !code.isBlank()) {
            errors.check(CODE.matcher(code).matches(), pointer, "unit-code-form");
        }
    }

    /** A name as it is kept: single blanks, none at the ends; null for null. */
    static String clean(String name) {
        return name == null ? null : BLANKS.matcher(name).replaceAll(" ").strip();
    }

    static void name(String name, String pointer, Errors errors) {
        if (errors.check(name != null && !name.isEmpty(), pointer, "required")) {
            errors.check(name.length() <= LONGEST_NAME, pointer, "wrong-length", 1, LONGEST_NAME);
        }
    }

    static void aliases(List<String> aliases, String pointer, Errors errors) {
        errors.check(aliases.size() <= MOST_ALIASES, pointer, "wrong-number", 0, MOST_ALIASES);
        for (int i = 0; i < aliases.size(); i++) {
            name(clean(aliases.get(i)), pointer + "/" + i, errors);
        }
    }

    /** Aliases as they are kept: cleaned, each once; none for null. */
    static String[] aliases(List<String> aliases) {
        return aliases == null
                ? new String[0]
                : aliases.stream()
                        .filter(Objects::nonNull)
                        .map(UnitRules::clean)
                        .distinct()
                        .toArray(String[]::new);
    }

    /** Which fields belong to which kind, and whether their codes are known. */
    static void fields(Unit unit, Errors errors) {
        boolean school = unit.is(Kind.SCHOOL);
        errors.check(unit.type == null || unit.is(Kind.COMMUNE), "/type", "only-for-communes");
        errors.check(unit.levels.length == 0 || school, "/levels", "only-for-schools");
        errors.check(unit.levelGroup == null || school, "/levelGroup", "only-for-schools");
        errors.check(unit.ownership == null || school, "/ownership", "only-for-schools");
        errors.check(
                unit.levelGroup == null || SchoolCodes.LEVEL_GROUPS.containsKey(unit.levelGroup),
                "/levelGroup",
                "not-one-of",
                String.join(", ", SchoolCodes.LEVEL_GROUPS.keySet()));
        errors.check(
                unit.ownership == null || SchoolCodes.OWNERSHIPS.containsKey(unit.ownership),
                "/ownership",
                "not-one-of",
                String.join(", ", SchoolCodes.OWNERSHIPS.keySet()));
    }

    /**
     * Department above commune above school; a school with upper-secondary or continuing education directly below the
     * department, every other one below its commune.
     */
    static void place(String kind, String[] levels, String parentKind, String pointer, Errors errors) {
        if (Kind.COMMUNE.code().equals(kind)) {
            errors.check(Kind.DEPARTMENT.code().equals(parentKind), pointer, "commune-below-department");
        } else if (Kind.DEPARTMENT.code().equals(kind)) {
            errors.add(pointer, "department-is-root");
        } else if (Arrays.stream(levels)
                .flatMap(code -> Level.of(code).stream())
                .anyMatch(Level::ofDepartment)) {
            errors.check(Kind.DEPARTMENT.code().equals(parentKind), pointer, "managed-by-department");
        } else {
            errors.check(Kind.COMMUNE.code().equals(parentKind), pointer, "managed-by-commune");
        }
    }

    /** The levels as kept: each once, from the lowest to the highest. */
    static String[] levels(List<Level> levels, String levelGroup) {
        List<Level> taught =
                levels == null ? (levelGroup == null ? List.of() : SchoolCodes.levelsOf(levelGroup)) : levels;
        return taught.stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(Level::code)
                .toArray(String[]::new);
    }
}
