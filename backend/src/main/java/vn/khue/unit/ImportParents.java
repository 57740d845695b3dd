package vn.khue.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.Excerpt;

/** The units that rows name as the ones above them, among those that the actor sees. */
final class ImportParents {

    private static final int MOST_NAMED = 5;
    private static final int LONGEST_SHOWN = 60;

    private final ParentNames active;
    private final ParentNames ended;
    private final ParentUnit otherwise;
    private final Map<String, List<ParentUnit>> asked = new HashMap<>();

    /** @param otherwise id of the unit for rows that name none; null when there is no such */
    ImportParents(Actor actor, Collection<ParentUnit> units, UUID otherwise) {
        LocalDate today = Day.today();
        Map<Boolean, List<ParentUnit>> seen = units.stream()
                .filter(unit -> actor.may(Permission.UNIT_VIEW, unit.id()))
                .collect(Collectors.partitioningBy(unit -> unit.ended(today)));
        this.active = new ParentNames(seen.get(false));
        this.ended = new ParentNames(seen.get(true));
        this.otherwise = units.stream()
                .filter(unit -> unit.id().equals(otherwise))
                .findFirst()
                .orElse(null);
    }

    /** Whether the row itself names one, readable or not. */
    boolean named(SchoolLine line) {
        return line.parent() != null
                || line.parentCode() != null
                || line.errors().list().stream()
                        .anyMatch(error -> error.pointer().startsWith(SchoolColumns.PARENT));
    }

    /** The one above the row; null when it names none, or none that can be told, which is then among the errors. */
    ParentUnit of(SchoolLine line, Errors errors) {
        if (!named(line)) {
            return otherwise;
        }
        ParentUnit coded = one(line.parentCode(), SchoolColumns.PARENT_CODE, errors);
        ParentUnit called = one(line.parent(), SchoolColumns.PARENT, errors);
        if (coded != null && called != null && !coded.equals(called)) {
            errors.add(SchoolColumns.PARENT, "parents-differ", coded.name(), called.name());
            return null;
        }
        return coded == null ? called : coded;
    }

    private ParentUnit one(String text, String column, Errors errors) {
        if (text == null) {
            return null;
        }
        List<ParentUnit> meant = asked.computeIfAbsent(text, this::meant);
        if (meant.size() > 1) {
            errors.add(column, "parent-ambiguous", text, names(meant));
            return null;
        }
        if (errors.check(!meant.isEmpty(), column, "parent-unknown", Excerpt.of(text, LONGEST_SHOWN))) {
            return meant.get(0);
        }
        return null;
    }

    private List<ParentUnit> meant(String text) {
        List<ParentUnit> meant = active.meant(text);
        return meant.isEmpty() ? ended.meant(text) : meant;
    }

    private static String names(List<ParentUnit> units) {
        return units.stream()
                .limit(MOST_NAMED)
                .map(unit -> unit.name() + " (" + unit.code() + ")")
                .collect(Collectors.joining(", "));
    }
}
