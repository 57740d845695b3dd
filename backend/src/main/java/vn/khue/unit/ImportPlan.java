package vn.khue.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.khue.api.Day;
import vn.khue.api.Errors;

/**
 * What will become of a row.
 *
 * @param known    the unit that bears its code; null when there is none, or none that the actor may know of
 * @param values   what will be kept of it; null when it fails
 * @param parent   the unit below which it is or will be; null when none was found
 * @param changes  what changes of a known school
 * @param warnings what to look at, though it is allowed
 */
record ImportPlan(
        SchoolLine line,
        KnownSchool known,
        SchoolValues values,
        UUID parent,
        List<ImportedChange> changes,
        Errors errors,
        Errors warnings) {

    /** What becomes of a row. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Outcome outcome() {
        if (!errors.isEmpty()) {
            return Outcome.FAILED;
        }
        if (known == null) {
            return Outcome.CREATED;
        }
        return changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /** First day below the parent, of a school to be founded. */
    LocalDate since() {
        return line.validFrom() == null ? Day.today() : line.validFrom();
    }
}
