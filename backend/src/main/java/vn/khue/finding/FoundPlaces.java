package vn.khue.finding;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.RecordTypes;
import vn.khue.api.Cursor;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.record.Choosing;
import vn.khue.record.MaskedRules;
import vn.khue.record.ReadableSchools;
import vn.khue.record.rule.Rules;

/** What the rules found, as far as the actor may read the records. */
@ApplicationScoped
class FoundPlaces {

    private final FindingStore store;
    private final Choosing choosing;

    FoundPlaces(FindingStore store, Choosing choosing) {
        this.store = store;
        this.choosing = choosing;
    }

    /** @throws vn.khue.api.Problem 400 with everything that is wrong with the parameters */
    Uni<Page<FoundRecord>> list(Actor actor, FindingFilter filter, ListQuery list) {
        FindingStore.Wanted wanted = wanted(actor, filter, list.check("type"));
        Optional<Cursor> cursor = list.cursor(4);
        FindingStore.After after = cursor.map(at -> new FindingStore.After(at.get(0), at.get(1), at.get(2), at.id(3)))
                .orElse(FindingStore.After.NOTHING);
        Uni<Long> total = list.count() ? store.total(wanted) : Uni.createFrom().nullItem();
        return store.page(wanted, after, list.limit())
                .chain(rows -> total.map(all -> page(actor, rows, list.limit(), all)));
    }

    private static Page<FoundRecord> page(Actor actor, List<Row> rows, int limit, Long total) {
        Page<Row> page = Page.of(
                rows,
                limit,
                total,
                row -> List.of(
                        row.getString("entity"),
                        row.getString("rule"),
                        row.getString("code"),
                        row.getUUID("record_id").toString()));
        List<FoundRecord> found = page.items().stream()
                .map(row -> FoundRecord.of(row, actor))
                .filter(Objects::nonNull)
                .toList();
        return new Page<>(found, page.next(), total);
    }

    Uni<List<FindingCount>> counts(Actor actor, FindingFilter filter) {
        return store.counts(wanted(actor, filter, new Errors()));
    }

    private FindingStore.Wanted wanted(Actor actor, FindingFilter filter, Errors errors) {
        int year = choosing.year(filter.schoolYear, "query:schoolYear", errors);
        errors.wish(filter.open, "query:open");
        List<String> types = filter.type == null || filter.type.isEmpty() ? RecordTypes.CODES : filter.type;
        errors.check(
                RecordTypes.CODES.containsAll(types), "query:type", "not-one-of", String.join(", ", RecordTypes.CODES));
        errors.check(
                filter.rule == null || Rules.FOUND.containsAll(filter.rule),
                "query:rule",
                "not-one-of",
                String.join(", ", Rules.FOUND));
        UUID named = filter.unit == null ? null : actor.named(filter.unit, "query:unit", errors);
        ListQuery.refuse(errors);
        return new FindingStore.Wanted(
                year,
                ReadableSchools.of(actor, types, named).scopes(),
                filter.rule == null || filter.rule.isEmpty() ? null : filter.rule.toArray(String[]::new),
                filter.open == null ? null : Boolean.valueOf(filter.open),
                MaskedRules.of(actor, types));
    }
}
