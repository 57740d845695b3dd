package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;
import vn.khue.api.Page;
import vn.khue.job.Job;

/** HTTP for accounts; {@code {id}} is a UUID or {@code code:} with the user name. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountResource {

    private final AccountStore store;
    private final AccountCreating creating;
    private final AccountChanging changing;
    private final BulkCreation bulk;
    private final CurrentActor actor;

    AccountResource(
            AccountStore store,
            AccountCreating creating,
            AccountChanging changing,
            BulkCreation bulk,
            CurrentActor actor) {
        this.store = store;
        this.creating = creating;
        this.changing = changing;
        this.bulk = bulk;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Accounts that you may see", description = "Sorted by given name, as Vietnamese lists are.")
    public Uni<Page<AccountView>> list(@BeanParam AccountFilter filter) {
        return store.list(actor.get(), filter.read(actor.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an account",
            description = "Needs `account.manage` at the home unit. Answers the one-time password, only now. "
                    + "With `grant`, a first right at the home unit is given by the rules of `POST /grants`.")
    @APIResponse(
            responseCode = "201",
            description = "The account with its one-time password.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = CreatedAccount.class)))
    public Uni<RestResponse<CreatedAccount>> create(AccountCreation body) {
        return creating.create(actor.get(), body)
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("accounts/" + made.account().id()))
                        .header("ETag", ETag.of(made.account().version()))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @POST
    @Path("/bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make many accounts",
            description = "Good rows are made, the others are told with their errors. With `dryRun` nothing is made. "
                    + "Only whoever asks reads the passwords, for 24 hours.")
    @APIResponse(
            responseCode = "200",
            description = "What would become of each row (`dryRun`).",
            content = @Content(schema = @Schema(implementation = BulkResult.class)))
    @APIResponse(
            responseCode = "202",
            description = "The job that makes them; its result is a `BulkAccountsResult`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Uni<RestResponse<Object>> createMany(BulkAccounts body) {
        bulk.check(actor.get(), body);
        return body.onlyTried()
                ? bulk.dryRun(actor.get(), body).map(RestResponse::ok)
                : bulk.queue(actor.get(), body)
                        .map(job -> RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED, job)
                                .location(URI.create("jobs/" + job.id()))
                                .build());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One account")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Uni<RestResponse<AccountView>> get(@PathParam("id") String id) {
        return store.get(actor.get(), id).map(AccountResource::answer);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change what an account says of its person, or its home unit",
            description = "The user name never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Uni<RestResponse<AccountView>> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, AccountChange body) {
        return changing.change(actor.get(), id, ifMatch, body).map(AccountResource::answer);
    }

    static RestResponse<AccountView> answer(AccountView account) {
        return RestResponse.ResponseBuilder.ok(account)
                .header("ETag", ETag.of(account.version()))
                .build();
    }
}
