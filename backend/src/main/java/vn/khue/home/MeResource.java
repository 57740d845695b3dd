package vn.khue.home;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.AccountDuties;
import vn.khue.access.Actor;
import vn.khue.access.CurrentActor;
import vn.khue.access.GrantStore;
import vn.khue.access.Limited;

/** HTTP for whoever is logged in. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class MeResource {

    private final CurrentActor current;
    private final MyAccountStore accounts;
    private final AccountDuties duties;
    private final GrantStore grants;
    private final WaitingStore waiting;

    MeResource(
            CurrentActor current,
            MyAccountStore accounts,
            AccountDuties duties,
            GrantStore grants,
            WaitingStore waiting) {
        this.current = current;
        this.accounts = accounts;
        this.duties = duties;
        this.grants = grants;
        this.waiting = waiting;
    }

    @GET
    @Limited(beforePassword = true, beforeOtp = true)
    @Operation(summary = "Who you are and what you hold")
    public Uni<Me> me() {
        Actor actor = current.get();
        return Uni.combine()
                .all()
                .unis(accounts.get(actor), duties.of(actor.account()), grants.held(actor))
                .asTuple()
                .map(all -> Me.of(actor, all.getItem1(), all.getItem2(), all.getItem3()));
    }

    @GET
    @Path("/waiting")
    @Operation(summary = "What waits for you, the first due first")
    public Uni<Waiting> waiting() {
        return waiting.of(current.get());
    }
}
