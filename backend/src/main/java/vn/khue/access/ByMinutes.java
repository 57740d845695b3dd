package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rule of the handover: administration of a unit that has been invited to one is given from above by signed minutes
 * and in no other way; the operator can have it hold for units that have not been invited as well. What its own
 * administrators give on at the unit, to a deputy, stands on theirs. The database says the same of invited units as the
 * last guard.
 */
@ApplicationScoped
public class ByMinutes {

    private static final String EVERY = "every";

    private final boolean every;

    /** @param units every, or those that have been invited; the latter when absent */
    ByMinutes(@ConfigProperty(name = "khue.minutes-for") Optional<String> units) {
        this.every = units.map(String::strip).filter(EVERY::equals).isPresent();
    }

    private static final String INVITED = "select distinct unit_id from dossier where unit_id = any($1)";

    /** For which of the units the rule holds: those that have been invited to a handover, or all of them. */
    public Uni<Set<UUID>> invited(SqlClient client, Collection<UUID> units) {
        if (every) {
            return Uni.createFrom().item(Set.copyOf(units));
        }
        return client.preparedQuery(INVITED)
                .execute(Tuple.of((Object) units.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> invited = new HashSet<>();
                    rows.forEach(row -> invited.add(row.getUUID("unit_id")));
                    return invited;
                });
    }

    private static final String ADMINISTERING = """
             from access_grant g join access_grant above on above.id = g.parent_id
            where g.unit_id = $1 and g.role = 'administrator' and g.revoked_at is null
              and (g.valid_until is null or g.valid_until > now())
            """;

    private static final String REPLACED = "select g.id" + ADMINISTERING + """
              and (above.unit_id <> g.unit_id or g.account_id = $2)
            order by above.unit_id <> g.unit_id, g.created_at, g.id
            """;

    /**
     * The rights in whose place signed minutes put theirs: those by which the unit is administered from above, and before
     * them those that the receiver has there from a colleague, as a deputy.
     *
     * @param receiver account to which the minutes hand over; null while there is none
     */
    public Uni<List<UUID>> replaced(SqlClient client, UUID unit, UUID receiver) {
        return client.preparedQuery(REPLACED)
                .execute(Tuple.of(unit, receiver))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
    }

    private static final String PASSES =
            "select coalesce(max(g.passes), 0) as passes" + ADMINISTERING + " and above.unit_id <> g.unit_id";

    /** How far on rights are passed by whoever administers the unit from above; 0 while nobody does. */
    public Uni<Integer> passes(SqlClient client, UUID unit) {
        return client.preparedQuery(PASSES)
                .execute(Tuple.of(unit))
                .map(rows -> rows.iterator().next().getInteger("passes"));
    }

    private static final String TAKE_TURNS = "select id from unit where id = $1 for no key update";

    /** Keeps minutes of two campaigns from being signed for a unit at once. */
    public Uni<Void> takeTurns(SqlConnection connection, UUID unit) {
        return connection.preparedQuery(TAKE_TURNS).execute(Tuple.of(unit)).replaceWithVoid();
    }

    /**
     * Whether a right that the unit has given on itself would be one from above, without minutes of its own, if it stood
     * on another.
     */
    static boolean wouldRise(Chain given, HeldGrant onto, Set<UUID> invited) {
        HeldGrant leaf = given.leaf();
        HeldGrant parent = given.links().get(given.links().size() - 2);
        return leaf.role() == Role.ADMINISTRATOR
                && invited.contains(leaf.unit())
                && parent.unit().equals(leaf.unit())
                && !onto.unit().equals(leaf.unit());
    }

    /** Whether the right may be given by signed minutes only. @param parent out of which it would be given */
    public static boolean alone(Wanted wanted, Chain parent, Set<UUID> invited) {
        return wanted.role() == Role.ADMINISTRATOR
                && invited.contains(wanted.unit())
                && !parent.leaf().unit().equals(wanted.unit());
    }
}
