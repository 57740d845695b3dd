package vn.khue.account;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.Role;
import vn.khue.access.UnitName;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.db.Fold;

/** Which accounts a list shows; a repeated parameter means any of its values. */
public class AccountFilter extends ListQuery {

    private static final int LONGEST_SEARCH = 200;
    private static final List<String> STATUSES = List.of("active", "locked", "ended");
    private static final List<String> PASSWORD_STATES = List.of("one-time", "one-time-expired", "set");

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...` of the home unit, exactly this one.")
    String unit;

    @QueryParam("within")
    @Parameter(description = "Id or `code:...` of a unit: accounts at home there or below.")
    String within;

    @QueryParam("status")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"active", "locked", "ended"}))
    List<String> status;

    @QueryParam("role")
    @Parameter(
            description = "Holds a grant of this role.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {
                                "administrator",
                                "editor",
                                "verifier",
                                "approver",
                                "viewer",
                                "auditor",
                                "integration"
                            }))
    List<String> role;

    @QueryParam("activation")
    @Parameter(
            description = "State of the password; those with a one-time one have not been activated.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"one-time", "one-time-expired", "set"}))
    List<String> activation;

    @QueryParam("secondFactor")
    @Parameter(
            description = "`missing`: holds a role that demands a second factor, and has none.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"missing"}))
    String secondFactor;

    @QueryParam("q")
    @Parameter(
            description = "Words of the name or the user name; diacritics do not matter.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_SEARCH))
    String q;

    /**
     * What is to be read for this actor.
     *
     * @throws vn.khue.api.Problem 400 with everything that is wrong with the parameters
     */
    AccountSelection read(Actor actor) {
        Errors errors = check(AccountOrder.codes());
        errors.check(STATUSES.containsAll(status), "query:status", "not-one-of", String.join(", ", STATUSES));
        errors.check(roles().containsAll(role), "query:role", "not-one-of", String.join(", ", roles()));
        errors.check(
                PASSWORD_STATES.containsAll(activation),
                "query:activation",
                "not-one-of",
                String.join(", ", PASSWORD_STATES));
        errors.check(
                secondFactor == null || "missing".equals(secondFactor), "query:secondFactor", "not-one-of", "missing");
        errors.check(q == null || q.length() <= LONGEST_SEARCH, "query:q", "wrong-length", 0, LONGEST_SEARCH);
        errors.check(unit == null || UnitName.wellFormed(unit), "query:unit", "unit-form");
        errors.check(within == null || UnitName.wellFormed(within), "query:within", "unit-form");
        refuse(errors);
        AccountOrder order = AccountOrder.of(sort(AccountOrder.codes()));
        return new AccountSelection(
                home(actor),
                places(actor),
                status.isEmpty() ? null : status.toArray(String[]::new),
                role.isEmpty() ? null : role.toArray(String[]::new),
                activation.isEmpty() ? null : activation.toArray(String[]::new),
                secondFactor != null,
                q == null || q.isBlank() ? null : Fold.patterns(q),
                order,
                order.position(cursor(3)),
                limit(),
                count());
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toList());
    }

    /** Who holds which role is told by grants, so whoever may not see those finds nothing by these filters. */
    private boolean asksForGrants() {
        return !role.isEmpty() || secondFactor != null;
    }

    private boolean sees(Actor actor, UUID at) {
        return actor.may(Permission.ACCOUNT_VIEW, at) && (!asksForGrants() || actor.may(Permission.GRANT_VIEW, at));
    }

    /** The topmost units at and below which the actor sees what is asked for. */
    private UUID[] scope(Actor actor) {
        UUID[] accounts = actor.scope(Permission.ACCOUNT_VIEW);
        if (!asksForGrants()) {
            return accounts;
        }
        UUID[] grants = actor.scope(Permission.GRANT_VIEW);
        Set<UUID> both = Stream.concat(within(actor, accounts, grants), within(actor, grants, accounts))
                .collect(Collectors.toSet());
        return actor.tree().tops(both).toArray(UUID[]::new);
    }

    /** Those of the units that stand at or below one of the places. */
    private static Stream<UUID> within(Actor actor, UUID[] units, UUID[] places) {
        return Arrays.stream(units)
                .filter(id -> Arrays.stream(places).anyMatch(top -> actor.tree().contains(top, id)));
    }

    /** The one home unit asked for, if the actor sees accounts there. */
    private UUID home(Actor actor) {
        return unit == null
                ? null
                : actor.known(unit)
                        .filter(id -> sees(actor, id))
                        .filter(id -> within == null
                                || actor.known(within)
                                        .filter(top -> actor.tree().contains(top, id))
                                        .isPresent())
                        .orElse(null);
    }

    /** The topmost units of the list: those of the actor, or what of them lies within the unit asked for. */
    private UUID[] places(Actor actor) {
        if (unit != null) {
            return new UUID[0];
        }
        UUID[] scope = scope(actor);
        if (within == null) {
            return scope;
        }
        Optional<UUID> top = actor.known(within);
        if (top.isPresent() && sees(actor, top.get())) {
            return new UUID[] {top.get()};
        }
        return Arrays.stream(scope)
                .filter(id -> top.isPresent() && actor.tree().contains(top.get(), id))
                .toArray(UUID[]::new);
    }
}
