package vn.khue.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.api.Day;
import vn.khue.api.Errors;

/** All links of one unit in the order of time: no two at one time, and nothing that was planned is passed over. */
record UnitLinks(List<UnitLink> links) {

    /** The link that holds last: the present one, unless a move is planned. */
    UnitLink last() {
        return links.get(links.size() - 1);
    }

    /** Whether the unit may be given a new parent from this day on; if not, the errors say why. */
    boolean mayMove(LocalDate from, Errors errors) {
        return errors.check(
                !from.isBefore(last().from),
                "/parentFrom",
                last().from.isAfter(Day.today()) ? "move-planned" : "before-present-link",
                last().from.toString());
    }

    /**
     * Puts the unit below another parent from the day on. A link that begins on the same day is corrected instead,
     * because a link of no length never held; and nothing happens where it stands already.
     *
     * @return the new link, to be kept once the change of the last one is written; empty when none is needed
     */
    Optional<UnitLink> move(UUID parent, LocalDate from, String reason) {
        UnitLink last = last();
        if (last.parent.equals(parent)) {
            return Optional.empty();
        }
        if (last.from.equals(from)) {
            last.parent = parent;
            last.reason = reason;
            return Optional.empty();
        }
        last.until = from;
        return Optional.of(UnitLink.of(last.unit, parent, from, reason));
    }
}
