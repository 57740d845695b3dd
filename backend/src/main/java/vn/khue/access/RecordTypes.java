package vn.khue.access;

import java.util.List;

/** The codes of the record types to which a grant may be limited. */
public final class RecordTypes {

    public static final List<String> CODES =
            List.of("school", "campus", "class", "student", "staff", "facility", "equipment");

    private RecordTypes() {}

    public static boolean known(String code) {
        return CODES.contains(code);
    }
}
