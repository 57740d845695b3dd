package vn.khue.handover.form;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntConsumer;
import vn.khue.api.Day;
import vn.khue.print.Pdf;
import vn.khue.print.QrCode;

/** Prints minutes and slips, one after the other in one document. */
@ApplicationScoped
public class HandoverForms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Pdf pdf;
    private final Template minutes;
    private final Template slip;

    HandoverForms(
            Pdf pdf,
            @Location("handover/minutes.html") Template minutes,
            @Location("handover/slip.html") Template slip) {
        this.pdf = pdf;
        this.minutes = minutes;
        this.slip = slip;
    }

    /** Each begins on a page of its own. */
    public Uni<byte[]> minutes(List<MinutesContent> all) {
        return minutes(all, done -> {});
    }

    /** @param told how many are done, after each */
    public Uni<byte[]> minutes(List<MinutesContent> all, IntConsumer told) {
        return pdf.of("Biên bản bàn giao tài khoản quản trị", all.size(), i -> page(all.get(i)), told);
    }

    private String page(MinutesContent content) {
        return minutes.data("m", content)
                .data("day", content.day())
                .data("spelled", Spelled.day(content.day()))
                .data("written", DAY.format(content.day()))
                .data("decided", DAY.format(content.decision().day()))
                .data("introduced", DAY.format(content.letter().day()))
                .data(
                        "until",
                        content.account().until() == null
                                ? null
                                : DAY.format(content.account().until()))
                .data(
                        "basis",
                        content.legalBasis() == null
                                ? List.of()
                                : content.legalBasis()
                                        .lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList())
                .render();
    }

    /** One page each, to be folded in three. */
    public Uni<byte[]> slips(List<SlipContent> all) {
        return slips(all, done -> {});
    }

    /** @param told how many are done, after each */
    public Uni<byte[]> slips(List<SlipContent> all, IntConsumer told) {
        return pdf.of("Phiếu tài khoản", all.size(), i -> page(all.get(i)), told);
    }

    private String page(SlipContent content) {
        return slip.data("s", content)
                .data("until", TIME.format(content.expiresAt().atZone(Day.ZONE)))
                .data("code", QrCode.of(content.address()))
                .render();
    }
}
