package vn.khue.handover;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.SessionLife;
import vn.khue.db.Unreachable;

/** Lets people watch how far the units of a campaign are, from any replica: each looks at the database. */
@ApplicationScoped
class BoardWatch {

    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Campaigns campaigns;
    private final SessionLife sessions;

    BoardWatch(Campaigns campaigns, SessionLife sessions) {
        this.campaigns = campaigns;
        this.sessions = sessions;
    }

    /** The campaign now and each time it has changed, until the session ends or the database is gone. */
    Multi<Campaign> watch(Actor actor, UUID id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> glance(actor, id))
                .withDelay(GLANCE)
                .whilst(Optional::isPresent)
                .skip()
                .repetitions()
                .filter(Optional::isPresent)
                .map(Optional::get)
                .onFailure(Unreachable::is)
                .recoverWithCompletion();
    }

    /** The campaign now; empty when the session has ended. */
    private Uni<Optional<Campaign>> glance(Actor actor, UUID id) {
        return sessions.goesOn(actor)
                .chain(goesOn -> goesOn
                        ? campaigns.get(actor, id).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }
}
