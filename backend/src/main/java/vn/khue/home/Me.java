package vn.khue.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.Duties;
import vn.khue.access.Grant;
import vn.khue.access.Permission;
import vn.khue.access.UnitRef;

/**
 * Who asks, and everything that the screens have to know of it.
 *
 * @param grants what it holds and nobody has revoked
 * @param units  the units at which it holds something at present, with what it may do there
 * @param can    everything it may do anywhere
 */
@Schema(name = "Me")
public record Me(
        @Schema(required = true) MyAccount account,
        @Schema(required = true) boolean mustChangePassword,
        @Schema(required = true) boolean mustEnrolOtp,
        @Schema(required = true) List<Grant> grants,
        @Schema(required = true) List<UnitRights> units,
        @Schema(required = true) Set<Permission> can) {

    /** A unit with what may be done at it. */
    @Schema(name = "UnitRights")
    public record UnitRights(
            @Schema(required = true) UUID id,
            @Schema(required = true) String code,
            @Schema(required = true) String name,

            @Schema(
                    required = true,
                    enumeration = {"department", "commune", "school"})
            String kind,

            @Schema(required = true) List<Permission> permissions) {}

    static Me of(Actor actor, MyAccount account, Duties duties, List<Grant> grants) {
        return new Me(
                account, duties.changePassword(), duties.enrolOtp(), grants, units(actor, grants), actor.permissions());
    }

    private static List<UnitRights> units(Actor actor, List<Grant> grants) {
        Map<UUID, UnitRef> places = new LinkedHashMap<>();
        grants.forEach(grant -> places.put(grant.unit().id(), grant.unit()));
        List<UnitRights> units = new ArrayList<>();
        for (UnitRef unit : places.values()) {
            List<Permission> permissions = actor.permissionsAt(unit.id());
            if (!permissions.isEmpty()) {
                units.add(new UnitRights(unit.id(), unit.code(), unit.name(), unit.kind(), permissions));
            }
        }
        return units;
    }
}
