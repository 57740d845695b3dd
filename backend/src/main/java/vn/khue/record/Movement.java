package vn.khue.record;

import java.util.Set;
import vn.khue.api.Errors;
import vn.khue.record.type.RecordType;

/** What the status of a pupil says of his coming and going, which is for a transfer to write. */
final class Movement {

    private static final String STUDENT = "student";
    private static final Set<String> CAME = Set.of("02", "06", "10");
    private static final Set<String> WENT = Set.of("04", "08", "11");

    private Movement() {}

    /** Nobody is entered as gone; whoever comes from outside the city is entered with the province from where. */
    static void entered(RecordType type, Object[] record, Errors errors) {
        if (STUDENT.equals(type.code()) && value(type, record, "status") instanceof String status) {
            errors.check(!WENT.contains(status), "/status", "status-by-transfer");
            errors.check(
                    !CAME.contains(status) || value(type, record, "transferProvince") != null,
                    "/transferProvince",
                    "came-from-needed");
        }
    }

    /** Whoever went by a transfer comes back by one. That he comes or goes by hand is judged where he is changed. */
    static void changed(Entry before, Object[] record, Errors errors) {
        if (STUDENT.equals(before.type().code())
                && before.value("status") instanceof String went
                && WENT.contains(went)
                && value(before.type(), record, "status") instanceof String status) {
            errors.check(
                    status.equals(went) || CAME.contains(status) || WENT.contains(status),
                    "/status",
                    "status-by-transfer");
        }
    }

    private static Object value(RecordType type, Object[] record, String field) {
        return record[type.fields().indexOf(type.named().get(field))];
    }
}
