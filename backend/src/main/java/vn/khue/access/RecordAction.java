package vn.khue.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a record on its way; {@link RecordStep} says where each leads. */
public enum RecordAction {
    EDIT,
    /** Says why what a rule warns of is right all the same. */
    CONFIRM,
    SUBMIT,
    VERIFY,
    APPROVE,
    RETURN,
    /** Takes away what was entered by mistake and never approved. */
    DISCARD;

    /** The verbs that say nothing of the fields of a record, so that many can be meant at once. */
    public static final List<RecordAction> VERBS = List.of(SUBMIT, VERIFY, APPROVE, RETURN, DISCARD);

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    /** The verb of this code, if there is one. */
    public static Optional<RecordAction> verb(String code) {
        return VERBS.stream().filter(verb -> verb.code.equals(code)).findFirst();
    }

    /** Whether it brings the record nearer to being official. */
    boolean onward() {
        return this == SUBMIT || this == VERIFY || this == APPROVE;
    }

    /** Whether it must say why. */
    public boolean needsReason() {
        return this == RETURN || this == DISCARD;
    }
}
