package vn.khue.handover.board;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.access.UnitRef;
import vn.khue.api.Language;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.handover.dossier.DossierStep;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.form.HandoverForms;
import vn.khue.handover.form.Letterhead;
import vn.khue.handover.form.PrintedFile;
import vn.khue.handover.form.SummaryContent;

/** The board of a campaign to be taken away: as a workbook, and as a summary on paper for those who lead. */
@ApplicationScoped
class BoardFiles {

    private static final String NAME = "tinh-hinh-ban-giao";
    private static final int PAGE = 500;
    /** More units than this are read in the workbook and not on paper. */
    private static final int MOST_LISTED = 500;

    private static final List<DossierStep> SUMMED = List.of(
            DossierStep.REGISTERED,
            DossierStep.READY,
            DossierStep.ATTENDED,
            DossierStep.SIGNED,
            DossierStep.ACTIVATED,
            DossierStep.CONFIRMED,
            DossierStep.DELEGATED);

    private final Campaigns campaigns;
    private final DossierStore store;
    private final HandoverForms forms;
    private final Vertx vertx;
    private final Letterhead head;

    BoardFiles(Campaigns campaigns, DossierStore store, HandoverForms forms, Vertx vertx, Letterhead head) {
        this.campaigns = campaigns;
        this.store = store;
        this.forms = forms;
        this.vertx = vertx;
        this.head = head;
    }

    /** @throws vn.khue.api.Problem 404 when the actor does not see the campaign */
    Uni<PrintedFile> workbook(Actor actor, UUID id, Language language) {
        return campaigns
                .row(new HandoverAuthority(actor), id)
                .chain(campaign -> lines(id)
                        .chain(lines -> vertx.executeBlocking(
                                () -> new BoardWorkbook(campaign.getString("name"), lines, BoardWords.of(language))
                                        .bytes(Instant.now()),
                                false)))
                .map(bytes -> new PrintedFile(NAME + ".xlsx", bytes));
    }

    /** In Vietnamese, like every official paper. @throws vn.khue.api.Problem 404 when the actor does not see the campaign */
    Uni<PrintedFile> summary(Actor actor, UUID id) {
        return campaigns
                .row(new HandoverAuthority(actor), id)
                .chain(campaign -> lines(id)
                        .chain(lines ->
                                forms.summary(summary(campaign, actor.tree().ref(campaign.getUUID("unit_id")), lines))))
                .map(bytes -> new PrintedFile(NAME + ".pdf", bytes));
    }

    private Uni<List<BoardLine>> lines(UUID campaign) {
        return from(campaign, "", new ArrayList<>());
    }

    private Uni<List<BoardLine>> from(UUID campaign, String after, List<BoardLine> lines) {
        return store.page(new DossierStore.Wanted(campaign, null, null, null, null, after, PAGE))
                .chain(rows -> {
                    rows.stream().limit(PAGE).map(BoardLine::of).forEach(lines::add);
                    return rows.size() <= PAGE
                            ? Uni.createFrom().item(lines)
                            : from(campaign, lines.get(lines.size() - 1).code(), lines);
                });
    }

    private SummaryContent summary(Row campaign, UnitRef organizer, List<BoardLine> lines) {
        BoardWords words = BoardWords.of(Language.VI);
        List<DossierStep> steps = SUMMED.stream()
                .filter(step -> step != DossierStep.DELEGATED || "commune".equals(campaign.getString("audience")))
                .toList();
        List<SummaryContent.Behind> behind = lines.stream()
                .filter(line -> !line.done(DossierStep.SIGNED))
                .sorted(Comparator.comparing(line -> words.area(line.area())))
                .map(line -> new SummaryContent.Behind(
                        line.unit(),
                        words.area(line.area()),
                        String.join(
                                ", ", line.lacking().stream().map(words::say).toList())))
                .toList();
        return new SummaryContent(
                Letterhead.official(organizer.name(), organizer.kind()),
                head.above(organizer.kind()),
                campaign.getString("name"),
                lines.size(),
                steps.stream().map(step -> sum(step, lines, words)).toList(),
                steps.stream().map(step -> words.say(step.code())).toList(),
                areas(steps, lines, words),
                behind.stream().limit(MOST_LISTED).toList(),
                Math.max(0, behind.size() - MOST_LISTED));
    }

    private static SummaryContent.Sum sum(DossierStep step, List<BoardLine> lines, BoardWords words) {
        int done = done(step, lines);
        return new SummaryContent.Sum(words.say(step.code()), done, percent(done, lines.size()));
    }

    /** Rounded down to a tenth, so that 100 means all. */
    private static String percent(int done, int all) {
        int tenths = all == 0 ? 0 : 1000 * done / all;
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "," + tenths % 10;
    }

    private static int done(DossierStep step, List<BoardLine> lines) {
        return (int) lines.stream().filter(line -> line.done(step)).count();
    }

    private static List<SummaryContent.Area> areas(List<DossierStep> steps, List<BoardLine> lines, BoardWords words) {
        if (lines.stream().allMatch(line -> line.area() == null)) {
            return List.of();
        }
        return Arrays.asList("east", "west", null).stream()
                .map(area -> area(area, steps, lines, words))
                .filter(area -> area.invited() > 0)
                .toList();
    }

    private static SummaryContent.Area area(
            String area, List<DossierStep> steps, List<BoardLine> lines, BoardWords words) {
        List<BoardLine> those = lines.stream()
                .filter(line -> area == null ? line.area() == null : area.equals(line.area()))
                .toList();
        return new SummaryContent.Area(
                words.area(area),
                those.size(),
                steps.stream().map(step -> done(step, those)).toList());
    }
}
