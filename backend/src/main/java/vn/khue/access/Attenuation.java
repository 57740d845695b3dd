package vn.khue.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khue.api.FieldError;

/**
 * The rule of handing down: what is given out of a grant is never more than the grant and everything it stands on.
 * Every way of giving, changing, reviewing or hanging over asks here.
 */
public final class Attenuation {

    private Attenuation() {}

    /**
     * What keeps the wish from being given out of the parent now; empty when it may be.
     *
     * @return errors exceeds-role, exceeds-unit, exceeds-record-types, exceeds-validity, exceeds-passes, not-passable,
     *     parent-not-effective, with pointers into a body that names the fields as the API does
     */
    public static List<FieldError> errors(Chain parent, Wanted wanted, UnitTree tree, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (!parent.effective(now, tree)) {
            errors.add(new FieldError("/parent", "parent-not-effective"));
        }
        if (!passable(parent)) {
            errors.add(new FieldError("/parent", "not-passable"));
        } else if (wanted.passes() > passesLeft(parent)) {
            errors.add(new FieldError("/passes", "exceeds-passes", passesLeft(parent)));
        }
        List<HeldGrant> links = parent.links();
        if (!links.stream().allMatch(link -> link.role().contains(wanted.role()))) {
            errors.add(
                    new FieldError("/role", "exceeds-role", parent.leaf().role().code()));
        }
        if (!links.stream().allMatch(link -> tree.contains(link.unit(), wanted.unit()))) {
            errors.add(new FieldError("/unit", "exceeds-unit"));
        }
        if (!links.stream().allMatch(link -> covers(link.recordTypes(), wanted.recordTypes()))) {
            errors.add(new FieldError("/recordTypes", "exceeds-record-types", types(parent)));
        }
        if (links.stream().anyMatch(link -> wanted.from().isBefore(link.from()))) {
            errors.add(new FieldError("/from", "exceeds-validity", begin(parent), end(parent)));
        }
        if (!links.stream().allMatch(link -> lasts(link.until(), wanted.until()))) {
            errors.add(new FieldError("/until", "exceeds-validity", begin(parent), end(parent)));
        }
        return errors;
    }

    /** Whether anything at all can be given out of the chain. */
    static boolean passable(Chain parent) {
        return parent.links().stream().allMatch(link -> link.role().passable()) && passesLeft(parent) >= 0;
    }

    /** How often a grant given out of the parent may be passed on; negative when nothing may be given out of it. */
    static int passesLeft(Chain parent) {
        int size = parent.links().size();
        int left = Wanted.MOST_PASSES;
        for (int place = 0; place < size; place++) {
            left = Math.min(left, parent.links().get(place).passes() - (size - place));
        }
        return left;
    }

    /** Whether record types contain others; null contains all. */
    static boolean covers(Set<String> outer, Set<String> inner) {
        return outer == null || (inner != null && outer.containsAll(inner));
    }

    /** Whether an end is no earlier than another; null is no end. */
    static boolean lasts(Instant outer, Instant inner) {
        return outer == null || (inner != null && !inner.isAfter(outer));
    }

    private static String types(Chain parent) {
        return String.join(
                ", ",
                RecordTypes.CODES.stream()
                        .filter(type -> parent.links().stream().allMatch(link -> link.covers(type)))
                        .toList());
    }

    private static String begin(Chain parent) {
        return parent.links().stream()
                .map(HeldGrant::from)
                .max(Instant::compareTo)
                .orElseThrow()
                .toString();
    }

    private static String end(Chain parent) {
        return parent.links().stream()
                .map(HeldGrant::until)
                .filter(until -> until != null)
                .min(Instant::compareTo)
                .map(Instant::toString)
                .orElse("");
    }
}
