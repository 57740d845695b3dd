package vn.khue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refused request as its caller sees it (RFC 9457, application/problem+json). */
@Schema(name = "Problem", description = "A refused request (RFC 9457). Every code is explained in docs/problems.md.")
public record ProblemBody(
        @Schema(required = true, examples = "urn:khue:problem:invalid")
        String type,

        @Schema(required = true) String title,

        @Schema(required = true, minimum = "400", maximum = "599")
        int status,

        @Schema(required = true) String detail,
        @Schema(required = true) String instance,
        @Schema(required = true) String requestId,
        @Schema(required = true) List<Item> errors) {

    @Schema(name = "ProblemError", description = "One thing wrong with the request.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(required = true, examples = "/fullName") String pointer,

            @Schema(required = true, examples = "unit-unknown")
            String code,

            @Schema(required = true) String detail,
            String hint) {}

    /** Errors in words, for answers that tell them row by row. */
    public static List<Item> items(List<FieldError> errors, Language language) {
        ProblemTexts texts = ProblemTexts.in(language);
        return errors.stream().map(error -> of(error, texts)).toList();
    }

    static ProblemBody of(Problem problem, ProblemTexts texts, String instance, String requestId) {
        return new ProblemBody(
                "urn:khue:problem:" + problem.code(),
                texts.title(problem.code()),
                problem.status(),
                texts.detail(problem.code(), problem.arguments()),
                instance,
                requestId,
                problem.errors().stream().map(error -> of(error, texts)).toList());
    }

    private static Item of(FieldError error, ProblemTexts texts) {
        return new Item(
                error.pointer(),
                error.code(),
                texts.detail(error.code(), error.arguments()),
                texts.hint(error.code(), error.arguments()).orElse(null));
    }
}
