package vn.khue.yearchange;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.YearChangeAuthority;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Problem;
import vn.khue.codelist.ListNames;
import vn.khue.db.Tx;
import vn.khue.job.Job;
import vn.khue.job.JobKind;
import vn.khue.job.JobRun;
import vn.khue.job.Jobs;
import vn.khue.record.Choosing;
import vn.khue.record.rule.Findings;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** Proposes, keeps, carries out and takes back the plan by which a school goes over to the next school year. */
@ApplicationScoped
class YearChanges implements JobKind {

    private static final Set<String> DECISIONS = Set.of("repeat", "move", "leave");

    private final YearChangeStore store;
    private final Tx tx;
    private final Jobs jobs;
    private final Checks checks;
    private final Choosing choosing;

    YearChanges(YearChangeStore store, Tx tx, Jobs jobs, Checks checks, Choosing choosing) {
        this.store = store;
        this.tx = tx;
        this.jobs = jobs;
        this.checks = checks;
        this.choosing = choosing;
    }

    /** A school and the year that ends. */
    record Target(UUID school, int from) {}

    @Override
    public String name() {
        return "year-change";
    }

    /** @throws Problem 404 when there is no such school that the actor sees, 400 when the year is none */
    Target target(Actor actor, String school, String from) {
        UUID unit = actor.seen(school);
        if (!"school".equals(actor.tree().ref(unit).kind())) {
            throw Problem.notFound();
        }
        Errors errors = new Errors();
        int year = choosing.year(from, "query:from", errors);
        ListQuery.refuse(errors);
        return new Target(unit, year);
    }

    /** @throws Problem 403 without the right to read the pupils of the school */
    Uni<YearChange> get(Actor actor, Target target) {
        new YearChangeAuthority(actor).requireReading(target.school());
        return store.plan(target.school(), target.from()).chain(plan -> view(actor, target, plan.orElse(null)));
    }

    private Uni<YearChange> view(Actor actor, Target target, Row plan) {
        return store.classes(target.school(), target.from())
                .chain(classes -> store.levels(target.school())
                        .chain(levels -> store.along(target.school(), target.from())
                                .chain(along -> {
                                    Map<UUID, JsonObject> decisions = decisions(plan);
                                    return store.pupils(target.school(), target.from(), List.copyOf(decisions.keySet()))
                                            .map(pupils -> YearChangeView.of(
                                                    actor,
                                                    target,
                                                    plan,
                                                    classes,
                                                    Set.copyOf(levels),
                                                    along,
                                                    decisions,
                                                    pupils));
                                })));
    }

    private static Map<UUID, JsonObject> decisions(Row plan) {
        Map<UUID, JsonObject> decisions = new LinkedHashMap<>();
        if (plan != null) {
            JsonArray pupils = (JsonArray) plan.getValue("pupils");
            for (int i = 0; i < pupils.size(); i++) {
                decisions.put(UUID.fromString(pupils.getJsonObject(i).getString("id")), pupils.getJsonObject(i));
            }
        }
        return decisions;
    }

    /**
     * @param ifMatch the version seen; v0 while there is none
     * @throws Problem 403 without the right to edit records of all types at the school, 409 when the plan has been carried
     *     out, 412 when somebody else was faster, 422 with everything that does not fit
     */
    Uni<YearChange> save(Actor actor, Target target, String ifMatch, PlanBody body) {
        new YearChangeAuthority(actor).requireMaking(target.school());
        int seen = ETag.required(ifMatch);
        Errors errors = checks.of(body);
        errors.raise();
        List<UUID> ids = body.pupils().stream().map(PlanBody.OfPupil::id).toList();
        return store.classes(target.school(), target.from())
                .call(() -> grades(target, body, errors))
                .chain(classes -> store.pupils(target.school(), target.from(), ids)
                        .invoke(pupils -> check(body, classes, pupils, errors)))
                .chain(() -> store.plan(target.school(), target.from()))
                .invoke(plan -> open(plan, seen))
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> store.save(
                                connection, target.school(), target.from(), classes(body), pupils(body), seen)))
                .invoke(saved -> {
                    if (!saved) {
                        throw Problem.of(412, "version-stale");
                    }
                })
                .chain(() -> get(actor, target));
    }

    private Uni<Void> grades(Target target, PlanBody body, Errors errors) {
        List<String> named = body.classes().stream()
                .filter(one -> one.to() != null)
                .map(one -> one.to().grade())
                .toList();
        return store.grades(named)
                .chain(known -> store.levels(target.school()).invoke(levels -> {
                    for (int i = 0; i < body.classes().size(); i++) {
                        NextClass to = body.classes().get(i).to();
                        boolean grade = to == null || known.contains(to.grade());
                        String pointer = "/classes/" + i + "/to/grade";
                        errors.check(grade, pointer, "code-unknown", ListNames.of("grade"));
                        errors.check(
                                !grade || to == null || to.taughtAt(Set.copyOf(levels)), pointer, "grade-not-taught");
                    }
                }))
                .replaceWithVoid();
    }

    private static void open(Optional<Row> plan, int seen) {
        if (plan.isPresent() && "done".equals(plan.get().getString("state"))) {
            throw Problem.conflict("plan-done");
        }
        ETag.same(seen, plan.map(row -> row.getInteger("version")).orElse(0));
    }

    private static void check(PlanBody body, List<Row> classes, List<Row> pupils, Errors errors) {
        Set<String> known = new HashSet<>();
        classes.forEach(row -> known.add(row.getString("code")));
        Map<String, NextClass> next = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Set<String> planned = new HashSet<>();
        for (int i = 0; i < body.classes().size(); i++) {
            PlanBody.OfClass one = body.classes().get(i);
            String pointer = "/classes/" + i;
            errors.check(known.contains(one.code()), pointer + "/code", "class-unknown");
            errors.check(planned.add(one.code()), pointer + "/code", "value-repeated");
            if (one.to() != null) {
                // Several classes may become one; then they say the same of it.
                NextClass before = next.putIfAbsent(one.to().code(), one.to());
                errors.check(before == null || before.equals(one.to()), pointer + "/to", "value-repeated");
                String named = names.putIfAbsent(
                        one.to().name().strip().toLowerCase(Locale.ROOT),
                        one.to().code());
                errors.check(named == null || named.equals(one.to().code()), pointer + "/to/name", "value-repeated");
            }
        }
        Set<UUID> there = new HashSet<>();
        pupils.forEach(row -> there.add(row.getUUID("id")));
        Set<UUID> decided = new HashSet<>();
        for (int i = 0; i < body.pupils().size(); i++) {
            PlanBody.OfPupil one = body.pupils().get(i);
            String pointer = "/pupils/" + i;
            errors.check(there.contains(one.id()), pointer + "/id", "pupil-not-there");
            errors.check(decided.add(one.id()), pointer + "/id", "value-repeated");
            errors.check(
                    DECISIONS.contains(one.decision()), pointer + "/decision", "not-one-of", "leave, move, repeat");
            errors.check(one.leaves() || one.to() != null, pointer + "/to", "required");
            errors.check(one.to() == null || next.containsKey(one.to()), pointer + "/to", "class-not-planned");
        }
        errors.raise();
    }

    private static JsonArray classes(PlanBody body) {
        JsonArray classes = new JsonArray();
        for (PlanBody.OfClass one : body.classes()) {
            NextClass to = one.to();
            classes.add(new JsonObject()
                    .put("code", one.code())
                    .put(
                            "to",
                            to == null
                                    ? null
                                    : new JsonObject()
                                            .put("code", to.code())
                                            .put("name", to.name().strip())
                                            .put("grade", to.grade())));
        }
        return classes;
    }

    private static JsonArray pupils(PlanBody body) {
        JsonArray pupils = new JsonArray();
        for (PlanBody.OfPupil one : body.pupils()) {
            pupils.add(new JsonObject()
                    .put("id", one.id().toString())
                    .put("decision", one.decision())
                    .put("to", one.leaves() ? null : one.to()));
        }
        return pupils;
    }

    /** @throws Problem 403 as for saving, 409 while there is no plan */
    Uni<Job> queue(Actor actor, Target target) {
        new YearChangeAuthority(actor).requireMaking(target.school());
        return store.plan(target.school(), target.from())
                .map(plan -> plan.orElseThrow(() -> Problem.conflict("plan-missing")))
                .chain(() -> jobs.queue(actor, name(), target, CopySql.STATEMENTS.size()));
    }

    @Override
    public Uni<Void> run(JobRun run) {
        Target target = run.input(Target.class);
        new YearChangeAuthority(run.actor()).requireMaking(target.school());
        return tx.sql(
                run.actor().author(),
                connection -> store.plan(connection, target.school(), target.from())
                        .map(plan -> plan.orElseThrow(() -> Problem.conflict("plan-missing"))
                                .getUUID("id"))
                        .chain(plan -> store.carryOut(connection, plan, target.school(), target.from())
                                .call(() -> look(connection, target))
                                .chain(made ->
                                        store.left(connection, plan).map(left -> new YearChange.Result(made, left))))
                        .chain(result -> run.finish(connection, result)));
    }

    private static Uni<Void> look(SqlConnection connection, Target target) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (RecordType type : Dictionary.TYPES) {
            all = all.chain(() -> Findings.ofSchools(connection, type, target.from() + 1, List.of(target.school())))
                    .replaceWithVoid();
        }
        return all;
    }

    /** @throws Problem 403 as for saving, 409 when there is nothing to take back or somebody has worked on it */
    Uni<YearChange> undo(Actor actor, Target target) {
        new YearChangeAuthority(actor).requireMaking(target.school());
        return store.plan(target.school(), target.from())
                .map(plan -> plan.filter(row -> "done".equals(row.getString("state")))
                        .orElseThrow(() -> Problem.conflict("plan-not-done")))
                .chain(plan -> tx.sql(actor.author(), connection -> store.undo(connection, plan.getUUID("id"))))
                .chain(() -> get(actor, target));
    }
}
