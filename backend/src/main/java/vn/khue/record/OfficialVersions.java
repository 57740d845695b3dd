package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.history.Versions;
import vn.khue.record.type.RecordType;

/** Records as they were approved last, which is what holds of them while an edit is under way. */
@ApplicationScoped
class OfficialVersions {

    private final Versions versions;

    OfficialVersions(Versions versions) {
        this.versions = versions;
    }

    /**
     * Of records of one type and school year, in one statement for all whose present version is another.
     *
     * @param now records as they are, all of which were approved once
     * @return by id; without those whose official version the actor may not read
     */
    Uni<Map<UUID, Entry>> of(Actor actor, List<Entry> now) {
        Map<UUID, Entry> official = new HashMap<>();
        now.stream().filter(Entry::holds).forEach(entry -> official.put(entry.id(), entry.official()));
        List<Entry> edited = now.stream().filter(entry -> !entry.holds()).toList();
        return edited.isEmpty()
                ? Uni.createFrom().item(official)
                : said(actor, edited).map(said -> {
                    edited.stream()
                            .filter(entry -> said.containsKey(entry.id()))
                            .forEach(entry -> official.put(entry.id(), entry.official(said.get(entry.id()))));
                    return official;
                });
    }

    private Uni<Map<UUID, Map<String, JsonNode>>> said(Actor actor, List<Entry> edited) {
        RecordType type = edited.get(0).type();
        Map<UUID, Integer> wanted = new HashMap<>();
        edited.forEach(entry -> wanted.put(entry.id(), entry.course().officialVersion()));
        return versions.said(
                actor,
                type.inJournal(),
                edited.get(0).year(),
                wanted,
                actor.scope(Permission.RECORD_READ, type.code()));
    }
}
