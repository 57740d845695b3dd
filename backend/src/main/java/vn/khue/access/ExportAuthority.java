package vn.khue.access;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Decides who takes records out of the system, and who sees that others did. */
public final class ExportAuthority {

    private final Actor actor;

    public ExportAuthority(Actor actor) {
        this.actor = actor;
    }

    /**
     * The topmost units at or below which records of the type may be taken out.
     *
     * @throws vn.khue.api.Problem 403 with what is missing when there are none
     */
    public UUID[] places(String type) {
        UUID[] places = actor.scope(Permission.EXPORT_RUN, type);
        if (places.length == 0) {
            actor.require(Permission.EXPORT_RUN, actor.unit(), type);
        }
        return places;
    }

    /** What two scopes have in common. */
    public UUID[] common(UUID[] scope, UUID[] places) {
        Set<UUID> both = new LinkedHashSet<>();
        for (UUID place : places) {
            both.addAll(Arrays.asList(actor.within(scope, place)));
        }
        return actor.tree().tops(both).toArray(UUID[]::new);
    }

    /** At or below which units the exports of others may be seen. */
    public UUID[] watched() {
        return actor.scope(Permission.AUDIT_VIEW);
    }
}
