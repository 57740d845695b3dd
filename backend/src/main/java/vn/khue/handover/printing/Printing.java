package vn.khue.handover.printing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.AccountAuthority;
import vn.khue.access.Actor;
import vn.khue.account.IssuedPassword;
import vn.khue.account.PreparedAccounts;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.handover.form.HandoverForms;
import vn.khue.handover.form.SlipContent;
import vn.khue.handover.signing.Credentials;
import vn.khue.handover.signing.MinutesMaking;
import vn.khue.handover.signing.MinutesStore;
import vn.khue.job.Job;
import vn.khue.job.JobKind;
import vn.khue.job.JobRun;
import vn.khue.job.Jobs;

/** Prints the minutes or the slips of many units as one document, as a job whose progress can be watched. */
@ApplicationScoped
class Printing implements JobKind {

    private static final List<String> WHAT = List.of("minutes", "slips");
    private static final String SLIPS = "slips";
    private static final Duration LOOK = Duration.ofMillis(500);

    private final PrintStore store;
    private final MinutesStore minutes;
    private final MinutesMaking making;
    private final HandoverForms forms;
    private final PreparedAccounts accounts;
    private final Campaigns campaigns;
    private final Jobs jobs;
    private final Checks checks;
    private final Tx tx;

    Printing(
            PrintStore store,
            MinutesStore minutes,
            MinutesMaking making,
            HandoverForms forms,
            PreparedAccounts accounts,
            Campaigns campaigns,
            Jobs jobs,
            Checks checks,
            Tx tx) {
        this.store = store;
        this.minutes = minutes;
        this.making = making;
        this.forms = forms;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.jobs = jobs;
        this.checks = checks;
        this.tx = tx;
    }

    /** @param address of the page on which accounts are taken into use */
    record Input(UUID campaign, UUID desk, String what, String address) {}

    /** @param print to be fetched once @param papers how many it holds */
    @Schema(name = "HandoverPrint")
    record Result(
            @Schema(required = true) UUID print,
            @Schema(required = true, minimum = "1") int papers) {}

    @Override
    public String name() {
        return "handover-print";
    }

    /** @throws Problem 404 or 403 as for every change of a campaign, 409 when there is nothing to print */
    Uni<Job> queue(Actor actor, UUID campaign, PrintBody body, String address) {
        Errors errors = checks.of(body);
        errors.check(body.what() == null || WHAT.contains(body.what()), "/what", "not-one-of", String.join(", ", WHAT));
        return campaign(actor, campaign, body.what())
                .invoke(errors::raise)
                .chain(() -> SLIPS.equals(body.what())
                        ? store.toHandOut(campaign, body.desk()).map(List::size)
                        : minutes.contents(campaign, body.desk()).map(List::size))
                .invoke(papers -> {
                    if (papers == 0) {
                        throw Problem.conflict("nothing-to-print");
                    }
                })
                .chain(papers ->
                        jobs.queue(actor, name(), new Input(campaign, body.desk(), body.what(), address), papers));
    }

    /** After its end a campaign hands nothing out any more; its minutes can still be printed. */
    private Uni<Row> campaign(Actor actor, UUID id, String what) {
        return SLIPS.equals(what) ? campaigns.open(actor, id) : campaigns.run(actor, id);
    }

    @Override
    public Uni<Void> run(JobRun run) {
        Input input = run.input(Input.class);
        return campaign(run.actor(), input.campaign(), input.what())
                .chain(() -> SLIPS.equals(input.what()) ? slips(run, input) : minutes(run, input));
    }

    private Uni<Void> minutes(JobRun run, Input input) {
        return minutes.contents(input.campaign(), input.desk())
                .chain(all -> watched(run, all.size(), told -> making.print(all, told))
                        .chain(pdf -> tx.sql(
                                run.actor().author(),
                                connection -> store.add(
                                                connection,
                                                input.campaign(),
                                                run.actor().account(),
                                                input.what(),
                                                all.size(),
                                                pdf)
                                        .chain(id -> run.finish(connection, new Result(id, all.size()))))));
    }

    /** Passwords are made first, printed next and become good with the document, all of it or nothing. */
    private Uni<Void> slips(JobRun run, Input input) {
        return store.toHandOut(input.campaign(), input.desk())
                .map(all -> administered(run.actor(), all))
                .chain(all -> accounts.passwords(all.size(), done -> run.progress(done / 2, all.size(), null))
                        .chain(issued -> watched(run, all.size(), told -> forms.slips(slips(all, issued, input), told))
                                .chain(pdf -> keep(run, input, all, issued, pdf))));
    }

    private static List<Row> administered(Actor actor, List<Row> all) {
        AccountAuthority authority = new AccountAuthority(actor);
        all.forEach(row -> authority.requireCreationAt(row.getUUID("unit_id")));
        return all;
    }

    private Uni<Void> keep(JobRun run, Input input, List<Row> all, List<IssuedPassword> issued, byte[] pdf) {
        List<UUID> ids = all.stream().map(row -> row.getUUID("account_id")).toList();
        return tx.sql(
                run.actor().author(),
                connection -> accounts.issueAll(connection, ids, issued)
                        .invoke(good -> refuseChanged(ids, good))
                        .chain(() -> store.add(
                                connection, input.campaign(), run.actor().account(), input.what(), all.size(), pdf))
                        .chain(id -> run.finish(connection, new Result(id, all.size()))));
    }

    /** A slip whose password is not good would be handed to somebody. */
    private static void refuseChanged(List<UUID> asked, Set<UUID> good) {
        if (good.size() != asked.size()) {
            throw Problem.conflict("try-again");
        }
    }

    private static List<SlipContent> slips(List<Row> all, List<IssuedPassword> issued, Input input) {
        List<SlipContent> slips = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            slips.add(Credentials.slip(all.get(i), issued.get(i), input.address()));
        }
        return slips;
    }

    /** Tells the job's progress while workers print; whoever cancels the job need not wait for them. */
    private static Uni<byte[]> watched(JobRun run, int total, Function<IntConsumer, Uni<byte[]>> print) {
        AtomicInteger done = new AtomicInteger();
        Multi<byte[]> telling = Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onItem()
                .transformToUniAndConcatenate(tick -> run.progress(done.get(), total, null))
                .onItem()
                .transformToMultiAndConcatenate(told -> Multi.createFrom().empty());
        return Multi.createBy()
                .merging()
                .streams(print.apply(done::set).toMulti(), telling)
                .toUni();
    }

    /** @throws Problem 404 when it is not the actor's, was fetched already or is older than a day */
    Uni<PrintStore.Printed> take(Actor actor, UUID id) {
        return tx.sql(actor.author(), connection -> store.take(connection, id, actor.account()))
                .map(found -> found.orElseThrow(Problem::notFound));
    }
}
