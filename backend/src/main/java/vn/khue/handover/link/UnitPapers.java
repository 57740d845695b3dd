package vn.khue.handover.link;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.khue.api.Day;
import vn.khue.handover.campaign.Filled;
import vn.khue.handover.form.CampaignText;
import vn.khue.handover.form.HandoverForms;
import vn.khue.handover.form.Letterhead;
import vn.khue.handover.form.PrintedFile;
import vn.khue.handover.form.UnitPaper;

/** Prints, for whoever has a unit's link, the papers that the unit has to bring: what is known already stands in them. */
@ApplicationScoped
public class UnitPapers {

    /** A printed page costs more than an answer. */
    private static final long WEIGHT = 10;

    private static final String COMMUNE = "commune";

    private final LinkWork links;
    private final HandoverForms forms;
    private final Letterhead head;

    UnitPapers(LinkWork links, HandoverForms forms, Letterhead head) {
        this.links = links;
        this.forms = forms;
        this.head = head;
    }

    /** @throws vn.khue.api.Problem as for everything by link */
    public Uni<PrintedFile> decision(String token) {
        return links.open(token, WEIGHT)
                .chain(row -> forms.unitPaper(decision(row))
                        .map(pdf -> new PrintedFile("quyet-dinh-" + row.getString("unit_code") + ".pdf", pdf)));
    }

    /** @throws vn.khue.api.Problem as for everything by link */
    public Uni<PrintedFile> introduction(String token) {
        return links.open(token, WEIGHT)
                .chain(row -> forms.unitPaper(introduction(row))
                        .map(pdf -> new PrintedFile("giay-gioi-thieu-" + row.getString("unit_code") + ".pdf", pdf)));
    }

    private UnitPaper decision(Row row) {
        Stream<String> grounds = Stream.concat(
                lines(row.getString("legal_basis")),
                Stream.of("Theo yêu cầu của %s về việc bàn giao tài khoản quản trị (đợt “%s”);"
                        .formatted(row.getString("organizer_name"), row.getString("campaign_name"))));
        return new UnitPaper(
                above(row),
                official(row),
                locality(row),
                Day.today().getYear(),
                COMMUNE.equals(row.getString("unit_kind")) ? "QĐ-UBND" : "QĐ",
                "Quyết định",
                "Về việc phân công cán bộ đầu mối quản trị Hệ thống Cơ sở dữ liệu giáo dục và đào tạo",
                true,
                grounds.toList(),
                null,
                said(row, CampaignText.DECISION),
                null,
                List.of("Như Điều 3", row.getString("organizer_name")),
                signer(row));
    }

    private UnitPaper introduction(Row row) {
        return new UnitPaper(
                above(row),
                official(row),
                locality(row),
                Day.today().getYear(),
                COMMUNE.equals(row.getString("unit_kind")) ? "GGT-UBND" : "GGT",
                "Giấy giới thiệu",
                null,
                false,
                List.of(),
                "Kính gửi: " + row.getString("organizer_name"),
                said(row, CampaignText.INTRODUCTION),
                "Giấy này có giá trị đến hết ngày ....../....../" + Day.today().getYear() + ".",
                List.of("Như trên"),
                signer(row));
    }

    private static List<String> said(Row row, CampaignText text) {
        return lines(new Filled(row).of(text, null, Filled.BY_HAND)).toList();
    }

    private static Stream<String> lines(String text) {
        return text == null ? Stream.empty() : text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** A school stands below whoever runs it. */
    private static String above(Row row) {
        return COMMUNE.equals(row.getString("unit_kind"))
                ? null
                : Letterhead.official(row.getString("organizer_name"), row.getString("organizer_kind"));
    }

    private static String official(Row row) {
        return Letterhead.official(row.getString("unit_name"), row.getString("unit_kind"));
    }

    /** A commune is a place itself; a school is where whoever runs it is. */
    private String locality(Row row) {
        String whose = COMMUNE.equals(row.getString("unit_kind")) ? "unit" : "organizer";
        return head.locality(row.getString(whose + "_name"), row.getString(whose + "_kind"));
    }

    private static String signer(Row row) {
        return COMMUNE.equals(row.getString("unit_kind")) ? "CHỦ TỊCH" : "THỦ TRƯỞNG";
    }
}
