package vn.khue.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.khue.api.Errors;

/**
 * What somebody wants to hand down, whoever is to receive it.
 *
 * @param recordTypes codes of the record types; null means all
 * @param until       first instant at which it no longer holds; null means open
 * @param passes      how often it may be passed on in turn
 */
public record Wanted(Role role, UUID unit, Set<String> recordTypes, Instant from, Instant until, int passes) {

    public static final int MOST_PASSES = 10;

    static Wanted of(HeldGrant grant) {
        return new Wanted(grant.role(), grant.unit(), grant.recordTypes(), grant.from(), grant.until(), grant.passes());
    }

    /**
     * Checks what is wrong with a wish by itself, before any grant is looked at.
     *
     * @param pointer where the wish stands in the body, such as "" or "/rows/3"
     */
    public void check(String pointer, Instant now, Errors errors) {
        if (recordTypes != null) {
            checkTypes(recordTypes, pointer, errors);
        }
        errors.check(until == null || until.isAfter(from), pointer + "/until", "until-before-from");
        errors.check(until == null || until.isAfter(now), pointer + "/until", "in-the-past");
        errors.check(passes >= 0 && passes <= MOST_PASSES, pointer + "/passes", "out-of-range", 0, MOST_PASSES);
        errors.check(role.passable() || passes == 0, pointer + "/passes", "role-not-passable", role.code());
    }

    private static void checkTypes(Set<String> types, String pointer, Errors errors) {
        errors.check(!types.isEmpty(), pointer + "/recordTypes", "record-types-empty");
        Set<String> unknown = new TreeSet<>(types);
        RecordTypes.CODES.forEach(unknown::remove);
        errors.check(unknown.isEmpty(), pointer + "/recordTypes", "not-one-of", String.join(", ", RecordTypes.CODES));
    }

    /** The record types as a body names them: null stays null, what is named twice counts once. */
    public static Set<String> types(Collection<String> named) {
        return named == null
                ? null
                : Set.copyOf(
                        new TreeSet<>(named.stream().filter(Objects::nonNull).toList()));
    }

    /** The record types in the order of the catalogue, for answers; null for all. */
    static List<String> ordered(Set<String> types) {
        return types == null
                ? null
                : RecordTypes.CODES.stream().filter(types::contains).toList();
    }
}
