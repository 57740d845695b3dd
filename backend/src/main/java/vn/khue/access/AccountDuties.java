package vn.khue.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells what an account has to do before anything else, by the rules of {@link Door}. */
@ApplicationScoped
public class AccountDuties {

    private final Access access;
    private final SecondFactorRoles secondFactor;

    AccountDuties(Access access, SecondFactorRoles secondFactor) {
        this.access = access;
        this.secondFactor = secondFactor;
    }

    /** The duties at this moment; none for an account that does not exist. */
    public Uni<Duties> of(UUID account) {
        return Uni.combine()
                .all()
                .unis(access.standing(account), access.tree())
                .asTuple()
                .map(both -> both.getItem1()
                        .map(standing -> of(standing, both.getItem2()))
                        .orElse(new Duties(false, false)));
    }

    private Duties of(Standing standing, UnitTree tree) {
        return new Duties(standing.mustChangePassword(), secondFactor.missing(standing, Instant.now(), tree));
    }
}
