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
import vn.khue.record.type.RecordType;

/** Confirms what one rule found in many records with one reason: each is judged by itself, all are written at once. */
@ApplicationScoped
class ConfirmingMany {

    // Of a type of records: $1 records, $2 school year, $3 rule, $4 reason, $5 the versions that were judged, $6 masked
    // rules
    private static final String CONFIRM = """
            with still as materialized (
              select r.id from %s r join unnest($1::uuid[], $5::int[]) as seen (id, version) on r.id = seen.id and r.version = seen.version
              where r.school_year = $2 order by r.id for share of r)
            insert into confirmation as k (record_id, school_year, rule, basis, entity, unit_id, reason)
            select f.record_id, f.school_year, f.rule, f.basis, f.entity, f.unit_id, $4
            from finding f join still on still.id = f.record_id
            where f.school_year = $2 and f.rule = $3
              and not exists (select from confirmation c where c.record_id = f.record_id and c.school_year = f.school_year
                                and c.rule = f.rule and c.basis = f.basis)
              and
            """ + MaskedRules.CONDITION.formatted(6) + """

            on conflict (record_id, school_year, rule, basis) do nothing
            returning record_id
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
                ? Uni.createFrom().item(result(refused, fit, Set.of()))
                : tx.quiet(actor.author(), connection -> write(connection, actor, type, year, body, fit))
                        .map(done -> result(refused, fit, done));
    }

    private static Uni<Set<UUID>> write(
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
                .map(rows -> rows.stream().map(row -> row.getUUID("record_id")).collect(Collectors.toSet()));
    }

    /** Those that could be confirmed and are not have changed meanwhile, or the rule found nothing in them that the actor sees. */
    private static ConfirmedRecords result(List<ConfirmedRecords.Item> refused, Map<UUID, Brief> fit, Set<UUID> done) {
        List<ConfirmedRecords.Item> items = new ArrayList<>(refused);
        fit.values().stream()
                .filter(brief -> !done.contains(brief.id()))
                .forEach(brief -> items.add(ConfirmedRecords.Item.of(brief, "finding-unknown")));
        int missed = items.size();
        fit.values().stream()
                .filter(brief -> done.contains(brief.id()))
                .forEach(brief -> items.add(ConfirmedRecords.Item.of(brief, null)));
        return new ConfirmedRecords(done.size(), missed, items);
    }
}
