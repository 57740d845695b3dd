package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Access;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.db.Tx;

/** Edits, renames, moves, ends, merges and restores a unit: all of what one request asks for, or nothing. */
@ApplicationScoped
class UnitChanging {

    private final Tx tx;
    private final Checks checks;
    private final Access access;
    private final UnitStore store;

    UnitChanging(Tx tx, Checks checks, Access access, UnitStore store) {
        this.tx = tx;
        this.checks = checks;
        this.access = access;
        this.store = store;
    }

    /**
     * @param name    id or {@code code:...}
     * @param ifMatch the version seen, as {@link ETag}
     * @throws vn.khue.api.Problem 403 for what the actor may not do, 409 when the unit has ended, 412 when somebody
     *     else was faster, 422 with everything that breaks a rule
     */
    Uni<UnitView> change(Actor actor, String name, String ifMatch, UnitChange body) {
        UUID id = actor.seen(name);
        int seen = ETag.required(ifMatch);
        UnitPlan plan = UnitPlan.of(actor, id, body, checks.of(body));
        return tx.session(
                        actor.author(),
                        () -> TreeTurn.take()
                                .chain(() -> UnitSituation.find(plan, seen))
                                .invoke(situation -> check(actor, plan, situation))
                                .chain(situation -> write(plan, situation)))
                .chain(access::changedTree)
                .chain(tree -> store.get(actor.in(tree), id));
    }

    private static void check(Actor actor, UnitPlan plan, UnitSituation situation) {
        situation.checkState(plan.body());
        if (!plan.body().empty()) {
            edit(situation.unit(), plan.body());
        }
        UnitRules.fields(situation.unit(), plan.errors());
        situation.check(plan, actor.tree(), plan.errors());
        plan.errors().raise();
    }

    private static void edit(Unit unit, UnitChange body) {
        if (body.name != null) {
            unit.name = UnitRules.clean(body.name.orElse(unit.name));
        }
        if (body.aliases != null) {
            unit.aliases = UnitRules.aliases(body.aliases.orElse(List.of()));
        }
        if (body.type != null) {
            unit.type = body.type.map(CommuneType::code).orElse(null);
        }
        if (body.levels != null) {
            unit.levels = UnitRules.levels(body.levels.orElse(List.of()), null);
        }
        if (body.levelGroup != null) {
            unit.levelGroup = body.levelGroup.orElse(null);
        }
        if (body.ownership != null) {
            unit.ownership = body.ownership.orElse(null);
        }
        unit.changedAt = OffsetDateTime.now();
    }

    private static Uni<Void> write(UnitPlan plan, UnitSituation situation) {
        UnitChange body = plan.body();
        if (body.ends()) {
            situation.unit().endedOn = plan.endDay();
            situation.unit().endReason = body.reason.strip();
            situation.unit().mergedInto = plan.heir();
        } else if (body.restores()) {
            situation.unit().endedOn = null;
            situation.unit().endReason = null;
        }
        return move(plan, situation)
                .chain(() -> situation.unit().<Unit>persistAndFlush())
                .chain(() -> plan.heir() == null
                        ? Uni.createFrom().voidItem()
                        : UnitHeirs.inherit(plan.unit(), plan.heir(), plan.endDay(), body.reason.strip()));
    }

    private static Uni<Void> move(UnitPlan plan, UnitSituation situation) {
        if (plan.parent() == null) {
            return Uni.createFrom().voidItem();
        }
        // The present link is written with its end before the next one, or the database would see two at one time.
        return situation
                .links()
                .move(plan.parent(), plan.from(), plan.body().reason.strip())
                .map(next -> situation
                        .links()
                        .last()
                        .<UnitLink>persistAndFlush()
                        .chain(() -> next.<UnitLink>persistAndFlush()))
                .map(Uni::replaceWithVoid)
                .orElse(Uni.createFrom().voidItem());
    }
}
