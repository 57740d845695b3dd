package vn.khue.handover.campaign;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import vn.khue.api.Day;
import vn.khue.handover.form.Blanks;
import vn.khue.handover.form.CampaignText;
import vn.khue.record.SchoolYear;

/** The texts of a campaign as they are said to one unit. */
public final class Filled {

    /** In a letter, for what nobody knows yet. */
    public static final String LATER = "(sẽ thông báo sau)";
    /** On a paper that is filled in by hand. */
    public static final String BY_HAND = "......................................";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' d/M/yyyy");

    private final CampaignTexts texts;
    private final Map<String, String> values;
    private final boolean alone;

    /** @param dossier with the columns of its campaign and its people */
    public Filled(Row dossier) {
        this.texts = CampaignTexts.of(dossier.getJsonObject("campaign_texts"));
        this.values = values(dossier);
        this.alone = Campaign.alone(dossier);
    }

    /** @param own in the place of the campaign's words; null for none */
    public String of(CampaignText text, String own, String missing) {
        return Blanks.fill(own == null ? texts.words(text, alone) : own, values, missing);
    }

    private static Map<String, String> values(Row row) {
        Map<String, String> values = new HashMap<>();
        values.put(Blanks.UNIT, row.getString("unit_name"));
        values.put(Blanks.ORGANIZER, row.getString("organizer_name"));
        values.put(Blanks.CAMPAIGN, row.getString("campaign_name"));
        values.put(Blanks.SCHOOL_YEAR, SchoolYear.name(row.getInteger("school_year")));
        values.put(Blanks.REGISTER_BY, time(row, "register_by"));
        values.put(Blanks.TRAINING_AT, time(row, "training_at"));
        values.put(Blanks.HANDOVER_AT, time(row, "handover_at"));
        values.put(Blanks.CONTACT, row.getString("contact"));
        JsonObject officer = officer(row);
        values.put(Blanks.OFFICER, officer.getString("full_name"));
        values.put(Blanks.POSITION, officer.getString("position"));
        values.put(Blanks.PHONE, officer.getString("phone"));
        values.put(Blanks.EMAIL, officer.getString("email"));
        values.values().removeIf(value -> value == null || value.isBlank());
        return values;
    }

    /** Whoever is appointed, or the only officer whom the unit has named. */
    private static JsonObject officer(Row row) {
        JsonArray people = row.getJsonArray("people");
        JsonObject only = new JsonObject();
        int officers = 0;
        for (int i = 0; people != null && i < people.size(); i++) {
            JsonObject one = people.getJsonObject(i);
            if (one.getString("id").equals(String.valueOf(row.getUUID("officer_id")))) {
                return one;
            }
            if ("officer".equals(one.getString("part"))) {
                only = one;
                officers++;
            }
        }
        return officers == 1 ? only : new JsonObject();
    }

    private static String time(Row row, String column) {
        Instant at = Campaign.instant(row, column);
        return at == null ? null : TIME.format(at.atZone(Day.ZONE));
    }
}
