package vn.khue.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one way to fail: a code, a status and all errors of the request at once. Texts are found by code in
 * {@code problems_vi.properties} and {@code problems_en.properties} when the answer is written (RFC 9457).
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(int status, String code, List<FieldError> errors, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.arguments = arguments;
    }

    /** 400: the request cannot be read. */
    public static Problem malformed(List<FieldError> errors) {
        return new Problem(400, "malformed", errors);
    }

    /** 401: nobody, or nobody any more. */
    public static Problem unauthenticated(String code) {
        return new Problem(401, code, List.of());
    }

    /** 403: seen, but not allowed; the errors say what is missing. */
    public static Problem forbidden(String code, FieldError... missing) {
        return new Problem(403, code, List.of(missing));
    }

    /** 404: absent, or invisible to the caller, which is the same from outside. */
    public static Problem notFound() {
        return new Problem(404, "not-found", List.of());
    }

    /** 409: the state of the thing does not allow it. */
    public static Problem conflict(String code, Object... arguments) {
        return new Problem(409, code, List.of(), arguments);
    }

    /** 409 with the fields that are in the way. */
    public static Problem conflict(String code, List<FieldError> errors) {
        return new Problem(409, code, errors);
    }

    /** 422: understood, but against the rules of the domain. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(422, "invalid", errors);
    }

    /** 429: too often; the caller may come back after the given seconds. */
    public static Problem tooMany(String code, long retryAfterSeconds) {
        Problem problem = new Problem(429, code, List.of(), retryAfterSeconds);
        problem.headers.put("Retry-After", Long.toString(retryAfterSeconds));
        return problem;
    }

    /** 503: cannot be done at the moment, through no fault of the caller, who may come back after the given seconds. */
    public static Problem unavailable(String code, long retryAfterSeconds) {
        Problem problem = new Problem(503, code, List.of(), retryAfterSeconds);
        problem.headers.put("Retry-After", Long.toString(retryAfterSeconds));
        return problem;
    }

    /** Any other status of HTTP itself, such as 405, 412, 413, 415, 428. */
    public static Problem of(int status, String code, FieldError... errors) {
        return new Problem(status, code, List.of(errors));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }

    Map<String, String> headers() {
        return headers;
    }
}
