package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.TransferActions;
import vn.khue.access.UnitName;
import vn.khue.access.UnitRef;
import vn.khue.api.Checks;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.codelist.CodeWords;
import vn.khue.codelist.ListNames;
import vn.khue.db.Tx;
import vn.khue.record.SchoolYear;

/**
 * Asks for a transfer. The school where the pupil is gives him away; another school asks for him, and must know his code
 * and his birthday, because it does not see him.
 */
@ApplicationScoped
class Asking {

    private static final Set<String> LOWER_SECONDARY = Set.of("06", "07", "08", "09");
    private static final String LAST_LOWER_SECONDARY = "09";
    private static final String BY_CODE = "code:";
    private static final int FARTHEST_DAYS = 366;

    private final TransferStore store;
    private final Tx tx;
    private final Checks checks;
    private final CodeWords codes;

    Asking(TransferStore store, Tx tx, Checks checks, CodeWords codes) {
        this.codes = codes;
        this.store = store;
        this.tx = tx;
        this.checks = checks;
    }

    /** Who moves where. @param to null for a school outside the city @param gives whether his own school asks */
    private record Plan(TransferStore.Pupil pupil, UUID to, boolean gives, boolean byCommunes) {

        UUID askedBy() {
            return gives ? pupil.unit() : to;
        }

        /** Nobody has to release a pupil who has left, and nobody outside the city accepts one. */
        String state() {
            if (to == null) {
                return "accepted";
            }
            return gives || pupil.left() ? "released" : "requested";
        }
    }

    /**
     * @return the id of the transfer
     * @throws Problem 403 for whoever may act for neither school, 409 while another transfer of the pupil is under way or
     *     his records are closed, 422 with everything that is wrong
     */
    Uni<UUID> ask(Actor actor, TransferBody body) {
        Errors errors = checks.of(body);
        TransferActions actions = new TransferActions(actor);
        if (actions.places().length == 0) {
            throw Problem.forbidden("not-allowed", new FieldError("", "lacks-permission", "record.edit"));
        }
        UUID to = to(actor, body, errors);
        boolean named = body.student() != null && UnitName.wellFormed(body.student());
        errors.check(body.student() == null || named, "/student", "pupil-unknown");
        if (!named) {
            errors.raise();
        }
        return pupil(body.student())
                .call(() -> province(body.toProvince(), errors))
                .chain(found -> {
                    Plan plan = plan(actor, actions, body, found, to, errors);
                    return tx.sql(actor.author(), connection -> write(connection, body, plan));
                });
    }

    private Uni<Void> province(String code, Errors errors) {
        return code == null
                ? Uni.createFrom().voidItem()
                : codes.holds("province", code)
                        .invoke(there -> errors.check(there, "/toProvince", "code-unknown", ListNames.of("province")))
                        .replaceWithVoid();
    }

    private Uni<Optional<TransferStore.Pupil>> pupil(String name) {
        return name.startsWith(BY_CODE)
                ? store.pupil(null, name.substring(BY_CODE.length()))
                : store.pupil(UUID.fromString(name), null);
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

    private static Plan plan(
            Actor actor,
            TransferActions actions,
            TransferBody body,
            Optional<TransferStore.Pupil> found,
            UUID to,
            Errors errors) {
        boolean gives = found.filter(pupil -> actions.acts(pupil.unit())).isPresent();
        boolean takes = to != null && actions.acts(to);
        boolean known = found.filter(pupil -> pupil.dateOfBirth().equals(body.dateOfBirth()))
                .isPresent();
        if (!gives) {
            refuseStrangers(actions, body, found, takes, errors);
            errors.check(!takes || known, "/student", "pupil-unknown");
        }
        // Whoever may not act for the pupil and does not know the birthday learns nothing of where he is.
        Optional<TransferStore.Pupil> told = found.filter(pupil -> gives || takes && known);
        errors.check(
                told.isEmpty() || !told.get().unit().equals(to) || told.get().left(), "/to", "same-school");
        day(body.day(), errors);
        told.filter(pupil -> pupil.finished() && body.day() != null)
                .ifPresent(pupil -> errors.check(
                        pupil.yearOf(body.day()) > pupil.year(),
                        "/day",
                        "year-finished",
                        SchoolYear.name(pupil.year() + 1)));
        errors.raise();
        TransferStore.Pupil pupil = found.orElseThrow();
        boolean sameYear = pupil.yearOf(body.day()) == pupil.year();
        if (pupil.closed() && (sameYear || to == null)) {
            throw Problem.conflict("closed");
        }
        if (pupil.left() && gives && to == null) {
            throw Problem.conflict("pupil-left");
        }
        boolean between = to != null && !same(actor, pupil.unit(), to);
        boolean within =
                LOWER_SECONDARY.contains(pupil.grade()) && (sameYear || !LAST_LOWER_SECONDARY.equals(pupil.grade()));
        return new Plan(pupil, to, gives, between && within);
    }

    /** Whoever sees the pupil is told that it is not his to give; of others nobody learns whether there is one. */
    private static void refuseStrangers(
            TransferActions actions,
            TransferBody body,
            Optional<TransferStore.Pupil> found,
            boolean takes,
            Errors errors) {
        if (takes) {
            errors.check(body.dateOfBirth() != null, "/dateOfBirth", "required");
            return;
        }
        if (found.filter(pupil -> actions.reads(pupil.unit())).isPresent()) {
            throw Problem.forbidden("not-allowed", new FieldError("", "lacks-permission", "record.edit"));
        }
        errors.add("/student", "pupil-unknown");
    }

    private static boolean same(Actor actor, UUID one, UUID other) {
        return Objects.equals(actor.tree().parent(one), actor.tree().parent(other));
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

    private Uni<UUID> write(SqlConnection connection, TransferBody body, Plan plan) {
        TransferStore.Pupil pupil = plan.pupil();
        Tuple asked = Tuple.of(pupil.id(), pupil.year(), pupil.unit(), plan.to(), body.toProvince(), body.toSchool())
                .addLocalDate(body.day())
                .addString(body.reason().strip())
                .addUUID(plan.askedBy())
                .addBoolean(plan.byCommunes())
                .addString(plan.state());
        Uni<UUID> made = store.ask(connection, asked);
        return plan.to() == null ? made.call(() -> leave(connection, body, pupil)) : made;
    }

    private Uni<Void> leave(SqlConnection connection, TransferBody body, TransferStore.Pupil pupil) {
        Tuple values = Tuple.of(pupil.id(), pupil.year(), pupil.unit())
                .addLocalDate(body.day().minusDays(1))
                .addString(Semester.of(body.day()).movedAway())
                .addString(body.toProvince());
        return store.leave(connection, values)
                .invoke(moved -> {
                    if (!moved) {
                        throw Problem.conflict("try-again");
                    }
                })
                .replaceWithVoid();
    }
}
