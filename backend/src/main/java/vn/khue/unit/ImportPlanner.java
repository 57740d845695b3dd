package vn.khue.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.UnitAction;
import vn.khue.access.UnitActions;
import vn.khue.api.Day;
import vn.khue.api.Errors;

/**
 * Judges the rows of a list of schools: by the rules of founding where a code is new, by those of editing where it is
 * known. An import never moves, ends or re-codes a school, and what is not in the file is not touched.
 */
final class ImportPlanner {

    private static final int MOST_ZEROS = 3;

    private final Actor actor;
    private final UnitActions actions;
    private final ImportParents parents;
    private final Map<String, KnownSchool> known;
    private final LocalDate today = Day.today();

    ImportPlanner(Actor actor, ImportParents parents, Map<String, KnownSchool> known) {
        this.actor = actor;
        this.actions = new UnitActions(actor);
        this.parents = parents;
        this.known = known;
    }

    /** The codes to be read before judging: those of the rows, and what they may have been before zeros were lost. */
    static List<String> codes(List<SchoolLine> lines) {
        return lines.stream()
                .filter(line -> line.code() != null)
                .flatMap(line -> withZeros(line.code()).stream())
                .distinct()
                .toList();
    }

    private static List<String> withZeros(String code) {
        return code.matches("\\d{1,20}") ? List.of(code, "0" + code, "00" + code, "000" + code) : List.of(code);
    }

    List<ImportPlan> plan(List<SchoolLine> lines) {
        Map<String, List<Integer>> rows = new HashMap<>();
        lines.stream()
                .filter(line -> line.code() != null)
                .forEach(line -> rows.computeIfAbsent(line.code(), first -> new java.util.ArrayList<>())
                        .add(line.number()));
        return lines.stream()
                .map(line -> plan(line, rows.getOrDefault(line.code(), List.of())))
                .toList();
    }

    private ImportPlan plan(SchoolLine line, List<Integer> rows) {
        Errors errors = new Errors().addAll(line.errors().list());
        Errors warnings = new Errors();
        if (rows.size() > 1) {
            errors.add(SchoolColumns.CODE, "code-repeated", others(rows, line.number()));
        }
        KnownSchool found = line.code() == null ? null : known.get(line.code());
        if (found == null) {
            warnOfZeros(line, warnings);
            return founded(line, errors, warnings);
        }
        if (!actor.may(Permission.UNIT_VIEW, found.id())) {
            errors.add(SchoolColumns.CODE, "unit-code-taken", line.code());
            return failed(line, errors, warnings);
        }
        return changed(line, found, errors, warnings);
    }

    private static String others(List<Integer> rows, int own) {
        return rows.stream()
                .filter(row -> row != own)
                .limit(5)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Spreadsheets take the zeros from codes that look like numbers. */
    private void warnOfZeros(SchoolLine line, Errors warnings) {
        if (line.code() == null) {
            return;
        }
        withZeros(line.code()).stream()
                .limit(1 + MOST_ZEROS)
                .filter(code -> known.containsKey(code)
                        && actor.may(Permission.UNIT_VIEW, known.get(code).id()))
                .findFirst()
                .ifPresent(code -> warnings.add(SchoolColumns.CODE, "zeros-lost", code));
    }

    private ImportPlan founded(SchoolLine line, Errors errors, Errors warnings) {
        ParentUnit parent = parents.of(line, errors);
        SchoolValues values = SchoolValues.of(line);
        if (parent == null) {
            errors.check(parents.named(line), SchoolColumns.PARENT, "parent-needed");
        } else {
            checkParent(parent, values, line.validFrom(), errors);
        }
        checkAliases(values, errors);
        return new ImportPlan(line, null, values, parent == null ? null : parent.id(), List.of(), errors, warnings);
    }

    private void checkParent(ParentUnit parent, SchoolValues values, LocalDate from, Errors errors) {
        boolean mayAdd = actions.at(parent.id(), false, false).can().contains(UnitAction.ADD_CHILD.code());
        if (errors.check(mayAdd, SchoolColumns.PARENT, "not-allowed")) {
            errors.check(!parent.ended(from == null ? today : from), SchoolColumns.PARENT, "parent-ended");
            UnitRules.place(
                    Kind.SCHOOL.code(),
                    values.levels().toArray(String[]::new),
                    parent.kind(),
                    SchoolColumns.PARENT,
                    errors);
        }
    }

    private static void checkAliases(SchoolValues values, Errors errors) {
        errors.check(
                values.aliases().size() <= UnitRules.MOST_ALIASES,
                SchoolColumns.ALIASES,
                "too-many-aliases",
                UnitRules.MOST_ALIASES);
    }

    private ImportPlan changed(SchoolLine line, KnownSchool found, Errors errors, Errors warnings) {
        if (!errors.check(found.isSchool(), SchoolColumns.CODE, "code-of-no-school", found.name())
                || !errors.check(!found.ended(today), SchoolColumns.CODE, "unit-ended")) {
            return failed(line, errors, warnings);
        }
        ParentUnit parent = parents.named(line) ? parents.of(line, errors) : null;
        if (parent != null && !parent.id().equals(found.parent())) {
            errors.add(SchoolColumns.PARENT, "stands-elsewhere", name(found.parent()), parent.name());
        }
        SchoolValues values = SchoolValues.of(line, found);
        List<ImportedChange> changes = values.since(SchoolValues.of(found));
        checkRights(found, changes, errors);
        checkAliases(values, errors);
        if (!values.levels().equals(found.levels()) && actor.tree().ref(found.parent()) != null) {
            String above = actor.tree().ref(found.parent()).kind();
            UnitRules.place(found.kind(), values.levels().toArray(String[]::new), above, SchoolColumns.LEVELS, errors);
        }
        return new ImportPlan(line, found, values, found.parent(), changes, errors, warnings);
    }

    private String name(UUID unit) {
        return actor.tree().ref(unit) == null ? "" : actor.tree().ref(unit).name();
    }

    /** Name and levels are decided above the school; the rest is its everyday data. */
    private void checkRights(KnownSchool found, List<ImportedChange> changes, Errors errors) {
        UnitActions.Allowed allowed = actions.at(found.id(), false, found.merged());
        for (ImportedChange change : changes) {
            boolean above = SchoolColumns.NAME.equals(change.field()) || SchoolColumns.LEVELS.equals(change.field());
            String action = (above ? UnitAction.RENAME : UnitAction.EDIT).code();
            if (!allowed.can().contains(action)) {
                errors.add(change.field(), allowed.cannot().get(action));
            }
        }
    }

    private static ImportPlan failed(SchoolLine line, Errors errors, Errors warnings) {
        return new ImportPlan(line, null, null, null, List.of(), errors, warnings);
    }
}
