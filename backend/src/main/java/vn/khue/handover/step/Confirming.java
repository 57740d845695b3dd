package vn.khue.handover.step;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierStore;

/** What whoever received an account does first: confirms what comes with it. */
@ApplicationScoped
public class Confirming {

    private static final int MOST = 20;

    private final DossierStore store;
    private final Checks checks;
    private final Tx tx;

    Confirming(DossierStore store, Checks checks, Tx tx) {
        this.store = store;
        this.checks = checks;
        this.tx = tx;
    }

    /** Those by which something was handed over to an account. */
    @Schema(name = "OwnDossiers")
    public record Own(@Schema(required = true) List<Dossier> items) {}

    /** Newest first. */
    public Uni<Own> own(Actor actor) {
        return store.of(actor.account(), MOST)
                .map(rows -> new Own(rows.stream().map(Dossier::of).toList()));
    }

    /** @throws Problem 404 for everybody else, 409 when somebody has taken over, 412 when it was changed meanwhile */
    public Uni<Dossier> confirm(Actor actor, UUID id, String ifMatch, ConfirmBody body) {
        int seen = ETag.required(ifMatch);
        Errors errors = checks.of(body);
        return store.find(id)
                .invoke(found -> {
                    Row row = found.filter(dossier -> received(actor, dossier)).orElseThrow(Problem::notFound);
                    if (row.getValue("superseded_at") != null) {
                        throw Problem.conflict("dossier-superseded");
                    }
                    ETag.same(seen, row.getInteger("version"));
                    errors.raise();
                })
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> StepStore.confirm(connection, id, seen, body)
                                .invoke(fresh -> {
                                    if (!fresh) {
                                        throw Problem.of(412, "version-stale");
                                    }
                                })))
                .chain(() -> store.find(id))
                .map(found -> Dossier.of(found.orElseThrow(Problem::notFound)));
    }

    private static boolean received(Actor actor, Row row) {
        return new HandoverAuthority(actor).received(row.getUUID("account_id"), row.getValue("signed_at") != null);
    }
}
