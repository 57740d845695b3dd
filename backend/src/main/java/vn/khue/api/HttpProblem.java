package vn.khue.api;

/** The problems that HTTP itself knows, by status. */
final class HttpProblem {

    private HttpProblem() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.unauthenticated("unauthenticated");
            case 403 -> Problem.forbidden("not-allowed");
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "method-not-allowed");
            case 406 -> Problem.of(406, "not-acceptable");
            case 413 -> Problem.of(413, "too-large-body");
            case 414 -> Problem.of(414, "address-too-long");
            case 415 -> Problem.of(415, "media-type-unsupported");
            case 431 -> Problem.of(431, "headers-too-large");
            case 429 -> Problem.tooMany("too-many-requests", 1);
            default -> Problem.of(status < 400 || status > 499 ? 400 : status, "malformed");
        };
    }
}
