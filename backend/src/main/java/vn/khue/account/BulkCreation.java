package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.khue.access.AccountAuthority;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.CurrentRequest;
import vn.khue.api.Language;
import vn.khue.db.Tx;
import vn.khue.job.Job;
import vn.khue.job.JobKind;
import vn.khue.job.JobRun;
import vn.khue.job.Jobs;

/** Makes many accounts as a job: judges every row, hashes on all processors, writes all good rows at once. */
@ApplicationScoped
class BulkCreation implements JobKind {

    private final Tx tx;
    private final Pool pool;
    private final Jobs jobs;
    private final Checks checks;
    private final AccountMaking making;
    private final Passwords passwords;
    private final CurrentRequest request;

    BulkCreation(
            Tx tx,
            Pool pool,
            Jobs jobs,
            Checks checks,
            AccountMaking making,
            Passwords passwords,
            CurrentRequest request) {
        this.tx = tx;
        this.pool = pool;
        this.jobs = jobs;
        this.checks = checks;
        this.making = making;
        this.passwords = passwords;
        this.request = request;
    }

    /** @param language of the errors in the result */
    record Input(BulkAccounts body, Language language) {}

    @Override
    public String name() {
        return "accounts-bulk";
    }

    /** @throws vn.khue.api.Problem 403 when the actor may make accounts nowhere, 422 when the list itself is wrong */
    void check(Actor actor, BulkAccounts body) {
        checks.of(body).raise();
        new AccountAuthority(actor).requireCreationAnywhere();
    }

    Uni<BulkResult> dryRun(Actor actor, BulkAccounts body) {
        request.tries();
        Language language = request.language();
        return making.plan(pool, actor, body.all()).map(plans -> BulkResult.tried(plans, actor.tree(), language));
    }

    Uni<Job> queue(Actor actor, BulkAccounts body) {
        return jobs.queue(
                actor, name(), new Input(body, request.language()), body.rows().size());
    }

    @Override
    public Uni<Void> run(JobRun run) {
        Input input = run.input(Input.class);
        List<AccountRow> rows = input.body().all();
        return making.plan(pool, run.actor(), rows)
                .map(plans -> (int) plans.stream().filter(plan -> !plan.fails()).count())
                .chain(good -> passwords.issue(good, done -> run.progress(done, rows.size(), null)))
                .chain(issued -> tx.sql(run.actor().author(), connection -> write(connection, run, input, issued)));
    }

    /** Judged again under lock; a row that has become good meanwhile is left for the next time. */
    private Uni<Void> write(SqlConnection connection, JobRun run, Input input, List<IssuedPassword> issued) {
        Actor actor = run.actor();
        return making.planToWrite(connection, actor, input.body().all())
                .invoke(plans -> leaveRest(plans, issued.size()))
                .chain(plans -> making.write(
                                connection, actor, plans, issued, input.body().reason())
                        .map(made -> BulkResult.done(plans, made, actor.tree(), input.language())))
                .chain(result -> run.finish(connection, result));
    }

    private static void leaveRest(List<PlannedAccount> plans, int passwords) {
        plans.stream()
                .filter(plan -> !plan.fails())
                .skip(passwords)
                .forEach(plan -> plan.errors().add(plan.pointer(), "try-again"));
    }
}
