package vn.khue.db;

import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;

/** What went wrong in one line: an operator needs the cause, not the way through the code that led to it. */
final class FirstLine {

    private FirstLine() {}

    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String line =
                String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse("");
        if (cause instanceof UnknownHostException) {
            return "there is no host " + line;
        }
        if (cause instanceof AccessDeniedException) {
            return "no right to use " + line;
        }
        return line.isEmpty() || cause.getMessage() == null ? cause.getClass().getSimpleName() : line;
    }
}
