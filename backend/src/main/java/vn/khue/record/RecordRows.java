package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.access.Actor;
import vn.khue.access.KnownPeople;
import vn.khue.access.Permission;
import vn.khue.access.RecordActions;
import vn.khue.api.CurrentRequest;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.Language;
import vn.khue.api.Problem;
import vn.khue.api.ProblemBody;
import vn.khue.db.Tx;
import vn.khue.record.type.RecordType;

/**
 * Writes many rows of one school in one act, as a grid or a program has them: each is judged by itself, those that are
 * sound are written by one statement for new records and one for changes, the others are told with all that is wrong.
 */
@ApplicationScoped
class RecordRows {

    static final int MOST = 5_000;
    private static final int MOST_WRONG = 10_000;
    private static final Set<String> KNOWN = Set.of("school", "schoolYear", "rows", "dryRun", ChangeReason.NAME);

    private final RecordStore store;
    private final Tx tx;
    private final CurrentRequest request;
    private final KnownPeople known;

    RecordRows(RecordStore store, Tx tx, CurrentRequest request, KnownPeople known) {
        this.store = store;
        this.tx = tx;
        this.request = request;
        this.known = known;
    }

    /** What is to be done. */
    private record Work(
            Actor actor,
            RecordActions actions,
            RecordType type,
            Place place,
            List<GivenRow> rows,
            boolean onlyTried,
            String reason) {

        List<GivenRow> sound() {
            return rows.stream().filter(GivenRow::sound).toList();
        }
    }

    /**
     * @throws Problem 403 without the right to edit records of the type at the school, 409 when a code is taken by a
     *     faster one, 422 when the school or the rows are missing or the year is closed
     */
    Uni<RowsResult> write(Actor actor, RecordType type, ObjectNode body) {
        Language language = request.language();
        Work work = read(actor, type, body);
        if (type.person()) {
            known.expect(actor.account(), work.place().unit());
        }
        if (work.onlyTried()) {
            request.tries();
        }
        return tx.quiet(actor.author().because(work.reason()), connection -> write(connection, work))
                .replaceWith(() -> RowsResult.of(work.rows().stream()
                        .map(row -> said(row, work, language))
                        .toList()));
    }

    private static RowsResult.Item said(GivenRow row, Work work, Language language) {
        RowsResult.Item item = row.result(
                work.onlyTried(),
                findings -> SeenFindings.of(
                        work.actions(),
                        work.actor().tree(),
                        work.type(),
                        work.place().unit(),
                        findings));
        return row.sound() ? item : item.refused(ProblemBody.items(row.errors().list(), language));
    }

    private static Work read(Actor actor, RecordType type, ObjectNode body) {
        if (body == null) {
            throw Problem.malformed(List.of(new FieldError("", "body-needed")));
        }
        Errors form = new Errors();
        body.fieldNames()
                .forEachRemaining(name -> form.check(
                        KNOWN.contains(name),
                        "/" + GivenRecord.shown(name),
                        "unknown-field",
                        "changeReason, dryRun, rows, school, schoolYear"));
        JsonNode dryRun = body.get("dryRun");
        form.check(dryRun == null || dryRun.isNull() || dryRun.isBoolean(), "/dryRun", "not-a", "true|false");
        JsonNode rows = body.get("rows");
        form.check(rows == null || rows.isNull() || rows.isArray(), "/rows", "not-a", "list");
        String reason = ChangeReason.read(body, form);
        if (!form.isEmpty()) {
            throw Problem.malformed(form.list());
        }
        Errors errors = new Errors();
        Place place = Place.read(actor, body, errors);
        if (place.unit() != null) {
            actor.require(Permission.RECORD_EDIT, place.unit(), type.code());
            Place.open(actor, place.unit(), errors);
        }
        int many = rows == null ? 0 : rows.size();
        errors.check(many > 0, "/rows", "required");
        errors.check(many <= MOST, "/rows", "wrong-number", 1, MOST);
        errors.raise();
        List<GivenRow> read = new ArrayList<>(many);
        int wrong = 0;
        for (JsonNode row : rows) {
            GivenRow given = GivenRow.read(type, row);
            read.add(given);
            wrong += given.errors().list().size();
            if (wrong > MOST_WRONG) {
                throw tooMuchWrong(read);
            }
        }
        return new Work(
                actor,
                new RecordActions(actor, type.code()),
                type,
                place,
                read,
                dryRun != null && dryRun.asBoolean(),
                reason);
    }

    /** A body of which nearly nothing can be read is refused whole, with as much as anybody could look at. */
    private static Problem tooMuchWrong(List<GivenRow> rows) {
        Errors first = new Errors();
        for (int i = 0; i < rows.size() && !first.full(); i++) {
            for (FieldError error : rows.get(i).errors().list()) {
                first.add("/rows/" + i + error.pointer(), error.code(), error.arguments());
            }
        }
        return Problem.malformed(first.list());
    }

    private Uni<Void> write(SqlConnection connection, Work work) {
        List<UUID> ids =
                work.rows().stream().map(GivenRow::id).filter(Objects::nonNull).toList();
        Uni<List<Entry>> seen = ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : store.find(connection, work.type(), ids, work.place().year());
        return seen.invoke(entries -> judge(work, entries))
                .chain(() -> guard(connection, work))
                .chain(() -> work.onlyTried() ? Uni.createFrom().voidItem() : insert(connection, work))
                .chain(() -> work.onlyTried() ? Uni.createFrom().voidItem() : update(connection, work));
    }

    private static void judge(Work work, List<Entry> entries) {
        Map<UUID, Entry> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry.id(), entry));
        Set<UUID> named = new HashSet<>();
        for (GivenRow row : work.rows()) {
            row.errors().check(row.id() == null || named.add(row.id()), "/id", "value-repeated");
            row.judge(work.actions(), work.place().unit(), work.actor().account(), known);
        }
    }

    private Uni<Void> guard(SqlConnection connection, Work work) {
        List<Guards.Asked> asked = work.rows().stream()
                .map(GivenRow::asked)
                .filter(Objects::nonNull)
                .toList();
        if (asked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Errors whole = new Errors();
        return Guards.check(
                        connection,
                        work.type(),
                        work.place().year(),
                        work.place().unit(),
                        asked,
                        whole)
                .invoke(() -> known.told(
                        work.actor().account(),
                        work.place().unit(),
                        asked.stream()
                                .flatMap(one -> one.known(work.type()).stream())
                                .toList()))
                .invoke(whole::raise);
    }

    private Uni<Void> insert(SqlConnection connection, Work work) {
        List<GivenRow> fresh = work.sound().stream().filter(GivenRow::fresh).toList();
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return RecordStore.freshIds(connection, fresh.size()).chain(ids -> {
            Map<UUID, GivenRow> byId = new HashMap<>();
            List<RecordStore.Fresh> records = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                byId.put(ids.get(i), fresh.get(i));
                records.add(fresh.get(i).fresh(ids.get(i)));
            }
            return store.insert(
                            connection,
                            work.type(),
                            work.place().year(),
                            work.place().unit(),
                            records)
                    .chain(written -> Records.looked(connection, written))
                    .invoke(written ->
                            written.forEach(entry -> byId.get(entry.id()).wrote(entry)))
                    .replaceWithVoid();
        });
    }

    private Uni<Void> update(SqlConnection connection, Work work) {
        Map<UUID, GivenRow> byId = work.sound().stream()
                .filter(row -> !row.fresh() && row.changes())
                .collect(Collectors.toMap(GivenRow::seenId, Function.identity()));
        if (byId.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<RecordStore.Changed> changes =
                byId.values().stream().map(row -> row.changed(work.actions())).toList();
        return store.update(connection, work.type(), work.place().year(), changes)
                .chain(written ->
                        written.isEmpty() ? Uni.createFrom().item(written) : Records.looked(connection, written))
                .invoke(written -> {
                    written.forEach(entry -> byId.remove(entry.id()).wrote(entry));
                    byId.values().forEach(row -> row.errors().add("/version", "version-stale"));
                })
                .replaceWithVoid();
    }
}
