package vn.khue.handover.step;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.ByMinutes;
import vn.khue.access.GrantChoice;
import vn.khue.access.Role;
import vn.khue.access.Wanted;
import vn.khue.account.IssuedPassword;
import vn.khue.account.Person;
import vn.khue.account.PreparedAccounts;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierWork;

/**
 * Prepares the account that is to be handed over, for the appointed officer and without any right from it: a new one, or
 * one that the officer has at the unit already.
 */
@ApplicationScoped
public class Preparing {

    /**
     * Enough for a deputy who gives rights to schools, whose administrators give them to their staff. Who administers the
     * unit already may pass rights further on, and what was given so is to go on.
     */
    private static final int USUAL_PASSES = 3;

    private final DossierWork work;
    private final PreparedAccounts accounts;
    private final ByMinutes byMinutes;
    private final Pool pool;
    private final Checks checks;

    Preparing(DossierWork work, PreparedAccounts accounts, ByMinutes byMinutes, Pool pool, Checks checks) {
        this.work = work;
        this.accounts = accounts;
        this.byMinutes = byMinutes;
        this.pool = pool;
        this.checks = checks;
    }

    /**
     * Prepared again, an account that was made for the handover goes to whoever is appointed by then, with a password that
     * ends the slip of before; unless somebody uses it already, so that another one is made.
     *
     * @throws Problem 409 when nobody is appointed, or the holder has just chosen a password; 403 when the actor makes no accounts there, 422 when the right is
     *     more than the actor could give, or the named account is not the officer's
     */
    Uni<Dossier> prepare(Actor actor, UUID id, String ifMatch, PrepareBody given) {
        PrepareBody body = given == null ? new PrepareBody(null, null, null, null) : given;
        Errors errors = checks.of(body);
        errors.check(body.account() == null || body.username() == null, "/username", "not-with-account");
        errors.check(body.account() == null || !body.account().equals(actor.account()), "/account", "to-oneself");
        Instant until = body.until() == null ? null : body.until().truncatedTo(ChronoUnit.MICROS);
        return work.of(actor, id)
                .chain(row -> passes(row, body)
                        .chain(passes -> password(row, body)
                                .chain(password -> work.write(
                                        actor,
                                        id,
                                        ifMatch,
                                        now -> check(actor, now, passes, until, errors),
                                        (connection, now) -> account(connection, actor, now, body, password)
                                                .chain(account -> StepStore.prepare(
                                                        connection,
                                                        id,
                                                        account,
                                                        body.account() != null,
                                                        passes.of(actor, now, until),
                                                        until))))));
    }

    /** Hashing takes a worker its time: only for whoever may have the account made, and when there is none yet. */
    private Uni<IssuedPassword> password(Row row, PrepareBody body) {
        return body.account() == null && (made(row) == null || !Checklist.officersOwn(row))
                ? accounts.password()
                : Uni.createFrom().nullItem();
    }

    private Uni<Passes> passes(Row row, PrepareBody body) {
        return body.passes() != null
                ? Uni.createFrom().item(new Passes(body.passes(), body.passes()))
                : byMinutes
                        .passes(pool, row.getUUID("unit_id"))
                        .map(passed -> new Passes(Math.max(USUAL_PASSES, passed), 0));
    }

    /** How far on the right may be passed. @param best if the actor can give that @param least whatever the actor can */
    private record Passes(int best, int least) {

        int of(Actor actor, Row row, Instant until) {
            int passes = best;
            while (passes > least
                    && !GrantChoice.among(
                                    actor.held(), wanted(row, passes, until, actor.now()), actor.tree(), actor.now())
                            .errors()
                            .isEmpty()) {
                passes--;
            }
            return passes;
        }
    }

    /** The account that was made for this handover; null when there is none, or it is past use. */
    private static UUID made(Row row) {
        boolean gone = row.getBoolean("account_existing") || "ended".equals(row.getString("account_status"));
        return gone ? null : row.getUUID("account_id");
    }

    private static void check(Actor actor, Row row, Passes passes, Instant until, Errors errors) {
        if (row.getValue("officer_id") == null) {
            throw Problem.conflict("nobody-appointed");
        }
        Wanted wanted = wanted(row, passes.of(actor, row, until), until, actor.now());
        wanted.check("", actor.now(), errors);
        errors.raise();
        GrantChoice.among(actor.held(), wanted, actor.tree(), actor.now()).required();
    }

    /** The right that signed minutes make effective, as it was prepared. */
    public static Wanted wanted(Row row, Instant from) {
        return wanted(row, row.getInteger("passes"), Campaign.instant(row, "valid_until"), from);
    }

    /** @param from is kept in whole microseconds, as the database does */
    private static Wanted wanted(Row row, int passes, Instant until, Instant from) {
        return new Wanted(
                Role.ADMINISTRATOR, row.getUUID("unit_id"), null, from.truncatedTo(ChronoUnit.MICROS), until, passes);
    }

    private Uni<UUID> account(
            SqlConnection connection, Actor actor, Row row, PrepareBody body, IssuedPassword password) {
        UUID unit = row.getUUID("unit_id");
        Person person = Person.of(
                row.getString("officer_name"),
                row.getString("officer_email"),
                row.getString("officer_phone"),
                row.getString("officer_position"));
        if (body.account() != null) {
            return accounts.existing(connection, actor, unit, body.account(), person.fullName(), "/account")
                    .replaceWith(body.account());
        }
        UUID made = made(row);
        if (made == null || !Checklist.officersOwn(row) && row.getValue("activated_at") != null) {
            if (password == null) {
                // The account was changed between the look at it and the lock.
                throw Problem.conflict("try-again");
            }
            return accounts.make(connection, actor, unit, person, body.username(), password, reason(row));
        }
        Uni<Void> renamed = accounts.rename(connection, made, person, reason(row));
        return (password == null
                        ? renamed
                        : renamed.chain(
                                () -> accounts.issue(connection, made, row.getString("account_username"), password)))
                .replaceWith(made);
    }

    private static String reason(Row row) {
        return "Bàn giao: " + row.getString("campaign_name");
    }
}
