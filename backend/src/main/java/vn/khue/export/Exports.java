package vn.khue.export;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.khue.access.Actor;
import vn.khue.access.ExportAuthority;
import vn.khue.access.RecordTypes;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.record.Choosing;
import vn.khue.record.RecordChoice;
import vn.khue.record.RecordExtract;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.Privacy;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;
import vn.khue.sheet.TableFormat;

/** Notes who wants to take out which records and for what, before there is a file. */
@ApplicationScoped
class Exports {

    /** Columns that are no fields of a type. */
    static final List<String> BESIDE_FIELDS = List.of("school", "schoolYear", "state");

    private static final RecordChoice ALL = new RecordChoice(null, null, null, null, null, null, null);

    private final ExportStore store;
    private final RecordExtract extract;
    private final Choosing choosing;
    private final Checks checks;
    private final Tx tx;

    Exports(ExportStore store, RecordExtract extract, Choosing choosing, Checks checks, Tx tx) {
        this.store = store;
        this.extract = extract;
        this.choosing = choosing;
        this.checks = checks;
        this.tx = tx;
    }

    /** What is to be noted. @param body as it was given, its choice filled in */
    record Asked(ExportBody body, RecordType type, int year, UUID unit, List<String> columns, boolean personal) {}

    /**
     * @throws Problem 403 when records of the type may be taken out nowhere, 422 with everything that is wrong with what was
     *     asked
     */
    Uni<ExportView> ask(Actor actor, ExportBody given) {
        Errors errors = checks.of(given);
        Optional<RecordType> type = given.type() == null ? Optional.empty() : Dictionary.of(given.type());
        errors.check(
                given.type() == null || given.type().isBlank() || type.isPresent(),
                "/type",
                "not-one-of",
                String.join(", ", RecordTypes.CODES));
        Optional<TableFormat> format = given.format() == null ? Optional.empty() : TableFormat.of(given.format());
        errors.check(
                given.format() == null || given.format().isBlank() || format.isPresent(),
                "/format",
                "not-one-of",
                "xlsx, csv");
        errors.check(
                given.purpose() == null || letters(given.purpose().strip()) >= 10, "/purpose", "purpose-too-short", 10);
        int year = choosing.year(given.schoolYear(), "/schoolYear", errors);
        if (type.isEmpty()) {
            errors.raise();
        }
        RecordType known = type.orElseThrow();
        RecordChoice choice = given.filter() == null ? ALL : given.filter();
        List<String> columns = columns(known, given.columns(), errors);
        RecordExtract.Wanted wanted =
                new RecordExtract.Wanted(known, year, choice, Boolean.TRUE.equals(given.official()));
        return extract.count(actor, wanted, errors)
                .invoke(found -> format.ifPresent(as ->
                        errors.check(found <= as.mostRows(), "/format", "too-many-rows-for-format", as.mostRows())))
                .invoke(errors::raise)
                .chain(found -> note(actor, asked(actor, given, choice, known, year, columns), Math.toIntExact(found)));
    }

    /** As the database counts them: one for a sign beyond the first plane too. */
    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> columns(RecordType type, List<String> given, Errors errors) {
        List<String> known = Stream.concat(
                        BESIDE_FIELDS.stream(), type.fields().stream().map(RecordField::name))
                .toList();
        if (given == null) {
            return known;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String column = given.get(i);
            errors.check(known.contains(column), "/columns/" + i, "not-one-of", String.join(", ", known));
            errors.check(seen.add(column), "/columns/" + i, "named-twice");
        }
        return given;
    }

    private static Asked asked(
            Actor actor, ExportBody given, RecordChoice choice, RecordType type, int year, List<String> columns) {
        UUID unit = choice.unit() == null ? actor.unit() : actor.seen(choice.unit());
        boolean personal = columns.stream()
                .map(type.named()::get)
                .anyMatch(field -> field != null && field.privacy() != Privacy.NONE);
        ExportBody filled = new ExportBody(
                given.type(),
                given.schoolYear(),
                choice,
                given.official(),
                columns,
                given.format(),
                given.codes(),
                given.purpose());
        return new Asked(filled, type, year, unit, columns, personal);
    }

    private Uni<ExportView> note(Actor actor, Asked asked, int records) {
        return tx.quiet(actor.author(), connection -> ExportStore.insert(connection, actor.account(), asked, records))
                .map(export -> ExportView.of(export, actor));
    }

    Uni<Page<ExportView>> list(Actor actor, ListQuery list) {
        ListQuery.refuse(list.check("new"));
        UUID before = list.cursor(1).map(at -> at.id(0)).orElse(null);
        UUID[] watched = new ExportAuthority(actor).watched();
        Uni<Long> total = list.count()
                ? store.total(actor.account(), watched)
                : Uni.createFrom().nullItem();
        return store.page(actor.account(), watched, before, list.limit())
                .chain(rows -> total.map(all -> Page.of(
                                rows, list.limit(), all, row -> List.of(row.id().toString()))
                        .map(row -> ExportView.of(row, actor))));
    }

    /**
     * What the actor asked for, to be fetched now.
     *
     * @throws Problem 404 when it is none of the actor's own, 409 when it has expired
     */
    Uni<Export> fetch(Actor actor, UUID id, TableFormat format) {
        return store.find(id, actor.account())
                .map(found -> found.filter(export -> export.format() == format).orElseThrow(Problem::notFound))
                .invoke(export -> {
                    if (export.expired(actor.now())) {
                        throw Problem.conflict("export-expired");
                    }
                    new ExportAuthority(actor).places(export.type());
                })
                .call(() -> tx.quiet(actor.author(), connection -> ExportStore.take(connection, id)));
    }
}
