package vn.khue.sheet;

import java.util.List;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/** A file that cannot be taken, with the reason. */
final class Refused {

    private Refused() {}

    static Problem because(String code, Object... arguments) {
        return Problem.invalid(List.of(new FieldError("/file", code, arguments)));
    }
}
