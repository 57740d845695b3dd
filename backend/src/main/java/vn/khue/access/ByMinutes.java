package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The rule of the handover: administration of a unit that has been invited to one is given from above by signed minutes
 * and in no other way. What its own administrators give on at the unit, to a deputy, stands on theirs. The database says
 * the same as the last guard.
 */
@ApplicationScoped
public class ByMinutes {

    private static final String INVITED = "select distinct unit_id from dossier where unit_id = any($1)";

    /** Which of the units have been invited to a handover. */
    public Uni<Set<UUID>> invited(SqlClient client, Collection<UUID> units) {
        return client.preparedQuery(INVITED)
                .execute(Tuple.of((Object) units.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> invited = new HashSet<>();
                    rows.forEach(row -> invited.add(row.getUUID("unit_id")));
                    return invited;
                });
    }

    /** Whether the right may be given by signed minutes only. @param parent out of which it would be given */
    public static boolean alone(Wanted wanted, Chain parent, Set<UUID> invited) {
        return wanted.role() == Role.ADMINISTRATOR
                && invited.contains(wanted.unit())
                && !parent.leaf().unit().equals(wanted.unit());
    }
}
