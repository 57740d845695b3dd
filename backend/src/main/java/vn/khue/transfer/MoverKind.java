package vn.khue.transfer;

import java.util.Arrays;
import java.util.Optional;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** Who moves from one school to another. */
enum MoverKind {
    STUDENT("student", "pupil"),
    STAFF("staff", "staff");

    private final String code;
    private final String problems;

    MoverKind(String code, String problems) {
        this.code = code;
        this.problems = problems;
    }

    static Optional<MoverKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Code of the type of the records, and the name under which a body names who moves. */
    String code() {
        return code;
    }

    String pointer() {
        return "/" + code;
    }

    RecordType type() {
        return Dictionary.of(code).orElseThrow();
    }

    /** The code of a problem that is told in other words of a pupil than of a member of staff. */
    String problem(String what) {
        return problems + "-" + what;
    }
}
