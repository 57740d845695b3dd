package vn.khue.api;

import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with a request, so that the caller is told all of it at once. */
public final class Errors {

    private static final int ENOUGH = 1000;

    private final List<FieldError> found = new ArrayList<>();

    /** Adds it unless so much is wrong already that more would help nobody, and would take memory for nothing. */
    public Errors add(String pointer, String code, Object... arguments) {
        if (full()) {
            return this;
        }
        found.add(new FieldError(pointer, code, arguments));
        return this;
    }

    /** Adds the error when the condition does not hold; answers whether it held. */
    public boolean check(boolean holds, String pointer, String code, Object... arguments) {
        if (!holds) {
            add(pointer, code, arguments);
        }
        return holds;
    }

    /** Whether a text says true; absent is false. Notes anything but true and false. */
    public boolean wish(String said, String pointer) {
        check(said == null || "true".equals(said) || "false".equals(said), pointer, "not-one-of", "true, false");
        return "true".equals(said);
    }

    public Errors addAll(List<FieldError> errors) {
        found.addAll(errors.subList(0, Math.min(errors.size(), ENOUGH - found.size())));
        return this;
    }

    /** Whether it takes no more. */
    public boolean full() {
        return found.size() >= ENOUGH;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldError> list() {
        return List.copyOf(found);
    }

    /** Throws a 422 with everything found, if anything was. */
    public void raise() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
