package vn.khue.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody who sends whatever they like, and looks at each answer: never a failure, every refusal a whole problem. */
public record Visit(URI root, String token) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What must never leave the server: names of classes, statements, traces. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|vn\\.khue|io\\.vertx|jackson|hibernate|SQLSTATE|\\bselect .* from\\b|\\bat [a-z]+\\.[a-z]+");

    public record Answer(String asked, int status, String type, String body) {}

    public Answer send(PathItem.HttpMethod method, String address, String body, String... header) {
        return send(
                method.name(), address, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), header);
    }

    public Answer send(String method, String address, BodyPublisher body, String... header) {
        Answer answer = ask(method, address, body, header);
        judge(answer);
        return answer;
    }

    public Answer ask(String method, String address, BodyPublisher body, String... header) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(address))
                .method(method, body)
                .setHeader("Authorization", "Bearer " + token)
                // Each from elsewhere, so that the limits of guessing by address do not answer first.
                .setHeader(
                        "X-Forwarded-For",
                        "2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::1");
        if (body.contentLength() != 0) {
            request.setHeader("Content-Type", "application/json");
        }
        if (header.length == 2) {
            request.setHeader(header[0], header[1]);
        }
        return answer(method + " " + address, request.build());
    }

    private URI at(String address) {
        return URI.create(root.getScheme() + "://" + root.getAuthority() + address);
    }

    private static Answer answer(String asked, HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(
                    asked,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new AssertionError(asked + " was not answered", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void judge(Answer answer) {
        assertTrue(answer.status() < 500, answer.toString());
        if (answer.status() >= 400) {
            assertEquals("application/problem+json", answer.type().split(";")[0], answer.toString());
            for (String part : new String[] {"\"type\"", "\"title\"", "\"detail\"", "\"requestId\"", "\"errors\""}) {
                assertTrue(answer.body().contains(part), answer.toString());
            }
            assertTrue(!INSIDE.matcher(answer.body()).find(), answer.toString());
        }
    }
}
