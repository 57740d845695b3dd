package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.khue.access.Access;
import vn.khue.access.Actor;
import vn.khue.access.UnitAction;
import vn.khue.access.UnitActions;
import vn.khue.api.CurrentRequest;
import vn.khue.api.Language;
import vn.khue.db.Tx;
import vn.khue.job.Job;
import vn.khue.job.JobKind;
import vn.khue.job.JobRun;
import vn.khue.job.Jobs;
import vn.khue.sheet.Sheets;
import vn.khue.sheet.Table;

/**
 * Takes lists of schools out of files. A trial answers what would become of each row; the writing is a job that judges
 * the rows again under lock, writes all good ones at once and tells the others.
 */
@ApplicationScoped
class UnitImporting implements JobKind {

    private static final int MOST_ROWS = 5_000;

    private final Tx tx;
    private final Pool pool;
    private final Jobs jobs;
    private final Sheets sheets;
    private final Access access;
    private final ImportStore store;
    private final CurrentRequest request;

    UnitImporting(
            Tx tx, Pool pool, Jobs jobs, Sheets sheets, Access access, ImportStore store, CurrentRequest request) {
        this.tx = tx;
        this.pool = pool;
        this.jobs = jobs;
        this.sheets = sheets;
        this.access = access;
        this.store = store;
        this.request = request;
    }

    /** @param parent the unit for rows that name none @param language of the errors in the result */
    record Input(Table table, UUID parent, Language language) {}

    /** Rows with the forms of their cells judged. */
    private record Lines(Input input, List<SchoolLine> all) {}

    @Override
    public String name() {
        return "units-import";
    }

    /** @throws vn.khue.api.Problem 403 when the actor may found schools nowhere */
    void check(Actor actor) {
        new UnitActions(actor).requireAnywhere(UnitAction.ADD_CHILD);
    }

    /** @return fails with 422 when the file is no list of schools */
    Uni<UnitImportResult> dryRun(Actor actor, UnitImportForm form) {
        request.tries();
        return read(form)
                .chain(this::lines)
                .chain(lines -> plan(pool, actor, lines).chain(plans -> result(pool, actor, lines, plans)));
    }

    /** @return fails with 422 when the file is no list of schools */
    Uni<Job> queue(Actor actor, UnitImportForm form) {
        return read(form)
                .chain(input ->
                        jobs.queue(actor, name(), input, input.table().lines().size()));
    }

    private Uni<Input> read(UnitImportForm form) {
        Language language = request.language();
        return sheets.table(form.file(), SchoolColumns.ALL, MOST_ROWS)
                .map(table -> new Input(table, form.parent(), language));
    }

    private Uni<Lines> lines(Input input) {
        return sheets.aside(() -> new Lines(
                input, input.table().lines().stream().map(SchoolLine::of).toList()));
    }

    private Uni<List<ImportPlan>> plan(SqlClient client, Actor actor, Lines lines) {
        return store.parents(client)
                .map(units -> new ImportParents(actor, units, lines.input().parent()))
                .chain(parents -> store.known(client, ImportPlanner.codes(lines.all()))
                        .map(known -> new ImportPlanner(actor, parents, known)))
                .chain(planner -> sheets.aside(() -> planner.plan(lines.all())));
    }

    private Uni<UnitImportResult> result(SqlClient client, Actor actor, Lines lines, List<ImportPlan> plans) {
        List<UUID> parents = plans.stream()
                .map(ImportPlan::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> codes = lines.all().stream()
                .map(SchoolLine::code)
                .filter(Objects::nonNull)
                .toList();
        return store.missing(client, new UnitActions(actor).among(UnitAction.ADD_CHILD, parents), codes)
                .map(missing -> UnitImportResult.of(
                        plans,
                        missing,
                        lines.input().table(),
                        actor.tree(),
                        lines.input().language()));
    }

    @Override
    public Uni<Void> run(JobRun run) {
        return lines(run.input(Input.class))
                .call(lines -> run.progress(0, lines.all().size(), null))
                .chain(lines -> tx.sql(run.actor().author(), connection -> write(connection, run, lines)))
                .chain(access::changedTree)
                .replaceWithVoid();
    }

    private Uni<Void> write(SqlConnection connection, JobRun run, Lines lines) {
        return TreeTurn.take(connection)
                .chain(() -> plan(connection, run.actor(), lines))
                .chain(plans ->
                        result(connection, run.actor(), lines, plans).call(() -> store.write(connection, plans)))
                .chain(result -> run.finish(connection, result));
    }
}
