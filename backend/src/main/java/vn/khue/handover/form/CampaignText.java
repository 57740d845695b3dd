package vn.khue.handover.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts that a campaign may have in its own words. */
public enum CampaignText {
    /** Of the letter with a unit's link. */
    INVITATION,
    REMINDER,
    /** Of the letter that tells how one gets into the trainings. */
    TRAINING,
    /** The articles of the decision by which a unit appoints its officer. */
    DECISION,
    /** Of the letter by which a unit introduces its officer. */
    INTRODUCTION,
    /** What the receiver answers for, as the minutes list it. */
    DUTIES;

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String usual = read(code);
    private final String usualOfSchools = code.equals("duties") ? read("duties-school") : usual;

    public String code() {
        return code;
    }

    /** What it says when the campaign has no words of its own. */
    public String usual() {
        return usual;
    }

    /** The same to a school, which has no units below it. */
    public String usualOfSchools() {
        return usualOfSchools;
    }

    private static String read(String code) {
        try (InputStream stream = CampaignText.class.getResourceAsStream("/handover/texts/" + code + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
