package vn.khue.delegation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Grant;
import vn.khue.access.Holder;
import vn.khue.access.UnitRef;

/**
 * What a revocation does: the same before and after.
 *
 * @param previewTag names exactly this effect
 * @param grants     the grants that end
 * @param reanchored the grants that go on below the successor
 * @param accounts   the holders of what ends
 */
@Schema(name = "Revocation")
public record Revocation(
        @Schema(required = true) String previewTag,
        @Schema(required = true) List<Grant> grants,
        @Schema(required = true) List<Reanchored> reanchored,
        @Schema(required = true) List<Affected> accounts,
        @Schema(required = true) Counts counts) {

    /** @param newParent the grant on which it stands from then on */
    @Schema(name = "ReanchoredGrant")
    public record Reanchored(
            @Schema(required = true) Grant grant,
            @Schema(required = true) UUID newParent) {}

    /** @param losesAll whether no effective grant is left @param sessions how many of its sessions end */
    @Schema(name = "AffectedAccount")
    public record Affected(
            @Schema(required = true) UUID id,
            @Schema(required = true) String username,
            @Schema(required = true) String fullName,
            @Schema(required = true) UnitRef unit,
            @Schema(required = true) boolean losesAll,
            @Schema(required = true) int sessions) {}

    @Schema(name = "RevocationCounts")
    public record Counts(
            @Schema(required = true) int grants,
            @Schema(required = true) int reanchored,
            @Schema(required = true) int accounts,
            @Schema(required = true) int sessions) {}

    /** @param shown all grants of the plan as they are told @param sessions live sessions by account */
    static Revocation of(RevocationPlan plan, String tag, Map<UUID, Grant> shown, Map<UUID, Integer> sessions) {
        List<Grant> falling = shown.values().stream()
                .filter(grant -> plan.falling().contains(grant.id()))
                .toList();
        List<Reanchored> reanchored = shown.values().stream()
                .filter(grant -> plan.moving().contains(grant.id()))
                .map(grant -> new Reanchored(grant, plan.successor()))
                .toList();
        List<Affected> accounts = falling.stream()
                .map(Grant::account)
                .distinct()
                .map(holder -> affected(holder, plan, sessions))
                .toList();
        int ending = accounts.stream().mapToInt(Affected::sessions).sum();
        return new Revocation(
                tag,
                falling,
                reanchored,
                accounts,
                new Counts(falling.size(), reanchored.size(), accounts.size(), ending));
    }

    private static Affected affected(Holder holder, RevocationPlan plan, Map<UUID, Integer> sessions) {
        boolean losesAll = plan.losing().contains(holder.id());
        return new Affected(
                holder.id(),
                holder.username(),
                holder.fullName(),
                holder.unit(),
                losesAll,
                losesAll ? sessions.getOrDefault(holder.id(), 0) : 0);
    }
}
