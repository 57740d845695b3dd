package vn.khue.handover.link;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.khue.access.RateLimit;
import vn.khue.api.ETag;
import vn.khue.api.Problem;
import vn.khue.db.Author;
import vn.khue.db.Tx;
import vn.khue.handover.dossier.DossierStore;

/** What a unit's link opens, and how everything that comes by it is written: until the campaign ends or it is signed. */
@ApplicationScoped
public class LinkWork {

    private final DossierStore store;
    private final LinkToken tokens;
    private final RateLimit limit;
    private final Tx tx;

    LinkWork(DossierStore store, LinkToken tokens, RateLimit limit, Tx tx) {
        this.store = store;
        this.tokens = tokens;
        this.limit = limit;
        this.tx = tx;
    }

    private static Problem unknown() {
        return Problem.of(404, "link-unknown");
    }

    /** @throws Problem 404 for a link that this installation has not made, 410 after the campaign or when it was replaced */
    public Uni<Row> open(String token) {
        return open(token, 1);
    }

    /** The same for a request that counts as many against the limit, such as a guess. */
    public Uni<Row> open(String token, long weight) {
        LinkToken.Opened opened = tokens.read(token).orElseThrow(LinkWork::unknown);
        // Each turn has a limit of its own: whoever floods a link that was replaced keeps nobody from the new one.
        limit.take(
                new UUID(
                        opened.dossier().getMostSignificantBits(),
                        opened.dossier().getLeastSignificantBits() ^ opened.turn()),
                weight);
        return store.linked(opened.dossier()).map(found -> {
            Row row = found.orElseThrow(LinkWork::unknown);
            sameTurn(opened.turn(), row);
            running(row);
            return row;
        });
    }

    private static void sameTurn(int turn, Row row) {
        if (turn != row.getInteger("link_turn")) {
            throw Problem.of(410, "link-replaced");
        }
    }

    private static void running(Row row) {
        if (row.getValue("campaign_ended_at") != null) {
            throw Problem.of(410, "link-ended");
        }
    }

    /**
     * @param opened  what {@link #open} gave
     * @param request id of the request, for the history
     * @param work    what is written; the row is the dossier as it is under lock
     * @return the unit's part as it is then
     * @throws Problem 409 when it is signed, 410 when the campaign has ended meanwhile, 412 when somebody else with the
     *     link was faster
     */
    public Uni<Registration> write(
            Row opened, String ifMatch, String request, BiFunction<SqlConnection, Row, Uni<Void>> work) {
        int seen = ETag.required(ifMatch);
        ETag.same(seen, opened.getInteger("version"));
        UUID id = opened.getUUID("id");
        return tx.sql(
                        Author.system(request),
                        connection -> DossierStore.locked(connection, id)
                                .chain(() -> DossierStore.linked(connection, id))
                                .map(found -> found.orElseThrow(LinkWork::unknown))
                                .invoke(row -> {
                                    sameTurn(opened.getInteger("link_turn"), row);
                                    running(row);
                                    unsigned(row);
                                    ETag.same(seen, row.getInteger("version"));
                                })
                                .chain(row -> work.apply(connection, row)))
                .chain(() -> store.linked(id))
                .map(row -> Registration.of(row.orElseThrow(LinkWork::unknown), Instant.now()));
    }

    public static void unsigned(Row row) {
        if (row.getValue("signed_at") != null) {
            throw Problem.conflict("dossier-signed");
        }
    }
}
