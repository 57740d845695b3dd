package vn.khue.access;

import java.time.Instant;
import java.util.List;
import vn.khue.api.FieldError;

/**
 * Making a grant wider than it is. It stays within what it was given out of; and whoever changes a grant that does
 * not come from them stays also within what they could give themselves, so that nobody raises what is below them.
 */
public final class Widening {

    private Widening() {}

    /** Whether the wish is wider than the grant in anything that can change. */
    public static boolean is(HeldGrant grant, Wanted wanted) {
        return wanted.passes() > grant.passes()
                || !Attenuation.covers(grant.recordTypes(), wanted.recordTypes())
                || !Attenuation.lasts(grant.until(), wanted.until());
    }

    /**
     * What keeps the grant from becoming as wanted.
     *
     * @param own the chains of the actor; null when the grant descends from one of them
     */
    public static List<FieldError> errors(Chain chain, Wanted wanted, List<Chain> own, UnitTree tree, Instant now) {
        Wanted fromNow = fromNow(wanted, now);
        List<HeldGrant> above = chain.links().subList(0, chain.links().size() - 1);
        if (!above.isEmpty()) {
            List<FieldError> errors = Attenuation.errors(new Chain(above), fromNow, tree, now);
            if (!errors.isEmpty()) {
                return errors;
            }
        }
        return own == null
                ? List.of()
                : GrantChoice.among(own, fromNow, tree, now).errors();
    }

    /** A grant that has begun already is compared from now on: what was before cannot be widened. */
    static Wanted fromNow(Wanted wanted, Instant now) {
        Instant from = wanted.from().isBefore(now) ? now : wanted.from();
        return new Wanted(wanted.role(), wanted.unit(), wanted.recordTypes(), from, wanted.until(), wanted.passes());
    }
}
