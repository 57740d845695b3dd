package vn.khue.handover.signing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.ByMinutes;
import vn.khue.access.Chain;
import vn.khue.access.GrantChoice;
import vn.khue.access.HeldGrant;
import vn.khue.access.Wanted;
import vn.khue.api.Problem;
import vn.khue.delegation.Replacement;
import vn.khue.delegation.Replacing;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.step.Preparing;

/** What a signature does to the rights by which the unit is administered from above until then. */
@ApplicationScoped
class Takeover {

    private final DossierWork work;
    private final ByMinutes byMinutes;
    private final Replacing replacing;
    private final Pool pool;

    Takeover(DossierWork work, ByMinutes byMinutes, Replacing replacing, Pool pool) {
        this.work = work;
        this.byMinutes = byMinutes;
        this.replacing = replacing;
        this.pool = pool;
    }

    /**
     * @throws Problem 409 when no account is prepared yet or it is signed already, 422 when the actor cannot give the
     *     right, 403 when the actor has no say over one that would end
     */
    Uni<Replacement> preview(Actor actor, UUID id) {
        return work.of(actor, id)
                .invoke(DossierWork::open)
                .invoke(row -> {
                    if (row.getUUID("account_id") == null) {
                        throw Problem.conflict("account-not-prepared");
                    }
                })
                .chain(row -> required(actor, row).chain(ended -> effect(pool, actor, row, ended)));
    }

    /** @param client the pool, or the connection that has locked the rights that end */
    Uni<Replacement> effect(SqlClient client, Actor actor, Row row, List<UUID> ended) {
        return ended.isEmpty()
                ? Uni.createFrom().item(Replacement.NONE)
                : replacing.preview(client, actor, ended, onto(actor, row));
    }

    /** The rights that end. @throws Problem 403 when the actor has no say over one of them */
    Uni<List<UUID>> required(Actor actor, Row row) {
        return byMinutes
                .replaced(pool, row.getUUID("unit_id"), row.getUUID("account_id"))
                .call(ended -> replacing.require(actor, ended));
    }

    /** The id of the right that the signature makes, so that what is shown before can already name it. */
    static UUID right(Row row) {
        String handedOver = row.getUUID("id") + " handed over to " + row.getUUID("account_id");
        return UUID.nameUUIDFromBytes(handedOver.getBytes(StandardCharsets.UTF_8));
    }

    /** The chain of the right as the signature would make it now. */
    private static Chain onto(Actor actor, Row row) {
        Wanted wanted = Preparing.wanted(row, actor.now());
        Chain parent = GrantChoice.among(actor.held(), wanted, actor.tree(), actor.now())
                .required();
        List<HeldGrant> links = new ArrayList<>(parent.links());
        links.add(new HeldGrant(
                right(row),
                row.getUUID("account_id"),
                wanted.role(),
                wanted.unit(),
                wanted.recordTypes(),
                wanted.from(),
                wanted.until(),
                wanted.passes(),
                parent.leaf().id(),
                false));
        return new Chain(links);
    }
}
