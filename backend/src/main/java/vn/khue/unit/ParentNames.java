package vn.khue.unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khue.db.Fold;

/**
 * Finds communes and the department by what people write: the code, the name or an alias, with or without diacritics,
 * with or without "phường", "xã", "UBND" in front. Knows only the units it is given, so it names no others.
 */
final class ParentNames {

    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OFFICE = Pattern.compile("^(ubnd|uy ban nhan dan) ");
    private static final Pattern TYPE = Pattern.compile("^(phuong|xa|dac khu|thi tran|p|x|tt) ");
    private static final Pattern DEPARTMENT =
            Pattern.compile("so( (gd|gddt|gd dt|gd va dt|giao duc|giao duc va dao tao|giao duc dao tao))?( .*)?");

    private final Map<String, ParentUnit> codes = new HashMap<>();
    private final Map<String, Set<ParentUnit>> whole = new HashMap<>();
    private final Map<String, Set<ParentUnit>> bare = new HashMap<>();
    private final List<ParentUnit> departments;

    ParentNames(Collection<ParentUnit> units) {
        departments = units.stream().filter(ParentUnit::isDepartment).toList();
        for (ParentUnit unit : units) {
            codes.put(unit.code(), unit);
            Stream.concat(Stream.of(unit.name()), unit.aliases().stream()).forEach(name -> {
                note(whole, plain(name), unit);
                note(bare, withoutType(plain(name)), unit);
            });
        }
    }

    private static void note(Map<String, Set<ParentUnit>> names, String name, ParentUnit unit) {
        names.computeIfAbsent(name, first -> new LinkedHashSet<>()).add(unit);
    }

    /** All units that the text may mean; the best reading that fits any of them decides. */
    List<ParentUnit> meant(String text) {
        ParentUnit coded = codes.get(text.startsWith("code:") ? text.substring(5) : text);
        if (coded != null) {
            return List.of(coded);
        }
        String plain = OFFICE.matcher(plain(text)).replaceFirst("");
        if (whole.containsKey(plain)) {
            return List.copyOf(whole.get(plain));
        }
        if (bare.containsKey(withoutType(plain))) {
            return List.copyOf(bare.get(withoutType(plain)));
        }
        return DEPARTMENT.matcher(plain).matches() ? departments : List.of();
    }

    private static String plain(String name) {
        return PUNCTUATION.matcher(Fold.of(name)).replaceAll(" ").strip();
    }

    private static String withoutType(String plain) {
        return TYPE.matcher(plain).replaceFirst("");
    }
}
