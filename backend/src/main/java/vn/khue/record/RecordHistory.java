package vn.khue.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.RecordActions;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.history.AuditEntry;
import vn.khue.history.Change;
import vn.khue.history.Versions;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** What a record was before, as far as its reader may read it. */
@ApplicationScoped
class RecordHistory {

    private final Records records;
    private final Versions versions;
    private final OfficialVersions officials;

    RecordHistory(Records records, Versions versions, OfficialVersions officials) {
        this.records = records;
        this.versions = versions;
        this.officials = officials;
    }

    /**
     * What differs between two versions of a record.
     *
     * @param from the older version; 0 when the record is new, so that everything it has is a change
     */
    @Schema(name = "RecordDifference")
    public record Diff(
            @Schema(required = true) int from,
            @Schema(required = true) int to,
            @Schema(required = true) List<Change> changes) {}

    /** @throws vn.khue.api.Problem 404 when there is none that the actor sees */
    Uni<Page<AuditEntry>> of(Actor actor, RecordType type, String name, ListQuery query) {
        ListQuery.refuse(query.check("-at"));
        return records.seen(new RecordActions(actor, type.code()), type, name, null)
                .invoke(entry -> records.noteReading(actor, entry))
                .chain(entry -> versions.of(actor, type.inJournal(), entry.id(), scope(actor, type), query));
    }

    /**
     * @param from null for the version that was approved last; 0 when none was
     * @param to   null for the present version
     * @throws vn.khue.api.Problem 404 when there is none that the actor sees
     */
    Uni<Diff> diff(Actor actor, RecordType type, String name, String schoolYear, Integer from, Integer to) {
        Errors errors = new Errors();
        errors.check(from == null || from >= 0, "query:from", "too-small", 0);
        errors.check(to == null || to >= 1, "query:to", "too-small", 1);
        ListQuery.refuse(errors);
        return records.seen(new RecordActions(actor, type.code()), type, name, schoolYear)
                .invoke(entry -> records.noteReading(actor, entry))
                .chain(entry ->
                        diff(actor, entry, from == null ? official(entry) : from, to == null ? entry.version() : to));
    }

    /**
     * The version that was approved last, which holds while an edit is under way.
     *
     * @throws vn.khue.api.Problem 404 when there is none that the actor sees, or none was ever approved
     */
    Uni<EntryView> official(Actor actor, RecordType type, String name, String schoolYear) {
        return records.seen(new RecordActions(actor, type.code()), type, name, schoolYear)
                .invoke(entry -> records.noteReading(actor, entry))
                .chain(entry ->
                        official(actor, entry).map(official -> records.official(actor, entry, official, Set.of())));
    }

    private Uni<Entry> official(Actor actor, Entry now) {
        if (now.course().officialVersion() == null) {
            throw Problem.of(404, "never-approved");
        }
        return officials
                .of(actor, List.of(now))
                .map(found -> Optional.ofNullable(found.get(now.id())).orElseThrow(Problem::notFound));
    }

    private static int official(Entry entry) {
        Integer official = entry.course().officialVersion();
        return official == null ? 0 : official;
    }

    private Uni<Diff> diff(Actor actor, Entry entry, int from, int to) {
        Versions.Pair pair = new Versions.Pair(entry.id(), entry.year(), entry.unit(), from, to);
        Set<String> fields =
                entry.type().fields().stream().map(RecordField::name).collect(Collectors.toSet());
        return versions.between(actor, entry.type().inJournal(), pair, scope(actor, entry.type()))
                .map(changes -> changes.stream()
                        .filter(change -> fields.contains(change.field()))
                        .toList())
                .map(changes -> new Diff(from, to, changes));
    }

    private static UUID[] scope(Actor actor, RecordType type) {
        return actor.scope(Permission.RECORD_READ, type.code());
    }
}
