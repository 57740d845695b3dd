package vn.khue.handover;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.api.Checks;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.api.Text;
import vn.khue.db.Tx;
import vn.khue.job.Job;
import vn.khue.job.JobKind;
import vn.khue.job.JobRun;
import vn.khue.job.Jobs;

/** Sends units their links and reminders by mail, as a job; what was sent to whom stays readable. */
@ApplicationScoped
class Letters implements JobKind {

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final int MOST_UNITS = 5_000;
    private static final int AT_ONCE = 20;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_FAILURE = 200;
    private static final List<String> KINDS = List.of("link", "reminder");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy");

    private final LetterStore store;
    private final DossierStore dossiers;
    private final Campaigns campaigns;
    private final LinkToken tokens;
    private final ReactiveMailer mailer;
    private final Template letter;
    private final Jobs jobs;
    private final Checks checks;
    private final Tx tx;
    private final boolean on;

    Letters(
            LetterStore store,
            DossierStore dossiers,
            Campaigns campaigns,
            LinkToken tokens,
            ReactiveMailer mailer,
            @Location("handover/letter.txt") Template letter,
            Jobs jobs,
            Checks checks,
            Tx tx,
            @ConfigProperty(name = "khue.mail.host") Optional<String> host) {
        this.store = store;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.mailer = mailer;
        this.letter = letter;
        this.jobs = jobs;
        this.checks = checks;
        this.tx = tx;
        this.on = host.isPresent();
    }

    /** @param screens address of the screens, before the path of a link */
    record Input(UUID campaign, LetterOrder order, String screens) {}

    /**
     * What became of the letters.
     *
     * @param sent   how many the mail server took
     * @param failed how many it did not take
     * @param units  how many units they went to
     * @param asked  how many units they were meant for; of the others no address is known
     */
    @Schema(name = "HandoverLettersResult")
    record Result(
            @Schema(required = true, minimum = "0") int sent,
            @Schema(required = true, minimum = "0") int failed,
            @Schema(required = true, minimum = "0") int units,
            @Schema(required = true, minimum = "0") int asked) {}

    @Override
    public String name() {
        return "handover-letters";
    }

    /** @throws Problem 404 or 403 as for every change of a campaign, 409 without a mail server or after the campaign */
    Uni<Job> queue(Actor actor, UUID campaign, LetterOrder order, String screens) {
        Errors errors = checks.of(order);
        errors.check(
                order.kind() == null || KINDS.contains(order.kind()), "/kind", "not-one-of", String.join(", ", KINDS));
        errors.check(
                order.missing() == null || DossierStep.of(order.missing()).isPresent(),
                "/missing",
                "not-one-of",
                DossierStep.codes());
        Text.check(order.text(), LONGEST_TEXT, "/text", errors);
        return run(actor, campaign)
                .invoke(errors::raise)
                .invoke(() -> {
                    if (!on) {
                        throw Problem.conflict("mail-not-set-up");
                    }
                })
                .chain(() -> asked(campaign, order))
                .chain(rows -> jobs.queue(actor, name(), new Input(campaign, order, screens), rows.size()));
    }

    private Uni<Row> run(Actor actor, UUID campaign) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return campaigns.row(authority, campaign).invoke(row -> {
            authority.require(row.getUUID("unit_id"));
            if (row.getValue("ended_at") != null) {
                throw Problem.conflict("campaign-ended");
            }
        });
    }

    private Uni<List<Row>> asked(UUID campaign, LetterOrder order) {
        return dossiers.page(new DossierStore.Wanted(campaign, null, null, order.missing(), null, "", MOST_UNITS));
    }

    @Override
    public Uni<Void> run(JobRun run) {
        Input input = run.input(Input.class);
        return run(run.actor(), input.campaign())
                .chain(campaign -> asked(input.campaign(), input.order())
                        .chain(rows -> tx.sql(
                                        run.actor().author(),
                                        connection -> LetterStore.write(
                                                connection,
                                                run.id(),
                                                rows.stream()
                                                        .map(row -> row.getUUID("id"))
                                                        .toArray(UUID[]::new),
                                                input.order().kind()))
                                .chain(() -> store.unsent(run.id()))
                                .chain(letters -> send(run, input, rows, letters))
                                .chain(() -> tx.sql(
                                        run.actor().author(),
                                        connection -> LetterStore.count(connection, run.id())
                                                .chain(sums -> run.finish(
                                                        connection,
                                                        new Result(
                                                                sums.getInteger("sent"),
                                                                sums.getInteger("failed"),
                                                                sums.getInteger("units"),
                                                                rows.size())))))));
    }

    private Uni<Void> send(JobRun run, Input input, List<Row> asked, List<Row> letters) {
        Map<UUID, Row> byId = asked.stream().collect(Collectors.toMap(row -> row.getUUID("id"), Function.identity()));
        AtomicInteger done = new AtomicInteger();
        return Multi.createFrom()
                .iterable(letters)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> Multi.createFrom()
                        .iterable(some)
                        .onItem()
                        .transformToUniAndMerge(one -> deliver(one, byId.get(one.getUUID("dossier_id")), input))
                        .collect()
                        .asList()
                        .chain(results -> tx.sql(
                                run.actor().author(),
                                connection -> LetterStore.done(connection, new JsonArray(results))))
                        .chain(() -> run.progress(done.addAndGet(some.size()), letters.size(), null)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @return id and failure; that one address is refused keeps no other letter back */
    private Uni<JsonObject> deliver(Row one, Row dossier, Input input) {
        JsonObject result = new JsonObject().put("id", one.getUUID("id").toString());
        Mail mail = Mail.withText(one.getString("recipient"), subject(dossier, input), text(dossier, input));
        return mailer.send(mail)
                .map(sent -> result)
                .onFailure()
                .recoverWithItem(failure -> result.put("failure", said(failure)));
    }

    private static String said(Throwable failure) {
        String words =
                failure.getMessage() == null ? "failed" : failure.getMessage().strip();
        String line = words.replaceAll("\\p{Cntrl}+", " ");
        return line.isBlank() ? "failed" : line.substring(0, Math.min(line.length(), LONGEST_FAILURE));
    }

    private static String subject(Row dossier, Input input) {
        String about = "link".equals(input.order().kind()) ? "Đăng ký tham dự" : "Nhắc việc";
        return (about + ": " + dossier.getString("campaign_name")).replaceAll("\\p{Cntrl}+", " ");
    }

    private String text(Row dossier, Input input) {
        return letter.data("d", dossier.toJson())
                .data("link", input.screens() + "/register/" + tokens.of(dossier.getUUID("id")))
                .data("reminder", !"link".equals(input.order().kind()))
                .data("own", Text.given(input.order().text()))
                .data(
                        "until",
                        TIME.format(Campaign.instant(dossier, "register_by").atZone(Day.ZONE)))
                .data(
                        "lacking",
                        Checklist.of(dossier).stream()
                                .filter(step -> !step.done())
                                .map(Checklist.Step::step)
                                .map(Letters::words)
                                .toList())
                .render();
    }

    private static String words(String step) {
        return switch (DossierStep.of(step).orElseThrow()) {
            case REGISTERED -> "Đăng ký người tham dự";
            case READY -> "Chuẩn bị điểm cầu";
            case ATTENDED -> "Tham dự tập huấn";
            case APPOINTED -> "Quyết định phân công cán bộ đầu mối và bản chụp";
            case INTRODUCED -> "Giấy giới thiệu và bản chụp";
            case SCHEDULED -> "Giờ nhận tại bàn";
            case PREPARED -> "Tài khoản (đơn vị tổ chức chuẩn bị)";
            case MINUTED -> "Biên bản (đơn vị tổ chức lập)";
            case SIGNED -> "Ký nhận bàn giao";
            case ACTIVATED -> "Đăng nhập lần đầu và đặt mật khẩu mới";
            case CONFIRMED -> "Xác nhận trách nhiệm";
            case DELEGATED -> "Phân quyền cho các cơ sở giáo dục trực thuộc";
        };
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
