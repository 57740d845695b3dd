package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.RateLimit;
import vn.khue.access.TransferActions;
import vn.khue.access.UnitName;
import vn.khue.access.UnitRef;
import vn.khue.api.Checks;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.codelist.ListNames;
import vn.khue.db.Tx;
import vn.khue.record.SchoolYear;

/**
 * Asks for a transfer. The school where somebody is gives him away; another school asks for him, and must know his code
 * and his birthday, because it does not see him.
 */
@ApplicationScoped
class Asking {

    private static final Set<String> LOWER_SECONDARY = Set.of("06", "07", "08", "09");
    private static final String LAST_LOWER_SECONDARY = "09";
    private static final String UNDER_WAY = "transfer-under-way";
    private static final int FARTHEST_DAYS = 366;

    private final TransferStore store;
    private final MoverStore movers;
    private final MovedRecords moved;
    private final RateLimit limit;
    private final Tx tx;
    private final Checks checks;

    Asking(TransferStore store, MoverStore movers, MovedRecords moved, RateLimit limit, Tx tx, Checks checks) {
        this.store = store;
        this.movers = movers;
        this.moved = moved;
        this.limit = limit;
        this.tx = tx;
        this.checks = checks;
    }

    /** What is asked, and by whom. @param to null for a school outside the city @param errors what is wrong with it so far */
    private record Asked(
            Actor actor, TransferActions actions, MoverKind kind, TransferBody body, UUID to, Errors errors) {

        boolean takes() {
            return to != null && actions.acts(kind.code(), to);
        }

        void unknown() {
            errors.add(kind.pointer(), kind.problem("unknown"));
        }
    }

    /** Who moves where. @param to null for a school outside the city @param gives whether his own school asks */
    private record Plan(Mover mover, UUID to, boolean gives, boolean byCommunes) {

        UUID askedBy() {
            return gives ? mover.unit() : to;
        }

        /** Nobody has to release one who has left, and nobody outside the city accepts one. */
        String state() {
            if (to == null) {
                return "accepted";
            }
            return gives || mover.left() ? "released" : "requested";
        }
    }

    /**
     * @return the id of the transfer
     * @throws Problem 403 for whoever may act for neither school, 409 while another transfer of the same person is under
     *     way, his records are closed or he heads a class, 422 with everything that is wrong, 429 after too many guesses
     */
    Uni<UUID> ask(Actor actor, TransferBody body) {
        Errors errors = checks.of(body);
        TransferActions actions = new TransferActions(actor);
        MoverKind kind = body.kind();
        if (!somewhere(actions, kind)) {
            throw Problem.forbidden("not-allowed", new FieldError("", "lacks-permission", "record.edit"));
        }
        errors.check(kind != null, body.staff() == null ? "/student" : "/staff", "student-or-staff");
        UUID to = to(actor, body, errors);
        day(body.day(), errors);
        boolean named = kind != null && UnitName.wellFormed(body.who());
        if (kind != null && !named) {
            errors.add(kind.pointer(), kind.problem("unknown"));
        }
        return province(body.toProvince(), errors)
                .invoke(() -> {
                    if (!named) {
                        errors.raise();
                    }
                })
                .chain(() -> movers.find(kind, body.who()))
                .chain(found -> {
                    Plan plan = plan(new Asked(actor, actions, kind, body, to, errors), found);
                    return tx.sql(actor.author().because(body.reason()), connection -> write(connection, body, plan));
                });
    }

    private static boolean somewhere(TransferActions actions, MoverKind kind) {
        return (kind == null ? Set.of(MoverKind.values()) : Set.of(kind))
                .stream().anyMatch(one -> actions.places(one.code()).length > 0);
    }

    private Uni<Void> province(String code, Errors errors) {
        return code == null
                ? Uni.createFrom().voidItem()
                : movers.province(code)
                        .invoke(province -> {
                            errors.check(province.known(), "/toProvince", "code-unknown", ListNames.of("province"));
                            errors.check(!province.own(), "/toProvince", "own-province");
                        })
                        .replaceWithVoid();
    }

    private static UUID to(Actor actor, TransferBody body, Errors errors) {
        boolean outside = body.toProvince() != null;
        errors.check(body.to() == null || !outside, "/toProvince", "to-or-province");
        errors.check(body.to() != null || outside, "/to", "to-or-province");
        if (body.to() == null) {
            return null;
        }
        Optional<UUID> known = UnitName.wellFormed(body.to()) ? actor.known(body.to()) : Optional.empty();
        UUID school = known.filter(unit -> school(actor, unit)).orElse(null);
        errors.check(school != null, "/to", "school-unknown");
        return school;
    }

    /** A school of the tree in which the actor stands. */
    private static boolean school(Actor actor, UUID unit) {
        UnitRef ref = actor.tree().ref(unit);
        boolean same = actor.tree().path(unit).stream()
                .findFirst()
                .equals(actor.tree().path(actor.unit()).stream().findFirst());
        return ref != null && same && "school".equals(ref.kind());
    }

    private static void day(LocalDate day, Errors errors) {
        LocalDate today = Day.today();
        errors.check(
                day == null
                        || !day.isBefore(today.minusDays(FARTHEST_DAYS)) && !day.isAfter(today.plusDays(FARTHEST_DAYS)),
                "/day",
                "out-of-range",
                today.minusDays(FARTHEST_DAYS),
                today.plusDays(FARTHEST_DAYS));
    }

    private Plan plan(Asked asked, Optional<Mover> found) {
        String type = asked.kind().code();
        boolean gives =
                found.filter(mover -> asked.actions().acts(type, mover.unit())).isPresent();
        if (!gives) {
            stranger(asked, found);
        }
        return plan(asked, found.orElseThrow(), gives);
    }

    /**
     * Whoever may not act for the person has to know his birthday, and learns nothing of him or of where he is before. The
     * pair of code and birthday is judged when everything else is right, so that each judgement is a real asking and counts.
     */
    private void stranger(Asked asked, Optional<Mover> found) {
        TransferBody body = asked.body();
        Errors errors = asked.errors();
        if (!asked.takes()) {
            // Whoever sees him is told that he is not his to give.
            if (found.filter(mover -> asked.actions().reads(asked.kind().code(), mover.unit()))
                    .isPresent()) {
                throw Problem.forbidden("not-allowed", new FieldError("", "lacks-permission", "record.edit"));
            }
            asked.unknown();
        } else {
            errors.check(body.dateOfBirth() != null, "/dateOfBirth", "required");
        }
        errors.raise();
        limit.guess(asked.actor().account());
        if (found.filter(mover -> mover.dateOfBirth().equals(body.dateOfBirth()))
                .isEmpty()) {
            asked.unknown();
            errors.raise();
        }
        limit.known(asked.actor().account());
    }

    private static Plan plan(Asked asked, Mover mover, boolean gives) {
        UUID to = asked.to();
        LocalDate day = asked.body().day();
        Errors errors = asked.errors();
        errors.check(!mover.unit().equals(to) || mover.left(), "/to", "same-school");
        if (mover.finished() && day != null) {
            errors.check(mover.yearOf(day) > mover.year(), "/day", "year-finished", SchoolYear.name(mover.year() + 1));
        }
        errors.raise();
        if (mover.underWay()) {
            throw underWay(mover.kind());
        }
        boolean movesOn = mover.movesOn(day);
        if (mover.closed() && (movesOn || to == null)) {
            throw Problem.conflict("closed");
        }
        if (mover.left() && gives && to == null) {
            throw Problem.conflict(mover.kind().problem("left"));
        }
        if (gives && movesOn) {
            MovedRecords.refuseHeads(mover.kind().pointer(), mover.heads());
        }
        return new Plan(mover, to, gives, byCommunes(asked.actor(), mover, to, movesOn));
    }

    private static Problem underWay(MoverKind kind) {
        return Problem.conflict(UNDER_WAY, List.of(new FieldError(kind.pointer(), UNDER_WAY)));
    }

    /** Of pupils only, whose grade is known; those who come out of the last grade are admitted elsewhere. */
    private static boolean byCommunes(Actor actor, Mover mover, UUID to, boolean movesOn) {
        String grade = mover.grade();
        return to != null
                && grade != null
                && LOWER_SECONDARY.contains(grade)
                && (movesOn || !LAST_LOWER_SECONDARY.equals(grade))
                && !Objects.equals(
                        actor.tree().parent(mover.unit()), actor.tree().parent(to));
    }

    private Uni<UUID> write(SqlConnection connection, TransferBody body, Plan plan) {
        Mover mover = plan.mover();
        Tuple asked = Tuple.of(mover.id(), mover.year(), mover.unit(), plan.to(), body.toProvince(), body.toSchool())
                .addLocalDate(body.day())
                .addString(body.reason().strip())
                .addUUID(plan.askedBy())
                .addBoolean(plan.byCommunes())
                .addString(plan.state())
                .addString(mover.kind().code());
        Uni<UUID> made = store.ask(connection, asked)
                .onFailure(TransferStore::underWay)
                .transform(failure -> underWay(mover.kind()));
        return plan.to() == null ? made.call(() -> leave(connection, body, mover)) : made;
    }

    private Uni<Void> leave(SqlConnection connection, TransferBody body, Mover mover) {
        return moved.leave(connection, mover, body.day(), body.toProvince())
                .invoke(done -> {
                    if (!done) {
                        throw Problem.conflict("try-again");
                    }
                })
                .replaceWithVoid();
    }
}
