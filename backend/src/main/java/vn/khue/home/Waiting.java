package vn.khue.home;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;
import vn.khue.handover.dossier.Reminder;
import vn.khue.handover.link.LinkToken;
import vn.khue.record.type.Dictionary;

/** What waits for the reader; kinds of which there is nothing are left out. */
@Schema(name = "WaitingList")
public record Waiting(@Schema(required = true) List<Item> items) {

    /**
     * One kind of work.
     *
     * @param count how many; of recovery codes, how many are left
     * @param unit  where, when all of it is at one unit
     * @param dueAt when the first of it is due
     * @param link  the page of the screens where it is done
     * @param reminder the last one about it from whoever runs the campaign; null for none
     */
    @Schema(name = "Waiting")
    public record Item(
            @Schema(
                    required = true,
                    enumeration = {
                        "grants-expiring",
                        "grants-to-review",
                        "accounts-not-activated",
                        "accounts-locked",
                        "units-without-administrator",
                        "second-factor-missing",
                        "recovery-codes-low",
                        "records-returned",
                        "records-to-judge",
                        "findings-open",
                        "transfers",
                        "handover-behind",
                        "handover-invited",
                        "handover-unfinished"
                    })
            String kind,

            @Schema(required = true) int count,
            @Schema(required = true, nullable = true) UnitRef unit,
            @Schema(required = true, nullable = true) Instant dueAt,
            @Schema(required = true) String link,
            @Schema(required = true, nullable = true) Reminder reminder) {

        static Item of(Row row, UnitTree tree, LinkToken links) {
            String kind = row.getString("kind");
            OffsetDateTime due = row.getOffsetDateTime("due_at");
            UUID first = row.getUUID("first_unit");
            boolean one = first != null && first.equals(row.getUUID("last_unit"));
            return new Item(
                    kind,
                    row.getInteger("count"),
                    one ? tree.ref(first) : null,
                    due == null ? null : due.toInstant(),
                    link(kind, row.getString("type"), links),
                    Reminder.of(row));
        }

        /**
         * @param type of most of the records, when it is about records; of a handover the id of the only campaign, or of
         *     the first invitation with the turn of its link
         */
        private static String link(String kind, String type, LinkToken links) {
            return switch (kind) {
                case "handover-behind" -> type == null ? "/handover" : "/handover/" + type;
                case "handover-unfinished" -> "/first-steps";
                case "handover-invited" -> invitation(type.split("/"), links);
                case "grants-expiring" -> "/grants?state=effective&sort=until";
                case "grants-to-review" -> "/review?unreviewed=180";
                case "accounts-not-activated" -> "/accounts?status=active&password=one-time";
                case "accounts-locked" -> "/accounts?status=locked";
                case "units-without-administrator" -> "/units?administrator=missing";
                case "second-factor-missing" -> "/accounts?status=active&secondFactor=missing";
                case "records-returned" ->
                    "/records/" + Dictionary.of(type).orElseThrow().path() + "?state=returned";
                case "records-to-judge" -> "/approval";
                case "findings-open" -> "/findings";
                case "transfers" -> "/transfers";
                default -> "/profile";
            };
        }

        private static String invitation(String[] dossierAndTurn, LinkToken links) {
            return "/register/" + links.of(UUID.fromString(dossierAndTurn[0]), Integer.parseInt(dossierAndTurn[1]));
        }
    }
}
