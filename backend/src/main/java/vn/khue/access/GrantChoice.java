package vn.khue.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;

/**
 * Out of which own grant a wish is given when none was named: the widest that fits.
 *
 * @param parent the chosen chain; null when none fits
 * @param errors why the nearest one does not fit; empty when one does
 */
public record GrantChoice(Chain parent, List<FieldError> errors) {

    /** Chooses among the chains of the giver, as they are at this moment. */
    public static GrantChoice among(List<Chain> own, Wanted wanted, UnitTree tree, Instant now) {
        List<Chain> widestFirst = own.stream().sorted(wider(tree)).toList();
        GrantChoice nearest = new GrantChoice(null, List.of(new FieldError("/parent", "no-grant")));
        int fewest = Integer.MAX_VALUE;
        for (Chain chain : widestFirst) {
            List<FieldError> errors = Attenuation.errors(chain, wanted, tree, now);
            if (errors.isEmpty()) {
                return new GrantChoice(chain, errors);
            }
            // A grant that no longer holds is the farther miss, however well it would have fitted.
            int distance = errors.size() + (chain.effective(now, tree) ? 0 : 100);
            if (distance < fewest) {
                fewest = distance;
                nearest = new GrantChoice(null, errors);
            }
        }
        return nearest;
    }

    /** Gives out of the named chain or not at all; null: the name is none of the giver's grants. */
    public static GrantChoice named(Chain parent, Wanted wanted, UnitTree tree, Instant now) {
        if (parent == null) {
            return new GrantChoice(null, List.of(new FieldError("/parent", "not-your-grant")));
        }
        List<FieldError> errors = Attenuation.errors(parent, wanted, tree, now);
        return new GrantChoice(errors.isEmpty() ? parent : null, errors);
    }

    /** @throws vn.khue.api.Problem 422 with the errors when nothing fits */
    public Chain required() {
        new Errors().addAll(errors).raise();
        return parent;
    }

    /** The id of the chosen grant. @throws vn.khue.api.Problem 422 when nothing fits */
    public UUID id() {
        return required().leaf().id();
    }

    private static Comparator<Chain> wider(UnitTree tree) {
        return Comparator.<Chain>comparingInt(
                        chain -> -chain.leaf().role().permissions().size())
                .thenComparingInt(chain -> tree.path(chain.leaf().unit()).size())
                .thenComparingInt(chain -> chain.leaf().recordTypes() == null
                        ? -RecordTypes.CODES.size() - 1
                        : -chain.leaf().recordTypes().size())
                .thenComparing(
                        chain -> chain.leaf().until() == null
                                ? Instant.MAX
                                : chain.leaf().until(),
                        Comparator.reverseOrder())
                .thenComparingInt(chain -> -chain.leaf().passes())
                .thenComparing(chain -> chain.leaf().id());
    }
}
