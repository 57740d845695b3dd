package vn.khue.handover.signing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierStep;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.form.Drawing;
import vn.khue.handover.paper.PaperFile;
import vn.khue.handover.paper.Papers;

/** Takes signatures that both sides have drawn on a screen: the minutes with them are kept as their signed copy. */
@ApplicationScoped
class DrawnSignatures {

    private static final String NAME = "bien-ban-ky-tren-man-hinh.pdf";
    private static final String MINUTES = "minutes";

    private final DossierWork work;
    private final MinutesMaking minutes;
    private final Checks checks;

    DrawnSignatures(DossierWork work, MinutesMaking minutes, Checks checks) {
        this.work = work;
        this.minutes = minutes;
        this.checks = checks;
    }

    /**
     * Hands nothing over yet: that is what {@link Signing} does, with this copy as with a scan.
     *
     * @throws Problem as every step; 409 while there are no minutes of what is known now, 422 for what is no signature
     */
    Uni<Dossier> keep(Actor actor, UUID id, String ifMatch, SignaturesBody body) {
        int seen = ETag.required(ifMatch);
        Errors errors = checks.of(body);
        errors.raise();
        Drawing giver = new Drawing(body.giver());
        Drawing receiver = new Drawing(body.receiver());
        giver.check("/giver", errors);
        receiver.check("/receiver", errors);
        return work.of(actor, id)
                .invoke(row -> {
                    ETag.same(seen, row.getInteger("version"));
                    DossierWork.open(row);
                    errors.raise();
                    written(row);
                })
                .chain(row -> minutes.signed(id, giver, receiver, Instant.now()))
                .map(PaperFile::printed)
                .chain(file -> work.write(
                        actor,
                        id,
                        ifMatch,
                        DrawnSignatures::written,
                        (connection, row) -> Papers.keep(connection, id, MINUTES, NAME, file)));
    }

    private static void written(Row row) {
        List<String> missing = Checklist.missing(DossierStep.MINUTED, row);
        if (!missing.isEmpty()) {
            Errors errors = new Errors();
            missing.forEach(code -> errors.add("", "missing-" + code));
            throw Problem.conflict("dossier-incomplete", errors.list());
        }
    }
}
