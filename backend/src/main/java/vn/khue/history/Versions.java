package vn.khue.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.access.Actor;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;

/** What the journal has of one record, for whoever may read the record; the right to read the journal is another. */
@ApplicationScoped
public class Versions {

    private final AuditStore entries;
    private final Veil veil;

    Versions(AuditStore entries, Veil veil) {
        this.entries = entries;
        this.veil = veil;
    }

    /**
     * Its versions, newest first, with what each changed.
     *
     * @param entity the word that the API has for the kind of record
     * @param scope  units at or below which the actor may read records of the kind
     */
    public Uni<Page<AuditEntry>> of(Actor actor, String entity, UUID record, UUID[] scope, ListQuery query) {
        query.sort("-at");
        AuditFilter filter = AuditFilter.of(record, Entity.fromString(entity), query);
        return entries.page(actor, new AuditScope(scope, false), filter)
                .map(page -> page.map(entry -> entry.veiled(hidden(actor, entity, entry))));
    }

    private Set<String> hidden(Actor actor, String entity, AuditEntry entry) {
        return veil.hidden(actor, entity, entry.unit().id());
    }

    /** Which versions of which record are to be compared. @param from 0 for nothing: all is new then */
    public record Pair(UUID record, int year, UUID unit, int from, int to) {}

    /**
     * What differs between two versions.
     *
     * @param scope units at or below which the actor may read records of the kind
     * @throws Problem 404 when there is no such version that the actor may read
     */
    public Uni<List<Change>> between(Actor actor, String entity, Pair pair, UUID[] scope) {
        List<AuditStore.Version> wanted = Stream.of(pair.from(), pair.to())
                .filter(version -> version > 0)
                .distinct()
                .map(version -> new AuditStore.Version(pair.record(), version))
                .toList();
        return entries.versions(Entity.fromString(entity), pair.year(), wanted, scope)
                .map(found -> {
                    if (found.size() < wanted.size()) {
                        throw Problem.notFound();
                    }
                    return veiled(changes(found, pair), hidden(actor, entity, pair, found));
                });
    }

    /**
     * What stood in rows of one kind and school year in one version of each, by the names of the API.
     *
     * @param versions the version wanted, by the id of the record
     * @param scope    units at or below which the actor may read records of the kind
     * @return by id; without versions that there are not or that the actor may not read, and without values that he may not
     *     read of them
     */
    public Uni<Map<UUID, Map<String, JsonNode>>> said(
            Actor actor, String entity, int year, Map<UUID, Integer> versions, UUID[] scope) {
        List<AuditStore.Version> wanted = versions.entrySet().stream()
                .map(one -> new AuditStore.Version(one.getKey(), one.getValue()))
                .toList();
        return entries.versions(Entity.fromString(entity), year, wanted, scope).map(rows -> {
            Map<UUID, Set<String>> hidden = new HashMap<>();
            Map<UUID, Map<String, JsonNode>> said = new HashMap<>();
            rows.forEach(row -> {
                Map<String, JsonNode> values = Difference.values(row.data());
                values.keySet().removeAll(hidden.computeIfAbsent(row.unit(), unit -> veil.hidden(actor, entity, unit)));
                said.put(row.version().record(), values);
            });
            return said;
        });
    }

    /** What the actor may not read where the record is now, nor where it was in one of the versions. */
    private Set<String> hidden(Actor actor, String entity, Pair pair, List<AuditStore.Said> versions) {
        return Stream.concat(Stream.of(pair.unit()), versions.stream().map(AuditStore.Said::unit))
                .distinct()
                .flatMap(unit -> veil.hidden(actor, entity, unit).stream())
                .collect(Collectors.toSet());
    }

    private static List<Change> changes(List<AuditStore.Said> found, Pair pair) {
        return Difference.of(data(found, pair.from()), data(found, pair.to()));
    }

    private static String data(List<AuditStore.Said> found, int version) {
        return found.stream()
                .filter(said -> said.version().version() == version)
                .map(AuditStore.Said::data)
                .findFirst()
                .orElse(null);
    }

    private static List<Change> veiled(List<Change> changes, Set<String> hidden) {
        return changes.stream()
                .map(change -> hidden.contains(change.field()) ? change.mask() : change)
                .toList();
    }
}
