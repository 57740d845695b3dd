package vn.khue.handover.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.step.StepStore;

/** Opens the dossier in which another officer takes over; nothing ends until that one is signed. */
@ApplicationScoped
class Superseding {

    private final DossierWork work;
    private final DossierStore dossiers;
    private final Checks checks;
    private final Tx tx;

    Superseding(DossierWork work, DossierStore dossiers, Checks checks, Tx tx) {
        this.work = work;
        this.dossiers = dossiers;
        this.checks = checks;
        this.tx = tx;
    }

    /** @throws Problem 409 when it is not signed, or when somebody takes over already */
    Uni<Dossier> open(Actor actor, UUID id, SupersedeBody body) {
        Errors errors = checks.of(body);
        return work.of(actor, id)
                .invoke(row -> {
                    errors.raise();
                    if (row.getValue("signed_at") == null) {
                        throw Problem.conflict("dossier-unsigned");
                    }
                    if (row.getValue("superseded_at") != null) {
                        throw Problem.conflict("dossier-superseded");
                    }
                    if (row.getValue("successor_id") != null) {
                        throw Problem.conflict("dossier-succeeded");
                    }
                })
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> StepStore.supersede(
                                        connection, id, body.reason().strip())
                                .map(made -> made.orElseThrow(() -> Problem.conflict("dossier-succeeded")))))
                .chain(dossiers::find)
                .map(found -> Dossier.of(found.orElseThrow(Problem::notFound)));
    }
}
