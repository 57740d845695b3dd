package vn.khue.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How callers name a unit in paths, parameters and bodies: by its id, or by {@code code:} and its code. */
public final class UnitName {

    private static final String CODE = "code:";
    private static final Pattern CODE_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private UnitName() {}

    /** Whether the text could name a unit at all. */
    public static boolean wellFormed(String name) {
        return name != null
                && (name.startsWith(CODE)
                        ? CODE_FORM.matcher(name.substring(CODE.length())).matches()
                        : isId(name));
    }

    /** Whether it is a UUID as it is printed; Java itself also reads shorter ones. */
    private static boolean isId(String name) {
        try {
            return UUID.fromString(name).toString().equalsIgnoreCase(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The unit of this name, visible to anybody or not. */
    static Optional<UUID> find(UnitTree tree, String name) {
        if (!wellFormed(name)) {
            return Optional.empty();
        }
        return name.startsWith(CODE)
                ? tree.coded(name.substring(CODE.length()))
                : Optional.of(UUID.fromString(name)).filter(tree::knows);
    }
}
