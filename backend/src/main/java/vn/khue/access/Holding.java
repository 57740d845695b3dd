package vn.khue.access;

import java.util.Set;
import java.util.UUID;

/**
 * What an account holds, as far as it matters to whoever wants to administer the account.
 *
 * @param recordTypes codes of the record types; null means all
 */
public record Holding(Role role, UUID unit, Set<String> recordTypes) {

    /** From the role, the unit and the record types (with commas, or * for all), separated by blanks. */
    public static Holding parse(String text) {
        String[] parts = text.split(" ");
        return new Holding(
                Role.fromString(parts[0]),
                UUID.fromString(parts[1]),
                "*".equals(parts[2]) ? null : Set.of(parts[2].split(",")));
    }

    boolean within(Chain chain, UnitTree tree) {
        return chain.links().stream()
                .allMatch(link -> link.role().contains(role)
                        && tree.contains(link.unit(), unit)
                        && Attenuation.covers(link.recordTypes(), recordTypes));
    }
}
