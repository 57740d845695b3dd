package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.khue.api.Errors;

/** Why a record is changed, which a body may say beside its fields; the history keeps it. */
final class ChangeReason {

    static final String NAME = "changeReason";

    private static final int LONGEST = 1000;

    private ChangeReason() {}

    /** @return null when nothing was said, or when it cannot be read, which the errors say then */
    static String read(ObjectNode body, Errors errors) {
        JsonNode given = body.get(NAME);
        return given == null || given.isNull() ? null : FieldReading.words(given, LONGEST, "/" + NAME, errors);
    }
}
