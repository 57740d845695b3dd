package vn.khue.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What the journal follows: each of its tables with the word that the API has for it. */
public enum Entity {
    UNIT("unit", "unit"),
    UNIT_LINK("unit_link", "unit-link"),
    ACCOUNT("account", "account"),
    CREDENTIAL("credential", "credential"),
    RECOVERY_CODE("recovery_code", "recovery-code"),
    SESSION("session", "session"),
    SIGNING_KEY("signing_key", "signing-key"),
    GRANT("access_grant", "grant"),
    CODE_LIST("code_list", "code-list"),
    CODE("code", "code"),
    SCHOOL("school", "school-profile"),
    CAMPUS("campus", "campus"),
    STAFF("staff", "staff"),
    CLASS("class", "class"),
    STUDENT("student", "student"),
    FACILITY("facility", "facility"),
    EQUIPMENT("equipment", "equipment"),
    CLOSING("closing", "closing"),
    SINGLE_OFFICER("single_officer", "single-officer"),
    TRANSFER("transfer", "transfer"),
    CONFIRMATION("confirmation", "confirmation"),
    YEAR_CHANGE("year_change", "year-change"),
    PERSON_MERGE("person_merge", "person-merge"),
    RECORD_EXPORT("record_export", "export"),
    CAMPAIGN("campaign", "campaign"),
    DOSSIER("dossier", "dossier"),
    PARTICIPANT("participant", "participant"),
    TRAINING("training", "training"),
    DESK("desk", "desk"),
    PAPER("paper", "paper"),
    MINUTES("minutes", "minutes"),
    HANDOVER_PRINT("handover_print", "print"),
    HANDOVER_LETTER("handover_letter", "letter");

    private final String table;
    private final String word;

    Entity(String table, String word) {
        this.table = table;
        this.word = word;
    }

    String table() {
        return table;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for an unknown word */
    @JsonCreator
    public static Entity fromString(String word) {
        return Arrays.stream(values())
                .filter(entity -> entity.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    static Optional<Entity> ofTable(String table) {
        return Arrays.stream(values())
                .filter(entity -> entity.table.equals(table))
                .findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
