package vn.khue.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Compares every answer that a test gets with openapi.yaml, and fails the test when the answer is not as described.
 * Requests are not compared: tests send wrong ones on purpose.
 */
public final class KeptContract implements Filter {

    /** The checked-in description, at the root of the repository. */
    public static final Path FILE =
            Path.of("..", "openapi.yaml").toAbsolutePath().normalize();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Made when first needed: the file may be about to be written. */
    private static final class Description {

        private static final OpenApiInteractionValidator VALIDATOR =
                OpenApiInteractionValidator.createForInlineApiSpecification(read())
                        .withLevelResolver(LevelResolver.create()
                                .withLevel("validation.request", ValidationReport.Level.IGNORE)
                                .build())
                        .build();
    }

    private KeptContract() {}

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the comparison around every request of REST Assured. */
    static void watch() {
        RestAssured.replaceFiltersWith(new KeptContract());
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        URI uri = URI.create(request.getURI());
        boolean pruned = uri.getRawQuery() != null && uri.getRawQuery().matches("(.*&)?fields=.+");
        boolean readable = uri.getPath().chars().noneMatch(Character::isISOControl);
        if (uri.getPath().startsWith("/api/v1/") && readable && !pruned) {
            compare(uri.getPath(), request.getMethod(), response);
        }
        return response;
    }

    private static void compare(String path, String method, Response response) {
        ValidationReport report = Description.VALIDATOR.validateResponse(
                path, Request.Method.valueOf(method.toUpperCase(Locale.ROOT)), RestAssuredResponse.of(response));
        List<ValidationReport.Message> broken = report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !unknown(message, response.statusCode()))
                .toList();
        if (response.contentType().startsWith("application/problem+json")) {
            worded(response);
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(method + " " + path + " was not answered as openapi.yaml says:\n"
                    + broken.stream().map(ValidationReport.Message::toString).collect(Collectors.joining("\n"))
                    + "\n" + response.statusCode() + " " + response.asString());
        }
    }

    /** A code without a text in the catalogues is answered as it is, which nobody should have to read. */
    private static void worded(Response response) {
        JsonNode problem = tree(response.asString());
        String code = problem.get("type").textValue().substring("urn:khue:problem:".length());
        boolean wordless = code.equals(problem.get("detail").textValue());
        for (JsonNode error : problem.get("errors")) {
            wordless |= error.get("code").equals(error.get("detail"));
        }
        if (wordless) {
            throw new AssertionError("a problem without words: " + response.asString());
        }
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }

    /** Nothing is described for addresses and methods that do not exist. */
    private static boolean unknown(ValidationReport.Message message, int status) {
        return message.getKey().startsWith("validation.request.path") && status == 404
                || message.getKey().equals("validation.request.operation.notAllowed") && status == 405;
    }
}
