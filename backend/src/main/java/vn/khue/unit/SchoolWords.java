package vn.khue.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.khue.db.Fold;

/** Reads the words and codes by which files tell levels, level groups and ownership. */
final class SchoolWords {

    private static final Pattern BETWEEN = Pattern.compile("[,;/+&|\\n]| và | VÀ ");
    private static final Pattern DASH = Pattern.compile("[-–—]");
    private static final Pattern EVERY_LEVEL = Pattern.compile("^(lien cap|truong|cap hoc|cap)\\b\\s*");
    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]+");

    private static final Map<String, Level> LEVELS = new HashMap<>();

    static {
        words(Level.PRESCHOOL, "preschool", "mầm non", "MN", "mẫu giáo", "nhà trẻ", "giáo dục mầm non");
        words(Level.PRIMARY, "primary", "tiểu học", "TH", "cấp 1", "1");
        words(Level.LOWER_SECONDARY, "lower-secondary", "trung học cơ sở", "THCS", "cấp 2", "2");
        words(Level.UPPER_SECONDARY, "upper-secondary", "trung học phổ thông", "THPT", "cấp 3", "3");
        words(Level.CONTINUING, "continuing", "giáo dục thường xuyên", "GDTX", "GDNN-GDTX");
    }

    private SchoolWords() {}

    /** What a cell says of levels. @param group code of the level group; null when the cell does not name one */
    record Taught(List<Level> levels, String group) {}

    private static void words(Level level, String... words) {
        Arrays.stream(words).forEach(word -> LEVELS.put(plain(word), level));
    }

    /** Several levels in one cell, or a level group by its label or two-digit code; empty when it is none of these. */
    static Optional<Taught> taught(String text) {
        String whole = text.strip();
        if (whole.matches("\\d{2}")) {
            return group(whole).map(group -> new Taught(SchoolCodes.levelsOf(group), group));
        }
        Optional<List<Level>> levels = all(whole);
        return levels.isPresent()
                ? levels.map(found -> new Taught(found, null))
                : group(whole).map(group -> new Taught(SchoolCodes.levelsOf(group), group));
    }

    private static Optional<List<Level>> all(String text) {
        List<Level> levels = new ArrayList<>();
        for (String part : BETWEEN.split(text)) {
            if (part.isBlank()) {
                continue;
            }
            Level whole = level(part);
            List<Level> found = whole != null
                    ? List.of(whole)
                    : Arrays.stream(DASH.split(part.strip()))
                            .map(SchoolWords::level)
                            .toList();
            if (found.stream().anyMatch(java.util.Objects::isNull)) {
                return Optional.empty();
            }
            levels.addAll(found);
        }
        return Optional.of(levels);
    }

    private static Level level(String text) {
        String plain = plain(text);
        Level level = LEVELS.get(plain);
        return level != null ? level : LEVELS.get(EVERY_LEVEL.matcher(plain).replaceFirst(""));
    }

    /** The code of a level group, by code or label. */
    static Optional<String> group(String text) {
        return code(SchoolCodes.LEVEL_GROUPS, text);
    }

    /** The code of an ownership, by code or label. */
    static Optional<String> ownership(String text) {
        return code(SchoolCodes.OWNERSHIPS, text);
    }

    /** A code may have lost the zero in front. */
    private static Optional<String> code(Map<String, String> labels, String text) {
        String wanted = plain(text);
        String code = wanted.length() == 1 ? "0" + wanted : wanted;
        return labels.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(code) || plain(entry.getValue()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String plain(String text) {
        return PUNCTUATION.matcher(Fold.of(text)).replaceAll(" ").strip();
    }
}
