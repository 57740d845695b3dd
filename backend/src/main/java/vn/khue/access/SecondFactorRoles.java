package vn.khue.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The roles whose holders must use a second factor, by configuration ({@code KHUE_SECOND_FACTOR_ROLES}). */
@ApplicationScoped
public class SecondFactorRoles {

    private final Set<Role> roles;

    SecondFactorRoles(@ConfigProperty(name = "khue.second-factor.roles") Optional<List<String>> configured) {
        roles = configured.orElse(List.of()).stream().map(Role::fromString).collect(Collectors.toUnmodifiableSet());
    }

    public boolean demands(Role role) {
        return roles.contains(role);
    }

    /** The codes of these roles. */
    public String[] codes() {
        return roles.stream().map(Role::code).toArray(String[]::new);
    }

    boolean missing(Standing standing, Actor actor) {
        return missing(standing, actor.now(), actor.tree());
    }

    boolean missing(Standing standing, Instant now, UnitTree tree) {
        return !roles.isEmpty() && !standing.otpEnrolled() && standing.holdsAny(roles, now, tree);
    }

    /** Whether the actor must keep a second factor, enrolled or not. */
    public boolean binds(Actor actor) {
        return actor.held().stream()
                .anyMatch(chain -> roles.contains(chain.leaf().role()) && chain.effective(actor.now(), actor.tree()));
    }
}
