package vn.khue.handover.form;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import vn.khue.api.Day;
import vn.khue.print.Pdf;
import vn.khue.print.QrCode;

/** Prints the papers of a handover; minutes and slips also one after the other in one document. */
@ApplicationScoped
public class HandoverForms {

    private static final String MINUTES = "Biên bản bàn giao tài khoản quản trị";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Pdf pdf;
    private final Template minutes;
    private final Template slip;
    private final Template certificate;
    private final Template unitPaper;
    private final Template summary;

    HandoverForms(
            Pdf pdf,
            @Location("handover/minutes.html") Template minutes,
            @Location("handover/slip.html") Template slip,
            @Location("handover/certificate.html") Template certificate,
            @Location("handover/unit-paper.html") Template unitPaper,
            @Location("handover/summary.html") Template summary) {
        this.pdf = pdf;
        this.minutes = minutes;
        this.slip = slip;
        this.certificate = certificate;
        this.unitPaper = unitPaper;
        this.summary = summary;
    }

    /** Each begins on a page of its own. */
    public Uni<byte[]> minutes(List<MinutesContent> all) {
        return minutes(all, done -> {});
    }

    /** @param told how many are done, after each */
    public Uni<byte[]> minutes(List<MinutesContent> all, IntConsumer told) {
        return pdf.of(MINUTES, all.size(), i -> page(all.get(i)).render(), told);
    }

    /** Minutes that both sides have signed on a screen. */
    public Uni<byte[]> signed(MinutesContent content, Drawing giver, Drawing receiver, Instant at) {
        return pdf.of(
                MINUTES,
                1,
                i -> page(content)
                        .data("drawnAt", TIME.format(at.atZone(Day.ZONE)))
                        .data("giverDrew", giver.picture())
                        .data("receiverDrew", receiver.picture())
                        .render(),
                done -> {});
    }

    private TemplateInstance page(MinutesContent content) {
        return minutes.data("m", content)
                .data("drawnAt", null)
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
                                        .toList());
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
                .data("until", time(content.expiresAt()))
                .data("code", QrCode.of(content.address()))
                .render();
    }

    /** One page that says what was handed over, and by which digests its papers are known. */
    public Uni<byte[]> certificate(CertificateContent content) {
        return pdf.of("Giấy xác nhận bàn giao", 1, i -> page(content), done -> {});
    }

    private String page(CertificateContent content) {
        return certificate
                .data("c", content)
                .data("signed", time(content.signedAt()))
                .data("superseded", time(content.supersededAt()))
                .data("made", time(Instant.now()))
                .data("scans", content.scans().stream().map(HandoverForms::line).toList())
                .data("code", QrCode.of(content.address()))
                .render();
    }

    /** One paper that a unit signs and brings. */
    public Uni<byte[]> unitPaper(UnitPaper paper) {
        return pdf.of(paper.title(), 1, i -> unitPaper.data("p", paper).render(), done -> {});
    }

    /** How far a campaign is, for those who lead it. */
    public Uni<byte[]> summary(SummaryContent content) {
        return pdf.of(
                "Tình hình bàn giao",
                1,
                i -> summary.data("s", content)
                        .data("made", time(Instant.now()))
                        .render(),
                done -> {});
    }

    private static String time(Instant at) {
        return at == null ? null : TIME.format(at.atZone(Day.ZONE));
    }

    private static Map<String, String> line(CertificateContent.Scan scan) {
        int half = scan.sha256().length() / 2;
        return Map.of(
                "of", scan.of(),
                "name", scan.name(),
                "weight", Math.max(1, Math.round(scan.size() / 1024.0)) + " KB",
                "kept", time(scan.keptAt()),
                "first", scan.sha256().substring(0, half),
                "second", scan.sha256().substring(half));
    }
}
