package vn.khue.handover.letter;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khue.api.Day;
import vn.khue.api.Text;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.campaign.Filled;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.DossierStep;
import vn.khue.handover.link.LinkToken;

/** What a letter to a unit says: the words of the campaign, what the letter is about, and the unit's link. */
@ApplicationScoped
class LetterText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy");

    private final LinkToken tokens;
    private final Template letter;

    LetterText(LinkToken tokens, @Location("handover/letter.txt") Template letter) {
        this.tokens = tokens;
        this.letter = letter;
    }

    static String subject(Row dossier, LetterKind kind) {
        return new MailSubject(kind.about() + ": " + dossier.getString("campaign_name")).encoded();
    }

    /** The paragraph in which the organizer may use its own words, as this unit reads it. */
    static String said(Row dossier, LetterOrder order) {
        return new Filled(dossier).of(LetterKind.of(order).text(), Text.given(order.text()), Filled.LATER);
    }

    /**
     * @param dossier  with the columns of its campaign and its people
     * @param screens  address of the screens, before the path of a link
     * @param meetings rows of trainings, for a letter about them
     */
    String of(Row dossier, LetterOrder order, String screens, List<Row> meetings) {
        LetterKind kind = LetterKind.of(order);
        return letter.data("d", dossier.toJson())
                .data(
                        "link",
                        screens + "/register/" + tokens.of(dossier.getUUID("id"), dossier.getInteger("link_turn")))
                .data("said", said(dossier, order))
                .data("meetings", meetings.stream().map(LetterText::words).toList())
                .data("lacking", kind == LetterKind.REMINDER ? lacking(dossier) : List.of())
                .render();
    }

    private static List<String> lacking(Row dossier) {
        return Checklist.of(dossier).stream()
                .filter(step -> !step.done())
                .map(Checklist.Step::step)
                .map(LetterText::words)
                .toList();
    }

    private static Map<String, String> words(Row training) {
        Map<String, String> words = new HashMap<>();
        words.put("name", training.getString("name"));
        words.put("time", "%s đến %s".formatted(time(training, "starts_at"), time(training, "ends_at")));
        words.put("place", training.getString("place"));
        words.put("access", training.getString("access"));
        return words;
    }

    private static String time(Row training, String column) {
        return TIME.format(Campaign.instant(training, column).atZone(Day.ZONE));
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
}
