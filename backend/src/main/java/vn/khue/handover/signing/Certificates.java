package vn.khue.handover.signing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.access.Role;
import vn.khue.access.RoleWords;
import vn.khue.api.Language;
import vn.khue.api.Problem;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.dossier.Paper;
import vn.khue.handover.form.CertificateContent;
import vn.khue.handover.form.HandoverForms;
import vn.khue.handover.form.Letterhead;
import vn.khue.handover.form.PrintedFile;

/** Certifies what was handed over, with the digests of the papers that were kept. */
@ApplicationScoped
class Certificates {

    private static final String MINUTES = "minutes";
    private static final Map<String, String> KINDS = Map.of(
            MINUTES,
            "Biên bản đã ký",
            "decision",
            "Quyết định phân công",
            "letter",
            "Giấy giới thiệu",
            "rules",
            "Quy định nội bộ");

    private final DossierStore dossiers;
    private final HandoverForms forms;
    private final Letterhead head;

    Certificates(DossierStore dossiers, HandoverForms forms, Letterhead head) {
        this.dossiers = dossiers;
        this.forms = forms;
        this.head = head;
    }

    /**
     * @param address of the page that shows the dossier
     * @throws Problem 404 for who neither sees the campaign nor received the account, 409 before the signature
     */
    Uni<PrintedFile> print(Actor actor, UUID id, String address) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return dossiers.find(id)
                .map(found -> found.filter(row -> authority.sees(row.getUUID("organizer_id"))
                                || authority.received(row.getUUID("account_id"), row.getValue("signed_at") != null))
                        .orElseThrow(Problem::notFound))
                .invoke(row -> {
                    if (row.getValue("signed_at") == null) {
                        throw Problem.conflict("nothing-handed-over");
                    }
                })
                .chain(row -> forms.certificate(content(row, address))
                        .map(pdf -> new PrintedFile("xac-nhan-ban-giao-" + row.getString("unit_code") + ".pdf", pdf)));
    }

    private CertificateContent content(Row row, String address) {
        String organizer = row.getString("organizer_kind");
        return new CertificateContent(
                Letterhead.official(row.getString("organizer_name"), organizer),
                head.above(organizer),
                row.getString("campaign_name"),
                Letterhead.minutes(row.getInteger("minutes_number"), organizer),
                Letterhead.official(row.getString("unit_name"), row.getString("unit_kind")),
                row.getString("account_full_name"),
                row.getString("officer_position"),
                row.getString("account_username"),
                RoleWords.name(Role.ADMINISTRATOR, Language.VI),
                row.getString("unit_name"),
                Campaign.instant(row, "signed_at"),
                row.getString("signer_name"),
                Campaign.instant(row, "superseded_at"),
                scans(row),
                address);
    }

    /** Of the minutes the copy that was signed with, of every other kind the latest. */
    private static List<CertificateContent.Scan> scans(Row row) {
        JsonArray papers = row.getJsonArray("papers");
        Set<String> seen = new HashSet<>();
        List<CertificateContent.Scan> scans = new ArrayList<>();
        for (int i = 0; papers != null && i < papers.size(); i++) {
            Paper paper = Paper.of(papers.getJsonObject(i));
            boolean counts = MINUTES.equals(paper.kind())
                    ? paper.id().equals(row.getUUID("minutes_paper_id"))
                    : seen.add(paper.kind());
            if (counts) {
                scans.add(new CertificateContent.Scan(
                        KINDS.get(paper.kind()), paper.fileName(), paper.size(), paper.sha256(), paper.createdAt()));
            }
        }
        return scans;
    }
}
