package vn.khue.handover.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.api.ETag;
import vn.khue.api.Problem;
import vn.khue.db.Tx;

/** How every step that the organizer takes is written: who may, on what version, one after the other, before it is signed. */
@ApplicationScoped
public class DossierWork {

    private final DossierStore store;
    private final Tx tx;

    DossierWork(DossierStore store, Tx tx) {
        this.store = store;
        this.tx = tx;
    }

    /**
     * The dossier for who runs its campaign.
     *
     * @throws Problem 404 when it is not visible, 403 without the right to give rights there
     */
    public Uni<Row> of(Actor actor, UUID id) {
        return store.find(id).map(found -> {
            Row row = found.orElseThrow(Problem::notFound);
            new HandoverAuthority(actor).require(row.getUUID("organizer_id"), row.getUUID("unit_id"));
            return row;
        });
    }

    /**
     * @param check throws what is wrong, before anything is locked
     * @param work  what is written; the row is the dossier as it is under lock
     * @return the dossier as it is then
     * @throws Problem as {@link #of}; 409 when it is signed already or its campaign has ended, 412 when somebody else was faster
     */
    public Uni<Dossier> write(
            Actor actor, UUID id, String ifMatch, Consumer<Row> check, BiFunction<SqlConnection, Row, Uni<Void>> work) {
        int seen = ETag.required(ifMatch);
        return of(actor, id)
                .invoke(row -> {
                    open(row);
                    ETag.same(seen, row.getInteger("version"));
                    check.accept(row);
                })
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> DossierStore.locked(connection, id)
                                .chain(() -> DossierStore.find(connection, id))
                                .map(found -> found.orElseThrow(Problem::notFound))
                                .invoke(row -> {
                                    open(row);
                                    ETag.same(seen, row.getInteger("version"));
                                })
                                .chain(row -> work.apply(connection, row))))
                .chain(() -> store.find(id))
                .map(found -> Dossier.of(found.orElseThrow(Problem::notFound)));
    }

    /** Refuses a dossier of which nothing may be written. Another officer takes over after the campaign as well as during it. */
    public static void open(Row row) {
        if (row.getValue("signed_at") != null) {
            throw Problem.conflict("dossier-signed");
        }
        if (row.getValue("campaign_ended_at") != null && row.getValue("supersedes_id") == null) {
            throw Problem.conflict("campaign-ended");
        }
    }
}
