package vn.khue.handover.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import vn.khue.access.Actor;
import vn.khue.access.Role;
import vn.khue.access.RoleWords;
import vn.khue.api.Checks;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.Language;
import vn.khue.api.Problem;
import vn.khue.api.Text;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.campaign.Filled;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierStep;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.form.CampaignText;
import vn.khue.handover.form.Drawing;
import vn.khue.handover.form.HandoverForms;
import vn.khue.handover.form.Letterhead;
import vn.khue.handover.form.MinutesContent;
import vn.khue.handover.form.PrintedFile;

/** Writes the minutes of a handover and prints them as they were written. */
@ApplicationScoped
public class MinutesMaking {

    private static final int LONGEST_PLACE = 200;

    private final DossierWork work;
    private final MinutesStore store;
    private final HandoverForms forms;
    private final Checks checks;
    private final ObjectMapper json;
    private final Letterhead head;

    MinutesMaking(
            DossierWork work,
            MinutesStore store,
            HandoverForms forms,
            Checks checks,
            ObjectMapper json,
            Letterhead head) {
        this.work = work;
        this.store = store;
        this.forms = forms;
        this.checks = checks;
        this.json = json;
        this.head = head;
    }

    /**
     * Writes them, or writes them again under the same number; what was signed before does not count any more then.
     *
     * @throws Problem 409 with everything that is missing before there can be minutes
     */
    Uni<Dossier> make(Actor actor, UUID id, String ifMatch, MinutesBody given) {
        MinutesBody body = given == null ? new MinutesBody(null, null) : given;
        Errors errors = checks.of(body);
        LocalDate day = body.day() == null ? Day.today() : body.day();
        LocalDate today = Day.today();
        errors.check(
                !day.isBefore(today.minusYears(1)) && !day.isAfter(today.plusYears(1)),
                "/day",
                "out-of-range",
                today.minusYears(1),
                today.plusYears(1));
        String place = Text.given(body.place());
        Text.check(place, LONGEST_PLACE, "/place", errors);
        return work.write(
                actor,
                id,
                ifMatch,
                row -> {
                    errors.raise();
                    complete(row);
                },
                (connection, row) -> {
                    complete(row);
                    return MinutesStore.giver(connection, actor.account())
                            .chain(giver -> write(connection, row, giver, place, day));
                });
    }

    private static void complete(Row row) {
        Errors missing = new Errors();
        missing.check(row.getValue("decision_number") != null, "", "missing-decision");
        missing.check(row.getValue("letter_number") != null, "", "missing-letter");
        Checklist.missing(DossierStep.PREPARED, row).forEach(code -> missing.add("", "missing-" + code));
        if (!missing.isEmpty()) {
            throw Problem.conflict("dossier-incomplete", missing.list());
        }
    }

    private Uni<Void> write(
            SqlConnection connection, Row row, MinutesContent.Party giver, String place, LocalDate day) {
        Integer present = row.getInteger("minutes_number");
        int year = present == null ? day.getYear() : row.getInteger("minutes_year");
        Errors errors = new Errors();
        errors.check(day.getYear() == year, "/day", "minutes-of-year", year);
        errors.raise();
        Uni<Integer> number = present == null
                ? MinutesStore.next(connection, row.getUUID("organizer_id"), year)
                : Uni.createFrom().item(present);
        return number.chain(
                at -> MinutesStore.make(connection, row, year, at, json(content(row, at, giver, place, day))));
    }

    private MinutesContent content(Row row, int number, MinutesContent.Party giver, String place, LocalDate day) {
        String organizer = row.getString("organizer_kind");
        String unit = Letterhead.official(row.getString("unit_name"), row.getString("unit_kind"));
        Instant until = Campaign.instant(row, "valid_until");
        return new MinutesContent(
                Letterhead.minutes(number, organizer),
                place == null ? row.getString("desk_place") : place,
                day,
                head.locality(row.getString("organizer_name"), organizer),
                Letterhead.official(row.getString("organizer_name"), organizer),
                head.above(organizer),
                row.getString("campaign_name"),
                row.getString("legal_basis"),
                giver,
                new MinutesContent.Party(
                        unit,
                        row.getString("officer_name"),
                        row.getString("officer_position"),
                        row.getString("officer_phone"),
                        row.getString("officer_email")),
                new MinutesContent.Paper(row.getString("decision_number"), row.getLocalDate("decision_day")),
                new MinutesContent.Paper(row.getString("letter_number"), row.getLocalDate("letter_day")),
                new MinutesContent.Account(
                        row.getString("account_username"),
                        RoleWords.name(Role.ADMINISTRATOR, Language.VI),
                        row.getString("unit_name"),
                        row.getInteger("passes"),
                        until == null
                                ? null
                                : until.atZone(Day.ZONE).toLocalDate().minusDays(1)),
                new Filled(row)
                        .of(CampaignText.DUTIES, null, Filled.LATER)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                Campaign.alone(row));
    }

    private JsonObject json(MinutesContent content) {
        try {
            return new JsonObject(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Problem 404 when the actor does not see the campaign, 409 when there are none yet */
    Uni<PrintedFile> print(Actor actor, UUID id) {
        return work.of(actor, id)
                .chain(row -> store.contents(id)
                        .chain(this::print)
                        .map(pdf -> new PrintedFile("bien-ban-" + row.getString("unit_code") + ".pdf", pdf)));
    }

    private Uni<byte[]> print(List<JsonObject> contents) {
        refuseNone(contents);
        return print(contents, done -> {});
    }

    private static void refuseNone(List<JsonObject> contents) {
        if (contents.isEmpty()) {
            throw Problem.conflict("minutes-missing");
        }
    }

    /** As they were written, with what both sides drew. @throws Problem 409 when there are none yet */
    Uni<byte[]> signed(UUID id, Drawing giver, Drawing receiver, Instant at) {
        return store.contents(id).chain(contents -> {
            refuseNone(contents);
            return forms.signed(content(contents.get(0)), giver, receiver, at);
        });
    }

    /** @param told how many are done, after each */
    public Uni<byte[]> print(List<JsonObject> contents, IntConsumer told) {
        return forms.minutes(contents.stream().map(this::content).toList(), told);
    }

    private MinutesContent content(JsonObject kept) {
        try {
            return json.readValue(kept.encode(), MinutesContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
