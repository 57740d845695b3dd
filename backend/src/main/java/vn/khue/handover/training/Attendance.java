package vn.khue.handover.training;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.UnitRef;
import vn.khue.db.Fold;
import vn.khue.db.Tx;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.handover.step.StepStore;
import vn.khue.sheet.Column;
import vn.khue.sheet.Sheets;
import vn.khue.sheet.Table;

/**
 * Notes who took part by the list that a meeting tool writes. Somebody is known by the mail address that the unit has
 * named, or by a name that only one unit has named; of names that several have, nobody is taken to be meant.
 */
@ApplicationScoped
class Attendance {

    private static final int MOST_ROWS = 20_000;
    private static final String NAME = "name";
    private static final String EMAIL = "email";

    private static final List<Column> COLUMNS = List.of(
            Column.required(
                    NAME,
                    "Họ và tên",
                    "Họ tên",
                    "Tên",
                    "Tên người tham dự",
                    "Name",
                    "Full Name",
                    "Participant Name",
                    "Name (Original Name)",
                    "User Name",
                    "Tên gốc"),
            Column.optional(
                    EMAIL, "Thư điện tử", "Email", "E-mail", "User Email", "Email Address", "Participant ID (UPN)"));

    private final TrainingStore store;
    private final Trainings trainings;
    private final Sheets sheets;
    private final Tx tx;

    Attendance(TrainingStore store, Trainings trainings, Sheets sheets, Tx tx) {
        this.store = store;
        this.trainings = trainings;
        this.sheets = sheets;
        this.tx = tx;
    }

    /**
     * What became of a list.
     *
     * @param rows    how many it has
     * @param noted   how many units are noted by it as having taken part
     * @param already how many of its units were noted before
     * @param units   those that it notes
     * @param unknown names in it that nobody is known by, or more than one unit has named
     */
    @Schema(name = "AttendanceResult")
    record Result(
            @Schema(required = true, minimum = "0") int rows,
            @Schema(required = true, minimum = "0") int noted,
            @Schema(required = true, minimum = "0") int already,
            @Schema(required = true) List<UnitRef> units,
            @Schema(required = true) List<String> unknown) {}

    /**
     * @param dryRun only tells what would be noted
     * @return fails with 422 when the file is no list of people
     */
    Uni<Result> take(Actor actor, UUID training, Path file, boolean dryRun) {
        return trainings
                .run(actor, training)
                .chain(row -> sheets.table(file, COLUMNS, MOST_ROWS)
                        .chain(table -> store.people(row.getUUID("campaign_id"))
                                .chain(people -> sheets.aside(() -> match(table, people))))
                        .call(match -> dryRun || match.fresh().isEmpty()
                                ? Uni.createFrom().voidItem()
                                : tx.sql(
                                        actor.author(),
                                        connection -> Campaigns.hold(connection, row.getUUID("campaign_id"))
                                                .chain(() -> StepStore.attendAll(
                                                        connection,
                                                        match.fresh().keySet().toArray(UUID[]::new)))))
                        .map(Match::result));
    }

    /** @param fresh units that were not noted before, by their dossiers */
    private record Match(int rows, Map<UUID, UnitRef> fresh, Set<UUID> before, List<String> unknown) {

        Result result() {
            return new Result(rows, fresh.size(), before.size(), List.copyOf(fresh.values()), unknown);
        }
    }

    private static final int MOST_UNKNOWN = 500;

    private static Match match(Table table, List<Row> people) {
        Map<String, Row> byEmail = new HashMap<>();
        Map<String, List<Row>> byName = new HashMap<>();
        for (Row person : people) {
            byEmail.put(person.getString("email").toLowerCase(Locale.ROOT), person);
            byName.computeIfAbsent(Fold.of(person.getString("full_name")), first -> new ArrayList<>())
                    .add(person);
        }
        Map<UUID, UnitRef> fresh = new LinkedHashMap<>();
        Set<UUID> before = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (Table.Line line : table.lines()) {
            Row found = find(line, byEmail, byName);
            if (found == null) {
                String name = line.cell(NAME) == null ? "" : line.cell(NAME).line();
                if (unknown.size() < MOST_UNKNOWN) {
                    unknown.add(name.length() <= 200 ? name : name.substring(0, 200));
                }
            } else if (found.getValue("attended_at") != null) {
                before.add(found.getUUID("id"));
            } else {
                fresh.put(found.getUUID("id"), UnitRef.of(found, "unit_"));
            }
        }
        return new Match(table.lines().size(), fresh, before, List.copyOf(unknown));
    }

    private static Row find(Table.Line line, Map<String, Row> byEmail, Map<String, List<Row>> byName) {
        Row mailed = line.cell(EMAIL) == null
                ? null
                : byEmail.get(line.cell(EMAIL).line().toLowerCase(Locale.ROOT));
        if (mailed != null || line.cell(NAME) == null) {
            return mailed;
        }
        List<Row> named = byName.getOrDefault(Fold.of(line.cell(NAME).line()), List.of());
        long units =
                named.stream().map(person -> person.getUUID("id")).distinct().count();
        return units == 1 ? named.get(0) : null;
    }
}
