package vn.khue.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a file may say about a school besides its code and place. */
record SchoolValues(String name, List<String> aliases, List<String> levels, String levelGroup, String ownership) {

    /** Of a school that does not exist yet. */
    static SchoolValues of(SchoolLine line) {
        return new SchoolValues(line.name(), line.aliases(), levels(line, List.of()), line.group(), line.ownership());
    }

    /** Of a known school: what the row leaves blank stays, and aliases only grow. */
    static SchoolValues of(SchoolLine line, KnownSchool known) {
        String group = line.group() == null ? known.levelGroup() : line.group();
        boolean follows = line.taught() == null && Objects.equals(group, known.levelGroup());
        return new SchoolValues(
                line.name() == null || Spelling.same(line.name(), known.name()) ? known.name() : line.name(),
                more(known.aliases(), line.aliases()),
                follows ? known.levels() : levels(line, known.levels()),
                group,
                line.ownership() == null ? known.ownership() : line.ownership());
    }

    static SchoolValues of(KnownSchool known) {
        return new SchoolValues(known.name(), known.aliases(), known.levels(), known.levelGroup(), known.ownership());
    }

    private static List<String> levels(SchoolLine line, List<String> otherwise) {
        return line.levels() == null ? otherwise : List.of(line.levels());
    }

    private static List<String> more(List<String> known, List<String> given) {
        List<String> all = new ArrayList<>(known);
        given.stream()
                .filter(alias -> known.stream().noneMatch(one -> Spelling.same(one, alias)))
                .forEach(all::add);
        return all;
    }

    /** The fields that differ, each with its value before and after. */
    List<ImportedChange> since(SchoolValues before) {
        List<ImportedChange> changes = new ArrayList<>();
        Map<String, Object> old = before.fields();
        fields().forEach((field, value) -> {
            if (!Objects.equals(value, old.get(field))) {
                changes.add(new ImportedChange(field, old.get(field), value));
            }
        });
        return changes;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SchoolColumns.NAME, name);
        fields.put(SchoolColumns.ALIASES, aliases);
        fields.put(SchoolColumns.LEVELS, levels);
        fields.put(SchoolColumns.LEVEL_GROUP, levelGroup);
        fields.put(SchoolColumns.OWNERSHIP, ownership);
        return fields;
    }
}
