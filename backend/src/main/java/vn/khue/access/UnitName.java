package vn.khue.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How callers name a unit in paths, parameters and bodies: by its id, or by {@code code:} and its code. */
public final class UnitName {

    private static final String CODE = "code:";
    private static final Pattern CODE_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern ID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UnitName() {}

    /** Whether the text could name a unit at all. */
    public static boolean wellFormed(String name) {
        return name != null
                && (name.startsWith(CODE)
                        ? CODE_FORM.matcher(name.substring(CODE.length())).matches()
                        : ID_FORM.matcher(name).matches());
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
