package vn.khue.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.db.Author;

/**
 * Who asks: an account in a session, with the rights it has at this moment. Rights are read per request, so a right
 * taken away stops with the next one.
 *
 * @param unit  the home unit of the account
 * @param held  all grants of the account, effective or not, each with its chain
 * @param tree  the tree of units at this moment
 * @param now   the moment at which all decisions of the request are made
 */
public record Actor(
        UUID account,
        String username,
        UUID session,
        UUID unit,
        List<Chain> held,
        UnitTree tree,
        Instant now,
        String request,
        GrantUses uses) {

    /** The author of writes in this request. */
    public Author author() {
        return new Author(account, request);
    }

    public Decision decide(Permission permission, UUID unit, String recordType) {
        return Decision.of(held, permission, unit, recordType, tree, now);
    }

    public boolean may(Permission permission, UUID unit) {
        return decide(permission, unit, null).allowed();
    }

    /**
     * The first line of every write.
     *
     * @throws Problem 404 when the unit is not even visible, 403 with what is missing otherwise
     */
    public void require(Permission permission, UUID unit) {
        require(permission, unit, null);
    }

    /** As {@link #require(Permission, UUID)}, for records of one type. */
    public void require(Permission permission, UUID unit, String recordType) {
        Decision decision = decide(permission, unit, recordType);
        if (decision.allowed()) {
            uses.note(decision.chain().leaf().id(), now);
            return;
        }
        if (!may(Permission.UNIT_VIEW, unit)) {
            throw Problem.notFound();
        }
        throw Problem.forbidden(
                "not-allowed",
                decision.missing().stream()
                        .limit(3)
                        .map(missing -> new FieldError("", missing.code(), permission.code()))
                        .toArray(FieldError[]::new));
    }

    /** The topmost units at which the actor holds the permission; lists show only what stands below them. */
    public UUID[] scope(Permission permission) {
        return scope(permission, null);
    }

    /** As {@link #scope(Permission)}, for records of one type. */
    public UUID[] scope(Permission permission, String recordType) {
        Set<UUID> units = new LinkedHashSet<>();
        for (Chain chain : held) {
            UUID at = chain.leaf().unit();
            if (Decision.of(List.of(chain), permission, at, recordType, tree, now)
                    .allowed()) {
                units.add(at);
                uses.note(chain.leaf().id(), now);
            }
        }
        return tree.tops(units).toArray(UUID[]::new);
    }

    /** The part of a scope that stands at or below the unit; empty when none does. */
    public UUID[] within(UUID[] scope, UUID unit) {
        boolean covered = Arrays.stream(scope).anyMatch(top -> tree.contains(top, unit));
        return covered
                ? new UUID[] {unit}
                : Arrays.stream(scope).filter(top -> tree.contains(unit, top)).toArray(UUID[]::new);
    }

    /** The units of the own grants by which the actor holds the permission there and below. */
    List<UUID> places(Permission permission) {
        return held.stream()
                .filter(chain -> Decision.of(
                                List.of(chain), permission, chain.leaf().unit(), null, tree, now)
                        .allowed())
                .map(chain -> chain.leaf().unit())
                .distinct()
                .toList();
    }

    /** Everything the actor may do at the unit. */
    public List<Permission> permissionsAt(UUID at) {
        return Arrays.stream(Permission.values())
                .filter(permission -> may(permission, at))
                .toList();
    }

    /**
     * The unit that a path names.
     *
     * @throws Problem 404 when there is no such unit or the actor cannot see it
     */
    public UUID seen(String unit) {
        return visible(unit).orElseThrow(Problem::notFound);
    }

    /** The unit of this id or {@code code:...}, if there is one that the actor can see. */
    public Optional<UUID> visible(String unit) {
        return known(unit).filter(id -> may(Permission.UNIT_VIEW, id));
    }

    /** The unit of this id or {@code code:...}, visible or not; for filters, which show only what is visible anyway. */
    public Optional<UUID> known(String unit) {
        return UnitName.find(tree, unit);
    }

    /**
     * The unit that a field or a parameter names; null when nothing visible is named, which is then among the errors.
     *
     * @param pointer such as "/unit" or "query:unit"
     */
    public UUID named(String unit, String pointer, Errors errors) {
        if (!UnitName.wellFormed(unit)) {
            errors.add(pointer, "unit-form");
            return null;
        }
        Optional<UUID> found = visible(unit);
        errors.check(found.isPresent(), pointer, "unit-unknown");
        return found.orElse(null);
    }

    /** The same actor, looking at a newer picture of the tree. */
    public Actor in(UnitTree newer) {
        return new Actor(account, username, session, unit, held, newer, now, request, uses);
    }

    /** Everything the actor may do anywhere. */
    public Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (held.stream()
                    .anyMatch(chain -> Decision.of(
                                    List.of(chain), permission, chain.leaf().unit(), null, tree, now)
                            .allowed())) {
                all.add(permission);
            }
        }
        return all;
    }
}
