package vn.khue.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may revoke, change and review a grant: whoever it comes from, by an own effective grant that it descends from;
 * and whoever may give rights above its unit, unless the grant stands above their own.
 */
public final class GrantAuthority {

    private final Actor actor;
    private final Set<UUID> own;
    private final Set<UUID> above;
    private final List<UUID> givingAt;

    public GrantAuthority(Actor actor) {
        this.actor = actor;
        this.own = actor.held().stream()
                .filter(chain -> chain.effective(actor.now(), actor.tree()))
                .map(chain -> chain.leaf().id())
                .collect(Collectors.toSet());
        this.above = actor.held().stream()
                .flatMap(chain -> chain.links().stream())
                .map(HeldGrant::id)
                .collect(Collectors.toSet());
        this.givingAt = actor.places(Permission.GRANT_GIVE);
    }

    /** The own effective grants; whatever descends from one of them is the actor's to take back. */
    public Set<UUID> own() {
        return own;
    }

    /** The own grants and all they stand on; nothing of this is the actor's to touch. */
    public Set<UUID> untouchable() {
        return above;
    }

    /** Whether the grant was given, at however many hands, out of an own effective one. */
    public boolean descends(List<UUID> chain) {
        return chain.subList(0, chain.size() - 1).stream().anyMatch(own::contains);
    }

    /** Whether the actor could hand this out: the grant comes from an own one, or is within an own one. */
    public boolean covers(List<UUID> chain, Wanted what) {
        return descends(chain)
                || GrantChoice.among(actor.held(), Widening.fromNow(what, actor.now()), actor.tree(), actor.now())
                        .errors()
                        .isEmpty();
    }

    /**
     * Why the actor may not touch the grant; null when it may.
     *
     * @param chain ids from the root grant to the grant itself
     */
    public String refusal(List<UUID> chain, UUID unit) {
        UUID grant = chain.get(chain.size() - 1);
        if (actor.held().stream().anyMatch(held -> held.leaf().id().equals(grant))) {
            return "own-grant";
        }
        if (above.contains(grant)) {
            return "above-you";
        }
        boolean below = givingAt.stream()
                .anyMatch(at -> !at.equals(unit) && actor.tree().contains(at, unit));
        return descends(chain) || below ? null : "not-allowed";
    }
}
