package vn.khue.handover.letter;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.access.UnitRef;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.api.Text;
import vn.khue.db.Tx;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.handover.campaign.MailServer;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.DossierStep;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.form.Blanks;
import vn.khue.handover.training.TrainingStore;
import vn.khue.handover.training.Trainings;
import vn.khue.job.Job;
import vn.khue.job.JobKind;
import vn.khue.job.JobRun;
import vn.khue.job.Jobs;

/**
 * Sends units their links and reminders by mail, as a job; reminders also appear in the application, where there is no mail
 * server only there. What was sent to whom stays readable.
 */
@ApplicationScoped
class Letters implements JobKind {

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final int MOST_UNITS = 5_000;
    private static final int AT_ONCE = 20;
    private static final int MOST_NAMED = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_FAILURE = 200;
    /** So much of what a unit was told is kept; blanks can make a short text long. */
    private static final int LONGEST_KEPT = 4000;
    /** Of a letter that was not needed any more when its turn came. */
    private static final String NOT_NEEDED = "not-needed";

    private final LetterStore store;
    private final DossierStore dossiers;
    private final TrainingStore trainings;
    private final Campaigns campaigns;
    private final LetterText texts;
    private final ReactiveMailer mailer;
    private final Jobs jobs;
    private final Checks checks;
    private final Tx tx;
    private final MailServer mail;

    Letters(
            LetterStore store,
            DossierStore dossiers,
            TrainingStore trainings,
            Campaigns campaigns,
            LetterText texts,
            ReactiveMailer mailer,
            Jobs jobs,
            Checks checks,
            Tx tx,
            MailServer mail) {
        this.store = store;
        this.dossiers = dossiers;
        this.trainings = trainings;
        this.campaigns = campaigns;
        this.texts = texts;
        this.mailer = mailer;
        this.jobs = jobs;
        this.checks = checks;
        this.tx = tx;
        this.mail = mail;
    }

    /** @param screens address of the screens, before the path of a link */
    record Input(UUID campaign, LetterOrder order, String screens) {}

    /**
     * What became of the letters.
     *
     * @param sent   how many the mail server took
     * @param failed how many it did not take
     * @param inApp  how many accounts are reminded in the application
     * @param units  how many units they went to, in one way or both
     * @param asked  how many units they were meant for; of the others nobody is known whom they could reach
     * @param byMail whether there was a mail server
     * @param unreached those others, the first of them by their codes
     */
    @Schema(name = "HandoverLettersResult")
    record Result(
            @Schema(required = true, minimum = "0") int sent,
            @Schema(required = true, minimum = "0") int failed,
            @Schema(required = true, minimum = "0") int inApp,
            @Schema(required = true, minimum = "0") int units,
            @Schema(required = true, minimum = "0") int asked,
            @Schema(required = true) boolean byMail,
            @Schema(required = true, maxItems = MOST_NAMED) List<UnitRef> unreached) {}

    @Override
    public String name() {
        return "handover-letters";
    }

    /** @throws Problem 404 or 403 as for every change of a campaign, 409 for what only goes by mail when there is no mail server, or after the campaign */
    Uni<Job> queue(Actor actor, UUID campaign, LetterOrder order, String screens) {
        Errors errors = checks.of(order);
        errors.check(
                order.kind() == null || LetterKind.find(order.kind()).isPresent(),
                "/kind",
                "not-one-of",
                LetterKind.codes());
        errors.check(
                order.missing() == null || DossierStep.of(order.missing()).isPresent(),
                "/missing",
                "not-one-of",
                DossierStep.codes());
        if (Text.check(order.text(), LONGEST_TEXT, "/text", errors)) {
            Blanks.check(order.text(), "/text", errors);
        }
        return campaigns
                .open(actor, campaign)
                .invoke(errors::raise)
                .invoke(() -> {
                    if (!mail.there() && !LetterKind.of(order).inApp()) {
                        throw Problem.conflict("mail-not-set-up");
                    }
                })
                .chain(() -> meetings(campaign, order))
                .invoke(meetings -> {
                    if (LetterKind.of(order) == LetterKind.TRAINING && meetings.isEmpty()) {
                        throw Problem.conflict("no-trainings");
                    }
                })
                .chain(() -> asked(campaign, order))
                .chain(rows -> jobs.queue(actor, name(), new Input(campaign, order, screens), rows.size()));
    }

    /** Those that letters about trainings tell of; none for others. */
    private Uni<List<Row>> meetings(UUID campaign, LetterOrder order) {
        return LetterKind.of(order) == LetterKind.TRAINING
                ? trainings.of(campaign, Trainings.MOST)
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<Row>> asked(UUID campaign, LetterOrder order) {
        Boolean registered = LetterKind.of(order) == LetterKind.TRAINING ? Boolean.TRUE : null;
        return dossiers.page(new DossierStore.Wanted(campaign, registered, null, order.missing(), null, "", MOST_UNITS))
                .map(rows -> LetterKind.of(order) == LetterKind.REMINDER
                        ? rows.stream().filter(Letters::lacksSomething).toList()
                        : rows);
    }

    @Override
    public Uni<Void> run(JobRun run) {
        Input input = run.input(Input.class);
        return campaigns
                .open(run.actor(), input.campaign())
                .chain(() -> meetings(input.campaign(), input.order()))
                .chain(meetings -> asked(input.campaign(), input.order()).chain(rows -> {
                    UUID[] asked = rows.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
                    return tx.sql(
                                    run.actor().author(),
                                    connection -> LetterStore.write(
                                            connection,
                                            run.id(),
                                            said(rows, input.order()),
                                            LetterKind.of(input.order()),
                                            input.order().missing(),
                                            mail.there()))
                            .chain(() -> store.unsent(run.id()))
                            .chain(letters -> send(run, input, meetings, Set.of(asked), letters))
                            .chain(() -> tx.sql(
                                    run.actor().author(),
                                    connection -> result(connection, run.id(), asked)
                                            .chain(result -> run.finish(connection, result))));
                }));
    }

    /** Whoever has done everything, or was overtaken by another campaign, is not reminded. */
    private static boolean lacksSomething(Row dossier) {
        return dossier.getValue("superseded_at") == null
                && Checklist.of(dossier).stream().anyMatch(step -> !step.done());
    }

    private static JsonArray said(List<Row> dossiers, LetterOrder order) {
        JsonArray said = new JsonArray();
        dossiers.forEach(row -> said.add(new JsonObject()
                .put("id", row.getUUID("id").toString())
                .put("words", beginning(LetterText.said(row, order), LONGEST_KEPT))));
        return said;
    }

    private Uni<Result> result(SqlConnection connection, UUID job, UUID[] asked) {
        return LetterStore.count(connection, job)
                .chain(sums -> LetterStore.unreached(connection, job, asked, MOST_NAMED)
                        .map(unreached -> new Result(
                                sums.getInteger("sent"),
                                sums.getInteger("failed"),
                                sums.getInteger("in_app"),
                                sums.getInteger("units"),
                                asked.length,
                                mail.there(),
                                unreached)));
    }

    private Uni<Void> send(JobRun run, Input input, List<Row> meetings, Set<UUID> asked, List<Row> letters) {
        AtomicInteger done = new AtomicInteger();
        return Multi.createFrom()
                .iterable(letters)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> asTheyAre(some, asked)
                        .chain(now -> Multi.createFrom()
                                .iterable(some)
                                .onItem()
                                .transformToUniAndMerge(
                                        one -> letter(one, now.get(one.getUUID("dossier_id")), input, meetings))
                                .collect()
                                .asList())
                        .chain(results -> tx.sql(
                                run.actor().author(),
                                connection -> LetterStore.done(connection, new JsonArray(results))))
                        .chain(() -> run.progress(done.addAndGet(some.size()), letters.size(), null)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** The dossiers of some letters when these have their turn: sending takes long, and meanwhile a link may be replaced. */
    private Uni<Map<UUID, Row>> asTheyAre(List<Row> letters, Set<UUID> asked) {
        UUID[] ids = letters.stream()
                .map(one -> one.getUUID("dossier_id"))
                .filter(asked::contains)
                .distinct()
                .toArray(UUID[]::new);
        return dossiers.some(ids)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.getUUID("id"), Function.identity())));
    }

    private Uni<JsonObject> letter(Row one, Row dossier, Input input, List<Row> meetings) {
        return dossier == null
                ? Uni.createFrom().item(result(one).put("failure", NOT_NEEDED))
                : deliver(
                        one,
                        LetterText.subject(dossier, LetterKind.of(input.order())),
                        texts.of(dossier, input.order(), input.screens(), meetings));
    }

    /** @return id and failure; that one address is refused keeps no other letter back */
    private Uni<JsonObject> deliver(Row one, String subject, String text) {
        JsonObject result = result(one);
        Mail mail = Mail.withText(one.getString("recipient"), subject, text);
        return mailer.send(mail)
                .map(sent -> result)
                .onFailure()
                .recoverWithItem(failure -> result.put("failure", said(failure)));
    }

    private static JsonObject result(Row letter) {
        return new JsonObject().put("id", letter.getUUID("id").toString());
    }

    private static String said(Throwable failure) {
        String words =
                failure.getMessage() == null ? "failed" : failure.getMessage().strip();
        String line = words.replaceAll("\\p{Cntrl}+", " ");
        return line.isBlank() ? "failed" : beginning(line, LONGEST_FAILURE);
    }

    private static String beginning(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** Newest first. @throws Problem 404 when the actor does not see the campaign */
    Uni<Page<SentLetter>> list(Actor actor, UUID campaign, ListQuery query) {
        ListQuery.refuse(query.check("-createdAt"));
        UUID before = query.cursor(1).map(at -> at.id(0)).orElse(LAST_ID);
        return campaigns
                .row(new HandoverAuthority(actor), campaign)
                .chain(() -> store.page(campaign, before, query.limit()))
                .map(rows -> Page.of(
                                rows,
                                query.limit(),
                                null,
                                row -> List.of(row.getUUID("id").toString()))
                        .map(SentLetter::of));
    }
}
