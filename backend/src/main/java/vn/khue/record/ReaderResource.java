package vn.khue.record;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.Actor;
import vn.khue.access.CurrentActor;
import vn.khue.access.Permission;
import vn.khue.access.RecordActions;
import vn.khue.api.Cursor;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.record.reader.ReadingStore;
import vn.khue.record.reader.Readings;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** HTTP for who read personal data of a pupil. */
@Path("/students/{id}/readers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class ReaderResource {

    private static final RecordType STUDENT = Dictionary.of("student").orElseThrow();
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Records records;
    private final Readings readings;
    private final ReadingStore store;
    private final CurrentActor actor;

    ReaderResource(Records records, Readings readings, ReadingStore store, CurrentActor actor) {
        this.records = records;
        this.readings = readings;
        this.store = store;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "Who read personal data of a pupil",
            description =
                    "By reader and month, last first, as long as the pupil was at schools where you have `audit.view`. "
                            + "Needs `audit.view` at the school of now.")
    public Uni<Page<Reader>> readers(@PathParam("id") String id, @BeanParam ListQuery list) {
        Actor who = actor.get();
        ListQuery.refuse(list.check("-lastAt"));
        Optional<Cursor> cursor = list.cursor(3);
        Instant before = cursor.map(at -> at.instant(0)).orElse(END);
        UUID account = cursor.map(at -> at.id(1)).orElse(LAST_ID);
        String way = cursor.map(at -> at.get(2)).orElse("~");
        return records.seen(new RecordActions(who, STUDENT.code()), STUDENT, id, null)
                .invoke(entry -> who.require(Permission.AUDIT_VIEW, entry.unit()))
                .call(readings::write)
                .chain(entry -> {
                    UUID[] tops = who.scope(Permission.AUDIT_VIEW);
                    Uni<Long> total = list.count()
                            ? store.total(entry.id(), tops)
                            : Uni.createFrom().nullItem();
                    return store.page(entry.id(), tops, before, account, way, list.limit())
                            .chain(rows -> total.map(all -> Page.of(
                                    rows.stream()
                                            .map(row -> Reader.of(row, who))
                                            .toList(),
                                    list.limit(),
                                    all,
                                    Reader::key)));
                });
    }
}
