package vn.khue.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.UnitAction;
import vn.khue.access.UnitActions;
import vn.khue.api.Day;
import vn.khue.api.Errors;

/**
 * A wanted change of a unit, after the rights to it and everything that can be checked without the database.
 *
 * @param parent the new parent; null when it stays
 * @param from   first day below the new parent
 * @param heir   the unit that takes over; null when it is not merged
 * @param endDay first day on which the unit is no more
 * @param errors what is wrong so far
 */
record UnitPlan(UUID unit, UnitChange body, UUID parent, LocalDate from, UUID heir, LocalDate endDay, Errors errors) {

    static UnitPlan of(Actor actor, UUID unit, UnitChange body, Errors errors) {
        requireRights(actor, unit, body);
        checkTexts(body, errors);
        UUID parent = body.moves() ? parent(actor, body, errors) : null;
        UUID heir = body.mergedInto != null && body.mergedInto.isPresent()
                ? actor.named(body.mergedInto.get(), "/mergedInto", errors)
                : null;
        UnitActions actions = new UnitActions(actor);
        if (parent != null) {
            actions.require(UnitAction.ADD_CHILD, parent);
        }
        if (heir != null) {
            actions.require(UnitAction.ADD_CHILD, heir);
            errors.check(!heir.equals(unit), "/mergedInto", "merge-with-itself");
        }
        return new UnitPlan(
                unit,
                body,
                parent,
                day(body.parentFrom, "/parentFrom", errors),
                heir,
                day(body.endedOn, "/endedOn", errors),
                errors);
    }

    private static void requireRights(Actor actor, UUID unit, UnitChange body) {
        UnitActions actions = new UnitActions(actor);
        if (body.edits() || body.empty()) {
            actions.require(UnitAction.EDIT, unit);
        }
        if (body.renames()) {
            actions.require(UnitAction.RENAME, unit);
        }
        if (body.moves()) {
            actions.require(UnitAction.MOVE, unit);
        }
        if (body.status != null || body.ends()) {
            actions.require(UnitAction.END, unit);
        }
    }

    private static void checkTexts(UnitChange body, Errors errors) {
        if (body.name != null) {
            UnitRules.name(UnitRules.clean(body.name.orElse(null)), "/name", errors);
        }
        if (body.aliases != null) {
            UnitRules.aliases(body.aliases.orElse(List.of()), "/aliases", errors);
        }
        if (body.levels != null) {
            errors.check(
                    body.levels.orElse(List.of()).stream().noneMatch(java.util.Objects::isNull),
                    "/levels",
                    "not-one-of",
                    Level.codes());
        }
        if (body.status != null) {
            errors.check(
                    body.ends() && !body.restores()
                            || body.restores() && body.endedOn == null && body.mergedInto == null,
                    "/status",
                    "not-one-of",
                    "active, ended");
        } else {
            errors.check(!body.ends(), "/status", "required");
        }
        if (body.moves() || body.ends() || body.restores()) {
            errors.check(body.reasonGiven(), "/reason", "required");
        }
    }

    private static UUID parent(Actor actor, UnitChange body, Errors errors) {
        if (body.parent == null || body.parent.isEmpty()) {
            errors.add("/parent", "required");
            return null;
        }
        return actor.named(body.parent.get(), "/parent", errors);
    }

    private static LocalDate day(java.util.Optional<LocalDate> given, String pointer, Errors errors) {
        LocalDate day = given == null ? Day.today() : given.orElse(Day.today());
        Day.check(day, pointer, errors);
        return day;
    }
}
