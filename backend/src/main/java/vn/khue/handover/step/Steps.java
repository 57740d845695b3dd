package vn.khue.handover.step;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.handover.desk.DeskStore;
import vn.khue.handover.desk.ScheduleBody;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.dossier.ReadinessBody;
import vn.khue.handover.link.LinkWork;
import vn.khue.handover.link.Registration;

/**
 * The steps that are noted for a unit by who runs the campaign: its online point, training, appointment, letter, and when
 * it comes to which desk. A unit notes its own part by its link.
 */
@ApplicationScoped
public class Steps {

    private final DossierWork work;
    private final LinkWork links;
    private final Checks checks;

    Steps(DossierWork work, LinkWork links, Checks checks) {
        this.work = work;
        this.links = links;
        this.checks = checks;
    }

    Uni<Dossier> attend(Actor actor, UUID id, String ifMatch, AttendBody body) {
        Errors errors = checks.of(body);
        return work.write(
                actor,
                id,
                ifMatch,
                row -> errors.raise(),
                (connection, row) -> StepStore.attend(connection, id, body.attended(), "organizer"));
    }

    Uni<Dossier> ready(Actor actor, UUID id, String ifMatch, ReadinessBody body) {
        Errors errors = readiness(body);
        return work.write(
                actor, id, ifMatch, row -> errors.raise(), (connection, row) -> StepStore.ready(connection, id, body));
    }

    public Uni<Registration> readyByLink(String token, String ifMatch, ReadinessBody body, String request) {
        return links.open(token)
                .invoke(readiness(body)::raise)
                .chain(row -> links.write(
                        row,
                        ifMatch,
                        request,
                        (connection, now) -> StepStore.ready(connection, now.getUUID("id"), body)));
    }

    private Errors readiness(ReadinessBody body) {
        Errors errors = checks.of(body);
        body.check(errors);
        return errors;
    }

    /** @throws Problem 422 with everything that is wrong, such as an officer whom the unit has not named */
    Uni<Dossier> appoint(Actor actor, UUID id, String ifMatch, AppointBody body) {
        Errors errors = checks.of(body);
        Appointed appointed = Appointed.of(body, errors);
        return work.write(
                actor, id, ifMatch, row -> named(row, errors), (connection, row) -> appointed.write(connection, id));
    }

    public Uni<Registration> appointByLink(String token, String ifMatch, AppointBody body, String request) {
        Errors errors = checks.of(body);
        Appointed appointed = Appointed.of(body, errors);
        return links.open(token)
                .invoke(row -> named(row, errors))
                .chain(row -> links.write(
                        row, ifMatch, request, (connection, now) -> appointed.write(connection, now.getUUID("id"))));
    }

    private static void named(Row row, Errors errors) {
        errors.check(row.getValue("registered_at") != null, "/officer", "nobody-named");
        errors.raise();
    }

    /** An appointment whose number and day have been looked at. */
    private record Appointed(int officer, String number, LocalDate day) {

        static Appointed of(AppointBody body, Errors errors) {
            String number = PaperWords.number(body.decisionNumber(), "/decisionNumber", errors);
            PaperWords.day(body.decisionDay(), "/decisionDay", errors);
            return new Appointed(body.officer() == null ? 1 : body.officer(), number, body.decisionDay());
        }

        Uni<Void> write(SqlConnection connection, UUID dossier) {
            return StepStore.appoint(connection, dossier, officer, number, day)
                    .invoke(found -> {
                        Errors missing = new Errors();
                        missing.check(found, "/officer", "nobody-named");
                        missing.raise();
                    })
                    .replaceWithVoid();
        }
    }

    Uni<Dossier> introduce(Actor actor, UUID id, String ifMatch, LetterBody body) {
        Errors errors = checks.of(body);
        String number = letter(body, errors);
        return work.write(
                actor,
                id,
                ifMatch,
                row -> errors.raise(),
                (connection, row) -> StepStore.introduce(connection, id, number, body.day()));
    }

    public Uni<Registration> introduceByLink(String token, String ifMatch, LetterBody body, String request) {
        Errors errors = checks.of(body);
        String number = letter(body, errors);
        return links.open(token)
                .invoke(errors::raise)
                .chain(row -> links.write(
                        row,
                        ifMatch,
                        request,
                        (connection, now) -> StepStore.introduce(connection, now.getUUID("id"), number, body.day())));
    }

    private static String letter(LetterBody body, Errors errors) {
        PaperWords.day(body.day(), "/day", errors);
        return PaperWords.number(body.number(), "/number", errors);
    }

    /** @throws Problem 409 when the desk has no room then, 422 for a desk of another campaign */
    Uni<Dossier> schedule(Actor actor, UUID id, String ifMatch, ScheduleBody body) {
        Errors errors = checks.of(body);
        errors.check(body.desk() != null || body.at() == null, "/desk", "required");
        return work.write(
                actor,
                id,
                ifMatch,
                row -> errors.raise(),
                (connection, row) -> body.desk() == null
                        ? StepStore.schedule(connection, id, null, null)
                        : DeskStore.locked(connection, body.desk(), row.getUUID("campaign_id"))
                                .invoke(known -> {
                                    errors.check(known, "/desk", "desk-unknown");
                                    errors.raise();
                                })
                                .chain(() -> take(connection, id, body)));
    }

    private static Uni<Void> take(SqlConnection connection, UUID id, ScheduleBody body) {
        return StepStore.free(connection, body.desk(), id, body.at())
                .map(found -> found.orElseThrow(() -> Problem.conflict("desk-full")))
                .chain(at -> StepStore.schedule(connection, id, body.desk(), at));
    }
}
