package vn.khue.handover.paper;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.link.LinkWork;
import vn.khue.handover.link.Registration;

/** Takes scans of papers and gives them back as they came. */
@ApplicationScoped
public class Papers {

    private static final int MOST = 30;
    /** The rest is kept free for who runs the campaign. */
    private static final int MOST_BY_LINK = 12;

    private static final String RULES = "rules";
    private static final String MINUTES = "minutes";
    private static final List<String> BROUGHT = List.of("decision", "letter");

    private final PaperStore store;
    private final DossierStore dossiers;
    private final LinkWork links;
    private final Vertx vertx;
    private final Tx tx;

    Papers(PaperStore store, DossierStore dossiers, LinkWork links, Vertx vertx, Tx tx) {
        this.store = store;
        this.links = links;
        this.dossiers = dossiers;
        this.vertx = vertx;
        this.tx = tx;
    }

    /**
     * Keeps a scan; the latest of its kind counts. What belongs to the handover comes from who runs the campaign, the
     * rules that a unit has issued from whoever received its account as well.
     *
     * @throws Problem 404 or 403 for who has no say over it, 409 when it is signed already, its campaign has ended or it
     *     has too many papers, 422 for a
     *     file that is none of the known kinds or too large
     */
    Uni<Dossier> add(Actor actor, UUID dossier, PaperForm form) {
        return dossiers.find(dossier)
                .map(found -> found.orElseThrow(Problem::notFound))
                .invoke(row -> {
                    require(actor, row, form.kind());
                    fitting(row, form.kind());
                })
                .chain(() -> read(form))
                .chain(file -> tx.sql(
                        actor.author(),
                        connection -> DossierStore.locked(connection, dossier)
                                .chain(() -> DossierStore.find(connection, dossier))
                                .invoke(row -> fitting(row.orElseThrow(Problem::notFound), form.kind()))
                                .chain(() -> keep(connection, dossier, form.kind(), form.name(), file))))
                .chain(() -> dossiers.find(dossier))
                .map(found -> Dossier.of(found.orElseThrow(Problem::notFound)));
    }

    /** Adds it to a dossier that is locked. @throws Problem 409 when there are too many */
    public static Uni<Void> keep(SqlConnection connection, UUID dossier, String kind, String name, PaperFile file) {
        return PaperStore.add(connection, dossier, kind, name, file, MOST)
                .invoke(id -> id.orElseThrow(() -> Problem.conflict("too-many-papers", MOST)))
                .chain(() -> DossierStore.touch(connection, dossier));
    }

    /**
     * The same from whoever has the unit's link: what the unit brings.
     *
     * @throws Problem as for everything by link; 409 when there are too many, 422 for a file that is no scan
     */
    public Uni<Registration> addByLink(String token, String ifMatch, PaperForm form, String request) {
        return links.open(token)
                .invoke(row -> {
                    LinkWork.unsigned(row);
                    Errors errors = new Errors();
                    errors.check(BROUGHT.contains(form.kind()), "/kind", "not-one-of", String.join(", ", BROUGHT));
                    errors.raise();
                })
                .chain(row -> read(form)
                        .chain(file -> links.write(
                                row,
                                ifMatch,
                                request,
                                (connection, now) -> PaperStore.add(
                                                connection,
                                                now.getUUID("id"),
                                                form.kind(),
                                                form.name(),
                                                file,
                                                MOST_BY_LINK)
                                        .invoke(id ->
                                                id.orElseThrow(() -> Problem.conflict("too-many-papers", MOST_BY_LINK)))
                                        .chain(() -> DossierStore.touch(connection, now.getUUID("id"))))));
    }

    private static void fitting(Row row, String kind) {
        if (!RULES.equals(kind)) {
            DossierWork.open(row);
        }
        if (MINUTES.equals(kind) && row.getValue("minutes_number") == null) {
            throw Problem.conflict("minutes-missing");
        }
    }

    private static void require(Actor actor, Row row, String kind) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        if (RULES.equals(kind) && authority.received(row.getUUID("account_id"), row.getValue("signed_at") != null)) {
            return;
        }
        authority.require(row.getUUID("organizer_id"), row.getUUID("unit_id"));
    }

    private Uni<PaperFile> read(PaperForm form) {
        return vertx.executeBlocking(
                () -> {
                    Errors errors = new Errors();
                    boolean fits = Files.size(form.file()) <= PaperFile.MOST_BYTES;
                    if (errors.check(fits, "/file", "scan-too-large", PaperFile.MOST_BYTES >> 20)) {
                        var file = PaperFile.read(form.file());
                        errors.check(file.isPresent(), "/file", "not-a-scan");
                        errors.raise();
                        return file.orElseThrow();
                    }
                    errors.raise();
                    return null;
                },
                false);
    }

    /**
     * The scan, with its content, for who sees the campaign or received the account.
     *
     * @throws Problem 404 for everybody else
     */
    Uni<Row> get(Actor actor, UUID id) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return store.find(id)
                .map(found -> found.filter(row -> authority.sees(row.getUUID("organizer_id"))
                                || authority.received(row.getUUID("account_id"), row.getBoolean("signed")))
                        .orElseThrow(Problem::notFound));
    }
}
