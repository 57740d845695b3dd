package vn.khue.api;

import java.util.Arrays;

/**
 * Failures of the framework's parser of uploaded forms. It throws whatever comes, from null pointers to exceptions of
 * encodings, when parts or their headers are not as they should be; only the place tells that the caller is at fault.
 */
final class BrokenForm {

    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String OURS = "vn.khue.";
    private static final int NEAR = 15;

    private BrokenForm() {}

    static boolean is(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .limit(NEAR)
                .map(StackTraceElement::getClassName)
                .takeWhile(name -> !name.startsWith(OURS))
                .anyMatch(name -> name.startsWith(PARSER));
    }
}
