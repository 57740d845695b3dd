package vn.khue.finding;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.ApprovalAuthority;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.db.Tx;
import vn.khue.job.Job;
import vn.khue.job.JobKind;
import vn.khue.job.JobRun;
import vn.khue.job.Jobs;
import vn.khue.record.Choosing;
import vn.khue.record.rule.Findings;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** Looks through all records of schools as a job, some schools at a time; doing so again finds the same. */
@ApplicationScoped
class LookThrough implements JobKind {

    private static final int SCHOOLS_AT_ONCE = 20;

    private final Tx tx;
    private final Jobs jobs;
    private final Checks checks;
    private final Choosing choosing;
    private final FindingStore store;

    LookThrough(Tx tx, Jobs jobs, Checks checks, Choosing choosing, FindingStore store) {
        this.tx = tx;
        this.jobs = jobs;
        this.checks = checks;
        this.choosing = choosing;
        this.store = store;
    }

    /** @param year the school year that was meant when it was asked */
    record Input(UUID unit, int year) {}

    @Override
    public String name() {
        return "records-look-through";
    }

    /** @throws vn.khue.api.Problem 403 for whoever neither enters nor judges records there, 422 when the unit is unknown */
    Uni<Job> queue(Actor actor, LookBody body) {
        Errors errors = checks.of(body);
        int year = choosing.year(body.schoolYear(), "/schoolYear", errors);
        UUID unit = body.unit() == null || body.unit().isBlank() ? null : actor.named(body.unit(), "/unit", errors);
        errors.raise();
        new ApprovalAuthority(actor).requireLookingThrough(unit);
        return store.schools(unit).chain(schools -> jobs.queue(actor, name(), new Input(unit, year), schools.size()));
    }

    @Override
    public Uni<Void> run(JobRun run) {
        Input input = run.input(Input.class);
        return store.schools(input.unit()).chain(schools -> look(run, input, schools));
    }

    private Uni<Void> look(JobRun run, Input input, List<UUID> schools) {
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < schools.size(); from += SCHOOLS_AT_ONCE) {
            parts.add(schools.subList(from, Math.min(from + SCHOOLS_AT_ONCE, schools.size())));
        }
        int[] done = {0, 0};
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> tx.sql(
                                run.actor().author(), connection -> look(connection, input.year(), part))
                        .invoke(found -> {
                            done[0] += part.size();
                            done[1] += found;
                        })
                        .chain(() -> run.progress(done[0], schools.size(), null)))
                .collect()
                .asList()
                .chain(all -> tx.sql(
                        run.actor().author(),
                        connection -> run.finish(connection, new LookResult(schools.size(), done[1]))));
    }

    /** All types of records of schools, one statement for each type. @return how much was found */
    static Uni<Integer> look(SqlConnection connection, int year, List<UUID> schools) {
        Uni<Integer> found = Uni.createFrom().item(0);
        for (RecordType type : Dictionary.TYPES) {
            found = found.chain(before ->
                    Findings.ofSchools(connection, type, year, schools).map(more -> before + more));
        }
        return found;
    }
}
