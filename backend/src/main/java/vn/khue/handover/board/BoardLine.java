package vn.khue.handover.board;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import vn.khue.handover.campaign.Areas;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierStep;

/**
 * One unit of a campaign as files about its progress show it: nobody's name or telephone.
 *
 * @param area   east or west; null for neither
 * @param desk   where it comes to; null, as slotAt, when it has no time
 * @param number of its minutes, whole; null when there are none
 */
record BoardLine(
        String code, String unit, String area, List<Checklist.Step> steps, String desk, Instant slotAt, String number) {

    /** @param row of {@link vn.khue.handover.dossier.DossierStore#page} */
    static BoardLine of(Row row) {
        Dossier.Minutes minutes = Dossier.Minutes.of(row);
        return new BoardLine(
                row.getString("unit_code"),
                row.getString("unit_name"),
                Areas.of(row.getString("unit_code")),
                Checklist.of(row),
                row.getString("desk_name"),
                Campaign.instant(row, "slot_at"),
                minutes == null ? null : minutes.number());
    }

    boolean done(DossierStep step) {
        return steps.get(step.ordinal()).done();
    }

    /** What it has to do before anything is signed, and afterwards what its officer has to. */
    List<String> lacking() {
        boolean signed = done(DossierStep.SIGNED);
        return steps.stream()
                .filter(step -> !step.done())
                .filter(step -> DossierStep.By.OFFICER.code().equals(step.by()) == signed)
                .map(Checklist.Step::step)
                .toList();
    }
}
