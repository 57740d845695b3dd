package vn.khue.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.RecordActions;
import vn.khue.api.Errors;
import vn.khue.record.type.RecordType;

/** Finds the records that somebody wants to move on together, by their ids or by what a list is filtered by. */
@ApplicationScoped
public class Choosing {

    /** As many are moved on at once. */
    public static final int MOST = 50_000;

    private final RecordStore store;

    Choosing(RecordStore store) {
        this.store = store;
    }

    /**
     * The school year that a body or a parameter names, the present one when it names none.
     *
     * @param errors takes a note when it names none that can have records
     */
    public int year(String schoolYear, String pointer, Errors errors) {
        Integer year = SchoolYear.parse(schoolYear, pointer, errors);
        return year == null ? SchoolYear.present() : year;
    }

    /** How many a filter finds. @param errors takes what is wrong with the filter; the answer then means nothing */
    public Uni<Long> count(Actor actor, RecordType type, RecordChoice filter, int year, Errors errors) {
        RecordSelection wanted = RecordFilter.of(filter).read(actor, type, year, "/filter/", errors);
        return wanted == null || wanted.nothing() ? Uni.createFrom().item(0L) : store.count(type, wanted);
    }

    /** Those that a filter finds among what the actor sees. */
    public Uni<List<Brief>> found(Actor actor, RecordType type, RecordChoice filter, int year) {
        RecordSelection wanted = RecordFilter.of(filter).read(actor, type, year, "/filter/", new Errors());
        return wanted == null || wanted.nothing()
                ? Uni.createFrom().item(List.of())
                : store.briefs(type, wanted.upTo(MOST));
    }

    /** Those of the ids that the actor sees. */
    public Uni<List<Brief>> named(Actor actor, RecordType type, List<UUID> ids, int year) {
        RecordActions actions = new RecordActions(actor, type.code());
        return store.briefs(type, ids, year)
                .map(found -> found.stream()
                        .filter(brief -> actions.reads(brief.unit()))
                        .toList());
    }
}
