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
import vn.khue.access.ByMinutes;
import vn.khue.access.ChainStore;
import vn.khue.access.GrantChoice;
import vn.khue.access.GrantStore;
import vn.khue.access.NewGrant;
import vn.khue.access.Wanted;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.delegation.Replacement;
import vn.khue.delegation.Replacing;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierWork;
import vn.khue.handover.form.Letterhead;
import vn.khue.handover.step.Preparing;
import vn.khue.handover.step.StepStore;

/**
 * Signs minutes: the only way by which administration of an invited unit becomes effective. The right, the signature
 * and the end of the rights by which the unit was administered before are one transaction.
 */
@ApplicationScoped
class Signing {

    private final DossierWork work;
    private final Takeover takeover;
    private final ByMinutes byMinutes;
    private final ChainStore chains;
    private final GrantStore grants;
    private final Replacing replacing;
    private final Checks checks;

    Signing(
            DossierWork work,
            Takeover takeover,
            ByMinutes byMinutes,
            ChainStore chains,
            GrantStore grants,
            Replacing replacing,
            Checks checks) {
        this.work = work;
        this.takeover = takeover;
        this.byMinutes = byMinutes;
        this.chains = chains;
        this.grants = grants;
        this.replacing = replacing;
        this.checks = checks;
    }

    /**
     * @throws Problem 409 with everything that is missing, when it is signed already, or when it would do something else
     *     than was shown; 412 when somebody else was faster, as at another desk; 422 when the right is more than the actor
     *     can give; 403 when the actor has no say over a right that would end
     */
    Uni<Dossier> sign(Actor actor, UUID id, String ifMatch, SignBody given) {
        SignBody body = given == null ? new SignBody(null) : given;
        checks.of(body).raise();
        String shown = body.takeover() == null ? Replacement.NONE.tag() : body.takeover();
        return work.of(actor, id)
                .chain(row -> takeover.required(actor, row))
                .chain(known -> work.write(actor, id, ifMatch, Signing::complete, (connection, row) -> {
                    complete(row);
                    refuseOneself(actor, row);
                    return sign(connection, actor, row, known, shown);
                }));
    }

    private static void complete(Row row) {
        Errors missing = new Errors();
        Checklist.beforeSigning(row).forEach(code -> missing.add("", "missing-" + code));
        missing.check(row.getBoolean("has_minutes"), "", "missing-minutes-scan");
        if (!missing.isEmpty()) {
            throw Problem.conflict("dossier-incomplete", missing.list());
        }
    }

    private static void refuseOneself(Actor actor, Row row) {
        Errors errors = new Errors();
        errors.check(!actor.account().equals(row.getUUID("account_id")), "", "to-oneself");
        errors.raise();
    }

    /** @param known the rights that the actor may end; others that came meanwhile keep it from being signed */
    private Uni<Void> sign(SqlConnection connection, Actor actor, Row row, List<UUID> known, String shown) {
        UUID id = row.getUUID("id");
        UUID unit = row.getUUID("unit_id");
        UUID account = row.getUUID("account_id");
        String reason =
                "Biên bản " + Letterhead.minutes(row.getInteger("minutes_number"), row.getString("organizer_kind"));
        return byMinutes
                .takeTurns(connection, unit)
                .chain(() -> byMinutes.replaced(connection, unit, account))
                .invoke(ended -> refuseOthers(known, ended))
                .call(ended -> replacing.lock(connection, ended, account))
                .call(ended ->
                        takeover.effect(connection, actor, row, ended).invoke(effect -> refuseOther(effect, shown)))
                .chain(ended -> give(connection, actor, row, reason)
                        .call(grant -> replacing.replace(connection, actor, ended, account, grant, reason))
                        .call(grant -> MinutesStore.sign(connection, id, actor.account(), account, grant))
                        .chain(grant -> StepStore.tookOver(connection, id, grant, ended)));
    }

    private static void refuseOthers(List<UUID> known, List<UUID> ended) {
        if (!known.containsAll(ended)) {
            throw Problem.conflict("preview-stale");
        }
    }

    private static void refuseOther(Replacement effect, String shown) {
        if (!effect.tag().equals(shown)) {
            throw Problem.conflict("preview-stale");
        }
    }

    /** @return the id of the right */
    private Uni<UUID> give(SqlConnection connection, Actor actor, Row row, String reason) {
        UUID id = Takeover.right(row);
        return chains.locked(connection, actor.account())
                .map(own -> {
                    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
                    Wanted wanted = Preparing.wanted(row, now);
                    Errors errors = new Errors();
                    wanted.check("", now, errors);
                    errors.raise();
                    return new NewGrant(
                            id,
                            row.getUUID("account_id"),
                            wanted,
                            GrantChoice.among(own, wanted, actor.tree(), now).id(),
                            actor.account(),
                            reason);
                })
                .chain(grant -> grants.insert(connection, List.of(grant)))
                .replaceWith(id);
    }
}
