package vn.khue.handover.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.khue.handover.form.CampaignText;

/** Letters that a campaign sends to its units. */
enum LetterKind {
    LINK("Đăng ký tham dự", CampaignText.INVITATION),
    REMINDER("Nhắc việc", CampaignText.REMINDER),
    /** Goes to people whom units have named, and to nobody else. */
    TRAINING("Truy cập tập huấn", CampaignText.TRAINING);

    private final String about;
    private final CampaignText text;

    /** @param about how the subject begins */
    LetterKind(String about, CampaignText text) {
        this.about = about;
        this.text = text;
    }

    String about() {
        return about;
    }

    CampaignText text() {
        return text;
    }

    /** Whether it is also told in the application, among the work that waits. */
    boolean inApp() {
        return this == REMINDER;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String codes() {
        return String.join(", ", Arrays.stream(values()).map(LetterKind::code).toList());
    }

    static Optional<LetterKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Of an order that was looked through. */
    static LetterKind of(LetterOrder order) {
        return find(order.kind()).orElseThrow();
    }
}
