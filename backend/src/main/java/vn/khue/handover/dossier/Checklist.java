package vn.khue.handover.dossier;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.handover.campaign.Campaign;

/** How far a dossier is: each step with what it still lacks. */
public final class Checklist {

    private Checklist() {}

    /**
     * One step.
     *
     * @param at      when it was done, as far as that is known
     * @param by      who takes it
     * @param needed  whether nothing is signed without it
     * @param missing what it still lacks; empty when done
     */
    @Schema(name = "DossierStep")
    public record Step(
            @Schema(
                    required = true,
                    enumeration = {
                        "registered",
                        "ready",
                        "attended",
                        "appointed",
                        "introduced",
                        "scheduled",
                        "prepared",
                        "minuted",
                        "signed",
                        "activated",
                        "confirmed",
                        "delegated"
                    })
            String step,

            @Schema(required = true) boolean done,
            @Schema(required = true, nullable = true) Instant at,

            @Schema(
                    required = true,
                    enumeration = {"unit", "organizer", "officer"})
            String by,

            @Schema(required = true) boolean needed,
            @Schema(required = true) List<String> missing) {}

    /** The steps that such a unit has. @param row of {@link DossierStore#find} */
    public static List<Step> of(Row row) {
        List<Step> steps = new ArrayList<>();
        for (DossierStep step : DossierStep.values()) {
            if (step == DossierStep.DELEGATED && Campaign.alone(row)) {
                continue;
            }
            List<String> missing = missing(step, row);
            steps.add(new Step(
                    step.code(), missing.isEmpty(), at(step, row), step.by().code(), step.needed(), missing));
        }
        return steps;
    }

    /** What is still lacking before anything may be signed; empty when nothing is. */
    public static List<String> beforeSigning(Row row) {
        List<String> missing = new ArrayList<>();
        for (DossierStep step : DossierStep.values()) {
            if (step.needed()) {
                missing.addAll(missing(step, row));
            }
        }
        return missing;
    }

    /** What the step still lacks; empty when it is done. @param row of {@link DossierStore#find} */
    public static List<String> missing(DossierStep step, Row row) {
        List<String> missing = new ArrayList<>();
        switch (step) {
            case REGISTERED -> lack(missing, row.getValue("registered_at") != null, "people");
            case READY -> {
                lack(missing, row.getValue("online_point") != null, "online-point");
                lack(missing, row.getBoolean("has_equipment"), "equipment");
                lack(missing, row.getBoolean("has_line"), "line");
                lack(missing, row.getBoolean("has_sound"), "sound");
                lack(missing, row.getBoolean("has_projector"), "projector");
            }
            case ATTENDED -> lack(missing, row.getValue("attended_at") != null, "attendance");
            case APPOINTED -> {
                lack(missing, row.getValue("decision_number") != null, "decision");
                lack(missing, row.getBoolean("has_decision"), "decision-scan");
            }
            case INTRODUCED -> {
                lack(missing, row.getValue("letter_number") != null, "letter");
                lack(missing, row.getBoolean("has_letter"), "letter-scan");
            }
            case SCHEDULED ->
                lack(missing, row.getValue("slot_at") != null || row.getValue("signed_at") != null, "slot");
            case PREPARED -> {
                lack(missing, row.getValue("account_id") != null, "account");
                lack(missing, row.getValue("account_id") == null || officersOwn(row), "account-again");
                lack(missing, row.getValue("account_id") == null || mayAct(row), "account-active");
            }
            case MINUTED -> {
                lack(missing, row.getValue("minutes_number") != null, "minutes");
                lack(
                        missing,
                        row.getValue("minutes_number") == null || row.getBoolean("minutes_current"),
                        "minutes-again");
            }
            case SIGNED -> {
                lack(missing, row.getBoolean("has_minutes"), "minutes-scan");
                lack(missing, row.getValue("signed_at") != null, "signature");
            }
            case ACTIVATED ->
                lack(missing, row.getValue("activated_at") != null && row.getValue("signed_at") != null, "first-login");
            case CONFIRMED -> {
                lack(missing, row.getBoolean("confidentiality"), "confidentiality");
                lack(missing, row.getBoolean("officer_assigned"), "officer-assigned");
                lack(missing, row.getBoolean("rules_issued"), "rules-issued");
                lack(missing, row.getBoolean("has_rules"), "rules-scan");
                lack(missing, row.getBoolean("schools_directed") || Campaign.alone(row), "schools-directed");
            }
            case DELEGATED ->
                lack(missing, row.getValue("delegated_at") != null || Campaign.alone(row), "first-school");
        }
        return missing;
    }

    /** Until the signature the account is of whoever is appointed, at the unit that is handed over; later it may change. */
    public static boolean officersOwn(Row row) {
        return row.getValue("signed_at") != null
                || row.getUUID("unit_id").equals(row.getUUID("account_unit_id"))
                        && row.getString("account_full_name").equalsIgnoreCase(row.getString("officer_name"));
    }

    private static boolean mayAct(Row row) {
        return row.getValue("signed_at") != null || "active".equals(row.getString("account_status"));
    }

    private static void lack(List<String> missing, boolean there, String code) {
        if (!there) {
            missing.add(code);
        }
    }

    private static Instant at(DossierStep step, Row row) {
        return switch (step) {
            case REGISTERED -> Campaign.instant(row, "registered_at");
            case READY -> Campaign.instant(row, "ready_at");
            case ATTENDED -> Campaign.instant(row, "attended_at");
            case SCHEDULED -> Campaign.instant(row, "slot_at");
            case MINUTED -> Campaign.instant(row, "minutes_made_at");
            case SIGNED -> Campaign.instant(row, "signed_at");
            case ACTIVATED -> Campaign.instant(row, "activated_at");
            case CONFIRMED -> Campaign.instant(row, "confirmed_at");
            case DELEGATED -> Campaign.instant(row, "delegated_at");
            default -> null;
        };
    }
}
