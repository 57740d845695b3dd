package vn.khue.finding;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import vn.khue.access.Actor;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.record.Entry;
import vn.khue.record.EntryView;
import vn.khue.record.RecordTag;
import vn.khue.record.Records;
import vn.khue.record.rule.Rules;
import vn.khue.record.type.RecordType;

/** Confirms what a rule found, with a reason that stays with the record as long as the finding rests on the same. */
@ApplicationScoped
class Confirming {

    // Of a type of records: $1 record, $2 school year, $3 rule, $4 reason, $5 the version that was seen
    private static final String CONFIRM = """
            with still as materialized (
              select id from %s where id = $1 and school_year = $2 and version = $5 for share)
            insert into confirmation as k (record_id, school_year, rule, basis, entity, unit_id, reason)
            select record_id, school_year, rule, basis, entity, unit_id, $4
            from finding where record_id = $1 and school_year = $2 and rule = $3 and exists (select from still)
            on conflict (record_id, school_year, rule, basis) do update
            set reason = excluded.reason, account_id = excluded.account_id, unit_id = excluded.unit_id,
                confirmed_at = now(), version = k.version + 1
            """;

    private final Tx tx;
    private final Records records;
    private final Checks checks;

    Confirming(Tx tx, Records records, Checks checks) {
        this.tx = tx;
        this.records = records;
        this.checks = checks;
    }

    /**
     * @throws vn.khue.api.Problem 403 without the right to edit the record, 409 when nothing is open, 412 when somebody
     *     changed the record meanwhile, 422 when the reason is missing or the rule found nothing
     */
    Uni<EntryView> confirm(
            Actor actor, RecordType type, String id, String schoolYear, String ifMatch, ConfirmBody body) {
        Errors errors = checks.of(body);
        RecordTag seen = RecordTag.required(ifMatch, schoolYear);
        RecordActions actions = new RecordActions(actor, type.code());
        return records.seen(actions, type, id, schoolYear)
                .invoke(entry -> actions.require(RecordAction.CONFIRM, entry.unit(), entry.standing(actor.account())))
                .invoke(seen::same)
                .invoke(entry ->
                        errors.check(body.rule() == null || entry.found(body.rule()), "/rule", "finding-unknown"))
                .invoke(entry -> errors.check(
                        !Rules.mends(type.code(), body.rule()) || !entry.found(body.rule()),
                        "/rule",
                        "finding-to-mend"))
                .invoke(errors::raise)
                .chain(entry -> tx.quiet(actor.author(), connection -> write(connection, entry, body))
                        .chain(() -> records.get(actor, type, entry.id().toString(), entry.yearName())));
    }

    private static Uni<Void> write(SqlConnection connection, Entry entry, ConfirmBody body) {
        Tuple values =
                Tuple.of(entry.id(), entry.year(), body.rule(), body.reason().strip(), entry.version());
        return connection
                .preparedQuery(CONFIRM.formatted(entry.type().code()))
                .execute(values)
                .invoke(written -> {
                    if (written.rowCount() == 0) {
                        throw Problem.of(412, "version-stale");
                    }
                })
                .replaceWithVoid();
    }
}
