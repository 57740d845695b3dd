package vn.khue.handover.signing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.ChainStore;
import vn.khue.access.GrantChoice;
import vn.khue.access.GrantStore;
import vn.khue.access.NewGrant;
import vn.khue.access.Wanted;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.delegation.Replacing;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.form.Letterhead;
import vn.khue.handover.step.Preparing;
import vn.khue.handover.step.StepStore;

/**
 * Signs minutes: the only way by which administration of an invited unit becomes effective. The right, the signature
 * and, when another officer takes over, the end of the rights before are one transaction.
 */
@ApplicationScoped
class Signing {

    private final DossierWork work;
    private final DossierStore dossiers;
    private final ChainStore chains;
    private final GrantStore grants;
    private final Replacing replacing;

    Signing(DossierWork work, DossierStore dossiers, ChainStore chains, GrantStore grants, Replacing replacing) {
        this.work = work;
        this.dossiers = dossiers;
        this.chains = chains;
        this.grants = grants;
        this.replacing = replacing;
    }

    /**
     * @throws Problem 409 with everything that is missing, or when it is signed already; 412 when somebody else was
     *     faster, as at another desk; 422 when the right is more than the actor can give
     */
    Uni<Dossier> sign(Actor actor, UUID id, String ifMatch) {
        return work.of(actor, id)
                .chain(row -> before(row).call(old -> mayReplace(actor, row, old)))
                .chain(() -> work.write(actor, id, ifMatch, Signing::complete, (connection, row) -> {
                    complete(row);
                    return before(row)
                            .chain(old -> give(connection, actor, row, old))
                            .chain(grant -> MinutesStore.sign(
                                    connection, id, actor.account(), row.getUUID("account_id"), grant))
                            .chain(() -> row.getUUID("supersedes_id") == null
                                    ? Uni.createFrom().voidItem()
                                    : StepStore.superseded(connection, row.getUUID("supersedes_id")));
                }));
    }

    /** The dossier that this one supersedes; null when there is none. */
    private Uni<Row> before(Row row) {
        UUID old = row.getUUID("supersedes_id");
        return old == null
                ? Uni.createFrom().nullItem()
                : dossiers.find(old).map(found -> found.orElseThrow(Problem::notFound));
    }

    /** The right that goes over; null when it was revoked meanwhile, as after a loss, so that a new one is given. */
    private static UUID goesOver(Row old) {
        return old == null || old.getValue("grant_revoked_at") != null ? null : old.getUUID("grant_id");
    }

    private Uni<Void> mayReplace(Actor actor, Row row, Row old) {
        UUID grant = goesOver(old);
        return grant == null || row.getUUID("account_id") == null
                ? Uni.createFrom().voidItem()
                : replacing.require(actor, grant, row.getUUID("account_id"));
    }

    private static void complete(Row row) {
        Errors missing = new Errors();
        Checklist.beforeSigning(row).forEach(code -> missing.add("", "missing-" + code));
        missing.check(row.getBoolean("has_minutes"), "", "missing-minutes-scan");
        if (!missing.isEmpty()) {
            throw Problem.conflict("dossier-incomplete", missing.list());
        }
        if (!"active".equals(row.getString("account_status"))) {
            throw Problem.conflict("account-not-active");
        }
    }

    /** @return the id of the right */
    private Uni<UUID> give(SqlConnection connection, Actor actor, Row row, Row old) {
        UUID account = row.getUUID("account_id");
        String reason =
                "Biên bản " + Letterhead.minutes(row.getInteger("minutes_number"), row.getString("organizer_kind"));
        UUID over = goesOver(old);
        if (over != null) {
            return replacing.replace(connection, actor, over, account, reason);
        }
        UUID id = UUID.randomUUID();
        return chains.locked(connection, actor.account())
                .map(own -> {
                    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
                    Wanted wanted =
                            Preparing.wanted(row, row.getInteger("passes"), Campaign.instant(row, "valid_until"), now);
                    Errors errors = new Errors();
                    wanted.check("", now, errors);
                    errors.raise();
                    return new NewGrant(
                            id,
                            account,
                            wanted,
                            GrantChoice.among(own, wanted, actor.tree(), now).id(),
                            actor.account(),
                            reason);
                })
                .chain(grant -> grants.insert(connection, List.of(grant)))
                .replaceWith(id);
    }
}
