package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.RecordTypes;
import vn.khue.api.Cursor;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.record.Choosing;
import vn.khue.record.ReadableSchools;

/** How far schools are with their records, as far as the actor may read them. */
@ApplicationScoped
class Progress {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final ProgressStore store;
    private final Choosing choosing;

    Progress(ProgressStore store, Choosing choosing) {
        this.store = store;
        this.choosing = choosing;
    }

    /** @throws vn.khue.api.Problem 400 with everything that is wrong with the parameters */
    Uni<Page<SchoolProgress>> schools(Actor actor, ProgressFilter filter, ListQuery list) {
        ProgressStore.Wanted wanted = wanted(actor, filter, list.check("name"));
        Optional<Cursor> cursor = list.cursor(2);
        Uni<Optional<Long>> total = list.count()
                ? store.schools(wanted).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
        return store.page(
                        actor,
                        wanted,
                        cursor.map(at -> at.get(0)).orElse(""),
                        cursor.map(at -> at.id(1)).orElse(FIRST_ID),
                        list.limit())
                .chain(rows -> total.map(all -> Page.of(rows, list.limit(), all.orElse(null), Progress::key)));
    }

    private static List<String> key(SchoolProgress row) {
        return List.of(row.school().name(), row.school().id().toString());
    }

    /** The sums over all of those schools. */
    Uni<List<SchoolProgress.Count>> sums(Actor actor, ProgressFilter filter) {
        return store.sums(wanted(actor, filter, new Errors()));
    }

    private ProgressStore.Wanted wanted(Actor actor, ProgressFilter filter, Errors errors) {
        int year = choosing.year(filter.schoolYear, "query:schoolYear", errors);
        boolean waiting = errors.wish(filter.waiting, "query:waiting");
        UUID named = filter.unit == null ? null : actor.named(filter.unit, "query:unit", errors);
        ListQuery.refuse(errors);
        ReadableSchools schools = ReadableSchools.of(actor, RecordTypes.CODES, named);
        return new ProgressStore.Wanted(year, schools, waiting);
    }
}
