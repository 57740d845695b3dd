package vn.khue.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.khue.api.Language;
import vn.khue.api.ProblemTexts;

/** The ways in which any request may be refused, each described once and referred to by the operations. */
enum Refusal {
    MALFORMED(400, "malformed", "The request cannot be read: a parameter, a header or the body has a wrong form."),
    UNAUTHENTICATED(401, "unauthenticated", "Nobody is logged in, or not any more."),
    NOT_ALLOWED(
            403,
            "not-allowed",
            "Seen, but a right is missing; the errors say which. Or a page of an origin that the server does not know asks."),
    NOT_FOUND(404, "not-found", "Absent, or invisible to the caller."),
    NOT_ACCEPTABLE(406, "not-acceptable", "There is no answer of the kind that `Accept` names."),
    CONFLICT(409, "try-again", "The state of things does not allow it."),
    GONE(410, "link-ended", "It was there and is not any more."),
    STALE(412, "version-stale", "It was changed after the caller has read it."),
    TOO_LARGE(413, "too-large-body", "The body is larger than the server takes."),
    UNSUPPORTED(415, "media-type-unsupported", "The body is of another kind than the operation takes."),
    INVALID(422, "invalid", "Understood, but against the rules of the domain; all errors at once."),
    VERSION_NEEDED(428, "version-needed", "`If-Match` is missing."),
    TOO_MANY(429, "too-many-requests", "Too many requests; `Retry-After` says when to come back."),
    INTERNAL(500, "internal", "Something went wrong that nobody foresaw. Nothing was written."),
    UNAVAILABLE(503, "database-unreachable", "The database cannot be reached; `Retry-After` says when to come back.");

    private static final String JSON = "application/problem+json";

    private final int status;
    private final String code;
    private final String description;

    Refusal(int status, String code, String description) {
        this.status = status;
        this.code = code;
        this.description = description;
    }

    static Refusal of(int status) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.status == status)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no refusal with status " + status));
    }

    int status() {
        return status;
    }

    private String component() {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + component());
    }

    static Map<String, APIResponse> components() {
        Map<String, APIResponse> responses = new TreeMap<>();
        for (Refusal refusal : values()) {
            responses.put(refusal.component(), refusal.response());
        }
        return responses;
    }

    private APIResponse response() {
        Content content = OASFactory.createContent()
                .addMediaType(
                        JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(example()));
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(content);
        AnswerHeader.always(response);
        if (this == TOO_MANY || this == UNAVAILABLE) {
            AnswerHeader.RETRY_AFTER.on(response);
        }
        if (this == UNAUTHENTICATED) {
            AnswerHeader.WWW_AUTHENTICATE.on(response);
        }
        return response;
    }

    private Map<String, Object> example() {
        ProblemTexts texts = ProblemTexts.in(Language.EN);
        Map<String, Object> problem = new java.util.LinkedHashMap<>();
        problem.put("type", "urn:khue:problem:" + code);
        problem.put("title", texts.title(code));
        problem.put("status", status);
        problem.put("detail", texts.detail(code, 30));
        problem.put("instance", "/api/v1/units");
        problem.put("requestId", "6c0e5d0e-2f6f-4c1e-9d43-0c1f2f6f4c1e");
        problem.put("errors", errors(texts));
        return problem;
    }

    private List<Map<String, Object>> errors(ProblemTexts texts) {
        return switch (this) {
            case MALFORMED -> List.of(error(texts, "query:limit", "out-of-range", 1, 500));
            case INVALID -> List.of(error(texts, "/fullName", "required"));
            case VERSION_NEEDED -> List.of(error(texts, "header:If-Match", "required"));
            default -> List.of();
        };
    }

    private static Map<String, Object> error(ProblemTexts texts, String pointer, String code, Object... values) {
        Map<String, Object> error = new java.util.LinkedHashMap<>();
        error.put("pointer", pointer);
        error.put("code", code);
        error.put("detail", texts.detail(code, values));
        return error;
    }
}
