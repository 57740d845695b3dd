package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khue.access.Actor;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.api.Checks;
import vn.khue.api.CurrentRequest;
import vn.khue.api.Errors;
import vn.khue.db.Tx;
import vn.khue.job.Job;
import vn.khue.job.JobKind;
import vn.khue.job.JobRun;
import vn.khue.job.Jobs;
import vn.khue.record.Brief;
import vn.khue.record.Choosing;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/**
 * Moves many records on as a job: each is judged by itself, those that can be moved are moved by one statement, in one
 * transaction with the result. A job that is taken up again finds either nothing done or everything.
 */
@ApplicationScoped
class ManySteps implements JobKind {

    private final Tx tx;
    private final Jobs jobs;
    private final Checks checks;
    private final Choosing choosing;
    private final CurrentRequest request;
    private final DiscardStore discards;

    ManySteps(Tx tx, Jobs jobs, Checks checks, Choosing choosing, CurrentRequest request, DiscardStore discards) {
        this.request = request;
        this.discards = discards;
        this.tx = tx;
        this.jobs = jobs;
        this.checks = checks;
        this.choosing = choosing;
    }

    /** @param type code of the record type @param year the school year that was meant when it was asked */
    record Input(String type, int year, ManyBody body) {

        RecordType of() {
            return Dictionary.of(type).orElseThrow();
        }
    }

    @Override
    public String name() {
        return "records-move";
    }

    /**
     * What is to be done, when nothing is wrong with it.
     *
     * @param many how many records it is about
     */
    record Asked(Input input, int many) {}

    /**
     * @throws vn.khue.api.Problem 403 when the actor could do it nowhere, 422 with everything that is wrong with what was
     *     asked, too many records included
     */
    Uni<Asked> check(Actor actor, RecordType type, ManyBody body) {
        Errors errors = checks.of(body);
        body.check(errors);
        RecordAction.verb(body.action()).ifPresent(new RecordActions(actor, type.code())::permit);
        int year = choosing.year(body.schoolYear(), "/schoolYear", errors);
        return many(actor, type, body, year, errors)
                .invoke(many -> errors.check(
                        body.filter() == null || many <= Choosing.MOST, "/filter", "too-many-records", Choosing.MOST))
                .invoke(errors::raise)
                .map(many -> new Asked(new Input(type.code(), year, body), many.intValue()));
    }

    Uni<ManyResult> dryRun(Actor actor, Asked asked) {
        request.tries();
        return verdicts(actor, asked.input()).map(Verdicts::tried);
    }

    Uni<Job> queue(Actor actor, Asked asked) {
        return jobs.queue(actor, name(), asked.input(), asked.many());
    }

    private Uni<Long> many(Actor actor, RecordType type, ManyBody body, int year, Errors errors) {
        if (body.filter() != null) {
            return choosing.count(actor, type, body.filter(), year, errors);
        }
        return Uni.createFrom().item(body.ids() == null ? 0L : body.ids().size());
    }

    @Override
    public Uni<Void> run(JobRun run) {
        Input input = run.input(Input.class);
        return verdicts(run.actor(), input).chain(verdicts -> move(run, input, verdicts));
    }

    private Uni<Verdicts> verdicts(Actor actor, Input input) {
        List<UUID> ids = input.body().ids() == null ? List.of() : input.body().ids();
        RecordAction verb = input.body().verb();
        return found(actor, input.of(), input)
                .chain(found ->
                        used(verb, input, found).map(used -> Verdicts.of(actor, input.type(), verb, found, ids, used)));
    }

    private Uni<Set<UUID>> used(RecordAction verb, Input input, List<Brief> found) {
        if (verb != RecordAction.DISCARD) {
            return Uni.createFrom().item(Set.of());
        }
        List<UUID> ids = found.stream().map(Brief::id).toList();
        return discards.used(input.of(), input.year(), ids)
                .map(uses -> uses.stream().map(DiscardStore.Use::id).collect(Collectors.toSet()));
    }

    private Uni<List<Brief>> found(Actor actor, RecordType type, Input input) {
        return input.body().filter() == null
                ? choosing.named(actor, type, input.body().ids(), input.year())
                : choosing.found(actor, type, input.body().filter(), input.year());
    }

    private Uni<Void> move(JobRun run, Input input, Verdicts verdicts) {
        return tx.sql(
                run.actor().author().because(input.body().reason()),
                connection -> moved(connection, input, verdicts.moves())
                        .map(verdicts::result)
                        .chain(result -> run.finish(connection, result)));
    }

    private static Uni<Set<UUID>> moved(SqlConnection connection, Input input, List<StepStore.Move> moves) {
        return input.body().verb() == RecordAction.DISCARD
                ? DiscardStore.discard(connection, input.of(), input.year(), moves)
                : StepStore.move(
                        connection,
                        input.of(),
                        input.year(),
                        input.body().said().remark(),
                        moves);
    }
}
