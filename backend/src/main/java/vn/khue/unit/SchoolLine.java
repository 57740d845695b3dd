package vn.khue.unit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.Excerpt;
import vn.khue.sheet.Cell;
import vn.khue.sheet.Dates;
import vn.khue.sheet.Table;

/**
 * A school as a row of a file tells it. What the row leaves blank is null and means: leave it as it is.
 *
 * @param number     the row as the spreadsheet shows it
 * @param codeNumber the code is kept as a number, so that zeros in front may be lost
 * @param errors     what is wrong with its form so far, each with the key of the column
 */
record SchoolLine(
        int number,
        String code,
        boolean codeNumber,
        String name,
        String parent,
        String parentCode,
        SchoolWords.Taught taught,
        String levelGroup,
        String ownership,
        LocalDate validFrom,
        List<String> aliases,
        Errors errors) {

    private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;\\n]");
    /** Room for empty ones between separators; what a school may have in all is looked at when it is known. */
    private static final int MOST_ALIASES = 3 * UnitRules.MOST_ALIASES;

    static SchoolLine of(Table.Line line) {
        return new Reading(line, new Errors()).read();
    }

    /** Levels named by the row: in words, or by the group; null when it names none. */
    String[] levels() {
        if (taught == null && levelGroup == null) {
            return null;
        }
        return UnitRules.levels(taught == null ? null : taught.levels(), levelGroup);
    }

    /** The level group in its own column, or where the levels stand. */
    String group() {
        return levelGroup != null || taught == null ? levelGroup : taught.group();
    }

    private record Reading(Table.Line line, Errors errors) {

        SchoolLine read() {
            Cell code = line.cell(SchoolColumns.CODE);
            return new SchoolLine(
                    line.number(),
                    code(),
                    code != null && code.kind() == Cell.Kind.NUMBER,
                    name(),
                    value(SchoolColumns.PARENT, Cell::line),
                    value(SchoolColumns.PARENT_CODE, Cell::line),
                    value(SchoolColumns.LEVELS, this::taught),
                    value(SchoolColumns.LEVEL_GROUP, this::group),
                    value(SchoolColumns.OWNERSHIP, this::ownership),
                    value(SchoolColumns.VALID_FROM, this::day),
                    aliases(),
                    errors);
        }

        /** Null for a blank cell and for one that has no value, which is noted. */
        private <T> T value(String column, Function<Cell, T> read) {
            Cell cell = line.cell(column);
            if (cell == null || !errors.check(cell.kind() != Cell.Kind.NO_VALUE, column, "cell-without-value")) {
                return null;
            }
            return errors.check(cell.kind() != Cell.Kind.ERROR, column, "cell-with-error", cell.text())
                    ? read.apply(cell)
                    : null;
        }

        private String code() {
            String code = needed(SchoolColumns.CODE);
            UnitRules.code(code, SchoolColumns.CODE, errors);
            return code;
        }

        private String name() {
            String name = needed(SchoolColumns.NAME);
            if (name != null) {
                UnitRules.name(name, SchoolColumns.NAME, errors);
            }
            return name;
        }

        private String needed(String column) {
            errors.check(line.cell(column) != null, column, "required");
            return value(column, Cell::line);
        }

        private SchoolWords.Taught taught(Cell cell) {
            return SchoolWords.taught(cell.text()).orElseGet(() -> {
                errors.add(SchoolColumns.LEVELS, "levels-unknown", cut(cell));
                return null;
            });
        }

        private String group(Cell cell) {
            return SchoolWords.group(cell.line())
                    .orElseGet(() -> unknown(SchoolColumns.LEVEL_GROUP, SchoolCodes.LEVEL_GROUPS.values()));
        }

        private String ownership(Cell cell) {
            return SchoolWords.ownership(cell.line())
                    .orElseGet(() -> unknown(SchoolColumns.OWNERSHIP, SchoolCodes.OWNERSHIPS.values()));
        }

        private String unknown(String column, java.util.Collection<String> labels) {
            errors.add(column, "not-one-of", String.join(", ", labels));
            return null;
        }

        private LocalDate day(Cell cell) {
            LocalDate day = Dates.read(cell).orElse(null);
            if (errors.check(day != null, SchoolColumns.VALID_FROM, "not-a-day", cut(cell))) {
                return Day.check(day, SchoolColumns.VALID_FROM, errors) ? day : null;
            }
            return null;
        }

        private List<String> aliases() {
            String text = value(SchoolColumns.ALIASES, Cell::text);
            if (text == null) {
                return List.of();
            }
            String[] given = BETWEEN_ALIASES.split(text);
            if (!errors.check(
                    given.length <= MOST_ALIASES, SchoolColumns.ALIASES, "too-many-aliases", UnitRules.MOST_ALIASES)) {
                return List.of();
            }
            List<String> aliases = Arrays.stream(given)
                    .map(UnitRules::clean)
                    .filter(alias -> !alias.isEmpty())
                    .distinct()
                    .toList();
            errors.check(
                    aliases.stream().allMatch(alias -> alias.length() <= UnitRules.LONGEST_NAME),
                    SchoolColumns.ALIASES,
                    "wrong-length",
                    1,
                    UnitRules.LONGEST_NAME);
            return aliases;
        }

        private static String cut(Cell cell) {
            return Excerpt.of(cell.line(), 60);
        }
    }
}
