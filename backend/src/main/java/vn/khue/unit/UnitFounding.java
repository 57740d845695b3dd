package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Access;
import vn.khue.access.Actor;
import vn.khue.access.UnitAction;
import vn.khue.access.UnitActions;
import vn.khue.access.UnitRef;
import vn.khue.api.Checks;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.db.Tx;

/** Founds a unit below another one. */
@ApplicationScoped
class UnitFounding {

    private final Tx tx;
    private final Checks checks;
    private final Access access;
    private final UnitStore store;

    UnitFounding(Tx tx, Checks checks, Access access, UnitStore store) {
        this.tx = tx;
        this.checks = checks;
        this.access = access;
        this.store = store;
    }

    /**
     * @throws Problem 403 without the right to manage units at the parent, 409 when the code exists (ended units keep
     *     theirs), 422 with everything that breaks a rule
     */
    Uni<UnitView> found(Actor actor, NewUnit body) {
        Errors errors = checks.of(body);
        UUID parent = parent(actor, body, errors);
        Unit unit = unit(body);
        LocalDate from = body.validFrom() == null ? Day.today() : body.validFrom();
        check(actor, body, unit, parent, errors);
        return tx.session(
                        actor.author(),
                        () -> TreeTurn.take()
                                .chain(() -> Unit.<Unit>findById(parent))
                                .invoke(above -> open(above, from))
                                .chain(() -> unit.<Unit>persistAndFlush())
                                .chain(kept ->
                                        UnitLink.of(kept.id, parent, from, null).<UnitLink>persistAndFlush()))
                .chain(link -> access.changedTree().chain(tree -> store.get(actor.in(tree), link.unit)));
    }

    private static UUID parent(Actor actor, NewUnit body, Errors errors) {
        if (body.parent() == null || body.parent().isBlank()) {
            return null;
        }
        UUID parent = actor.named(body.parent(), "/parent", errors);
        if (parent != null) {
            new UnitActions(actor).require(UnitAction.ADD_CHILD, parent);
        }
        return parent;
    }

    private static Unit unit(NewUnit body) {
        Unit unit = new Unit();
        unit.code = body.code();
        unit.kind = body.kind() == null ? null : body.kind().code();
        unit.type = body.type() == null ? null : body.type().code();
        unit.name = UnitRules.clean(body.name());
        unit.levels = UnitRules.levels(body.levels(), body.levelGroup());
        unit.levelGroup = body.levelGroup();
        unit.ownership = body.ownership();
        unit.aliases = UnitRules.aliases(body.aliases());
        return unit;
    }

    private static void check(Actor actor, NewUnit body, Unit unit, UUID parent, Errors errors) {
        UnitRules.code(unit.code, "/code", errors);
        UnitRules.fields(unit, errors);
        Day.check(body.validFrom(), "/validFrom", errors);
        UnitRef above = actor.tree().ref(parent);
        if (above != null && unit.kind != null) {
            UnitRules.place(unit.kind, unit.levels, above.kind(), "/parent", errors);
        }
        if (unit.code != null && actor.tree().coded(unit.code).isPresent()) {
            FieldError taken = new FieldError("/code", "unit-code-taken", unit.code);
            if (errors.isEmpty()) {
                throw Problem.conflict("already-exists", List.of(taken));
            }
            errors.addAll(List.of(taken));
        }
        errors.raise();
    }

    private static void open(Unit above, LocalDate from) {
        if (above == null || above.ended(from)) {
            throw Problem.invalid(List.of(new FieldError("/parent", "parent-ended")));
        }
    }
}
