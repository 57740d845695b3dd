package vn.khue.finding;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khue.access.Actor;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.db.Tx;
import vn.khue.record.Brief;
import vn.khue.record.Choosing;
import vn.khue.record.MaskedRules;
import vn.khue.record.rule.Rules;
import vn.khue.record.type.RecordType;

/** Confirms what one rule found in many records with one reason: each is judged by itself, all are written at once. */
@ApplicationScoped
class ConfirmingMany {

    // Of a type of records: $1 records, $2 school year, $3 rule, $4 reason, $5 the versions that were judged, $6 masked
    // rules
    private static final String CONFIRM = """
            with still as materialized (
              select r.id from %s r join unnest($1::uuid[], $5::int[]) as seen (id, version) on r.id = seen.id and r.version = seen.version
              where r.school_year = $2 order by r.id for share of r),
            found as materialized (
              select f.record_id, f.school_year, f.rule, f.basis, f.entity, f.unit_id
              from finding f join still on still.id = f.record_id
              where f.school_year = $2 and f.rule = $3 and
            """ + MaskedRules.CONDITION.formatted(6) + """
            ),
            added as (
              insert into confirmation (record_id, school_year, rule, basis, entity, unit_id, reason)
              select record_id, school_year, rule, basis, entity, unit_id, $4 from found
              on conflict (record_id, school_year, rule, basis) do nothing
              returning record_id)
            select f.record_id, a.record_id is not null as added from found f left join added a on a.record_id = f.record_id
            """;

    private final Tx tx;
    private final Choosing choosing;
    private final Checks checks;

    ConfirmingMany(Tx tx, Choosing choosing, Checks checks) {
        this.tx = tx;
        this.choosing = choosing;
        this.checks = checks;
    }

    /**
     * What somebody has confirmed before keeps the reason that it has.
     *
     * @throws vn.khue.api.Problem 422 with everything that is wrong with what was asked
     */
    Uni<ConfirmedRecords> confirm(Actor actor, RecordType type, ConfirmManyBody body) {
        Errors errors = checks.of(body);
        int year = choosing.year(body.schoolYear(), "/schoolYear", errors);
        errors.check(!Rules.mends(type.code(), body.rule()), "/rule", "finding-to-mend");
        errors.raise();
        Set<UUID> asked = new LinkedHashSet<>(body.ids());
        return choosing.named(actor, type, List.copyOf(asked), year)
                .chain(found -> confirm(actor, type, year, body, asked, found));
    }

    private Uni<ConfirmedRecords> confirm(
            Actor actor, RecordType type, int year, ConfirmManyBody body, Set<UUID> asked, List<Brief> found) {
        RecordActions actions = new RecordActions(actor, type.code());
        List<ConfirmedRecords.Item> refused = new ArrayList<>();
        Map<UUID, Brief> fit = new LinkedHashMap<>();
        for (Brief brief : found) {
            asked.remove(brief.id());
            actions.refusal(RecordAction.CONFIRM, brief.unit(), brief.standing(actor.account()))
                    .ifPresentOrElse(
                            reason -> refused.add(ConfirmedRecords.Item.of(brief, reason)),
                            () -> fit.put(brief.id(), brief));
        }
        asked.forEach(id -> refused.add(new ConfirmedRecords.Item(id, null, null, "not-found")));
        return fit.isEmpty()
                ? Uni.createFrom().item(result(refused, fit, Map.of()))
                : tx.quiet(actor.author(), connection -> write(connection, actor, type, year, body, fit))
                        .map(done -> result(refused, fit, done));
    }

    /** Of those in which the rule found something, whether that is confirmed by this; else somebody has confirmed it before. */
    private static Uni<Map<UUID, Boolean>> write(
            SqlConnection connection,
            Actor actor,
            RecordType type,
            int year,
            ConfirmManyBody body,
            Map<UUID, Brief> fit) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(fit.keySet().toArray(UUID[]::new))
                .addInteger(year)
                .addString(body.rule())
                .addString(body.reason().strip())
                .addArrayOfInteger(fit.values().stream().map(Brief::version).toArray(Integer[]::new))
                .addValue(MaskedRules.of(actor, List.of(type.code())));
        return connection
                .preparedQuery(CONFIRM.replace("%s", type.code()))
                .execute(values)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.getUUID("record_id"), row -> row.getBoolean("added"))));
    }

    /** In those of which nothing is known the rule found nothing that the actor sees, or they have changed meanwhile. */
    private static ConfirmedRecords result(
            List<ConfirmedRecords.Item> refused, Map<UUID, Brief> fit, Map<UUID, Boolean> found) {
        List<ConfirmedRecords.Item> items = new ArrayList<>(refused);
        List<ConfirmedRecords.Item> done = new ArrayList<>();
        for (Brief brief : fit.values()) {
            Boolean added = found.get(brief.id());
            if (Boolean.TRUE.equals(added)) {
                done.add(ConfirmedRecords.Item.of(brief, null));
            } else {
                items.add(ConfirmedRecords.Item.of(brief, added == null ? "finding-unknown" : "nothing-to-confirm"));
            }
        }
        int missed = items.size();
        items.addAll(done);
        return new ConfirmedRecords(done.size(), missed, items);
    }
}
