package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.UnitTree;
import vn.khue.api.Day;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.Problem;

/**
 * What the database says at the moment of a change, and whether the change may be made then.
 *
 * @param parent   the new parent; null when the unit is not moved
 * @param heir     the unit that takes over; null when it is not merged
 * @param children how many active children it would leave behind
 */
record UnitSituation(Unit unit, UnitLinks links, Unit parent, Unit heir, long children) {

    /** @throws Problem 404 when the unit is gone, 412 when it was changed meanwhile */
    static Uni<UnitSituation> find(UnitPlan plan, int seen) {
        return Unit.<Unit>findById(plan.unit())
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(unit -> ETag.same(seen, unit.version))
                .chain(unit -> around(unit, plan));
    }

    /** A session answers one question after the other. */
    private static Uni<UnitSituation> around(Unit unit, UnitPlan plan) {
        return UnitLink.<UnitLink>list("unit = ?1 order by from", unit.id)
                .chain(links -> maybe(plan.parent())
                        .chain(parent -> maybe(plan.heir())
                                .chain(heir -> UnitHeirs.children(unit.id, plan.endDay())
                                        .map(children -> new UnitSituation(
                                                unit,
                                                new UnitLinks(links),
                                                parent.orElse(null),
                                                heir.orElse(null),
                                                children)))));
    }

    private static Uni<Optional<Unit>> maybe(UUID id) {
        return id == null
                ? Uni.createFrom().item(Optional.empty())
                : Unit.<Unit>findById(id).map(Optional::ofNullable);
    }

    /** @throws Problem 409 when the unit has ended, or has not and should be restored */
    void checkState(UnitChange body) {
        if (body.restores()) {
            if (unit.endedOn == null) {
                throw Problem.conflict("unit-active");
            }
            if (unit.mergedInto != null) {
                throw Problem.conflict("unit-merged");
            }
        } else if (unit.ended(Day.today())) {
            throw Problem.conflict("unit-ended");
        }
    }

    /** Notes what is against a move or an end; the unit itself has been edited already. */
    void check(UnitPlan plan, UnitTree tree, Errors errors) {
        UnitChange body = plan.body();
        if (body.moves() && links.links().isEmpty()) {
            errors.add("/parent", "department-is-root");
        } else if (plan.parent() != null && links.mayMove(plan.from(), errors)) {
            errors.check(parent != null && !parent.ended(plan.from()), "/parent", "parent-ended");
        }
        if (body.ends()) {
            checkEnd(plan, errors);
        }
        if (!links.links().isEmpty() && (plan.parent() != null || body.levels != null)) {
            String above = parent == null ? tree.ref(links.last().parent).kind() : parent.kind;
            UnitRules.place(unit.kind, unit.levels, above, plan.parent() == null ? "/levels" : "/parent", errors);
        }
    }

    private void checkEnd(UnitPlan plan, Errors errors) {
        if (links.links().isEmpty()) {
            errors.add("/status", "department-stays");
        } else {
            errors.check(
                    plan.endDay().isAfter(links.last().from),
                    "/endedOn",
                    "end-before-link",
                    links.last().from.toString());
        }
        if (heir == null) {
            errors.check(children == 0, "/status", "has-active-children", children);
        } else {
            errors.check(heir.kind.equals(unit.kind), "/mergedInto", "merge-kind");
            errors.check(heir.endedOn == null, "/mergedInto", "merge-ended");
        }
    }
}
