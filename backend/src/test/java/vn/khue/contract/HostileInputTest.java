package vn.khue.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KeptContract;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Visit;
import vn.khue.testing.World;

/**
 * Whatever the contract lets somebody send, sent with nonsense in every single place: each parameter, each part of a
 * path, each field of a body. Everything is answered, refusals as problems, nothing by a failure of the server.
 */
@KhueTest
class HostileInputTest {

    /** Texts for parameters and paths, as they stand in an address. */
    private static final List<String> TEXTS = List.of(
            "%00",
            "%FF%FE",
            "%ED%A0%80",
            "",
            "%20",
            "'%3B%20drop%20table%20unit%3B--",
            "%25",
            "_",
            "%5C",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "NaN",
            "true",
            "not-a-uuid",
            "code:",
            "code:%00",
            "00000000-0000-0000-0000-000000000000",
            "2026-02-30",
            "9999999999-12-31",
            "%F0%9F%A6%86",
            "a".repeat(3000),
            encoded("Ẩn ".repeat(200)),
            "..%2F..%2Fetc%2Fpasswd",
            "%3Cscript%3E",
            "%0D%0AX-Injected%3A%20yes");

    /** Values for fields of bodies, as they stand in JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"   \"",
            "\"a\\u0000b\"",
            "\"\\uD800\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"" + "Nguyễn ".repeat(28) + "\"",
            "\"'; drop table unit;--\"",
            "\"<script>alert(1)</script>\"",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "[\"x\"]",
            "\"2026-02-30T25:00:00Z\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"9999999999-12-31\"",
            "\"code:\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"\\u202E\\u2066\"",
            "[".repeat(900) + "]".repeat(900));

    /** Bodies that are wrong as a whole. */
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "null",
            "[]",
            "\"x\"",
            "1",
            "{\"unknown\":1}",
            "{\"reason\":1,\"reason\":2}",
            "{'a':1}",
            "\u0000",
            "{\"a\":" + "{\"a\":".repeat(1500) + "1" + "}".repeat(1501),
            "\uFEFF{}");

    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "X-Request-Id",
            "Accept-Language",
            "Content-Type",
            "Accept",
            "X-Khue-Otp");

    private static final List<String> HEADER_TEXTS = List.of(
            "",
            "x".repeat(5000),
            "\"v99999999999\"",
            "W/\"v1\"",
            "*",
            ";;,,==",
            "application/xml",
            "text/plain");

    @Inject
    World world;

    @Inject
    ObjectMapper json;

    @TestHTTPResource
    URI root;

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static OpenAPI described() {
        return new OpenAPIV3Parser().read(KeptContract.FILE.toString());
    }

    /** Several at once, because making people for each takes as long as asking. */
    private Stream<Target> targets(List<Described> operations) {
        Targets targets = new Targets(world, root);
        return operations.parallelStream().map(targets::of);
    }

    @Test
    void nonsenseInAnyParameterIsAnswered() {
        List<Described> asked = Described.each(described()).stream()
                .filter(one -> !one.parameters("query").isEmpty())
                .toList();
        targets(asked).forEach(target -> {
            for (Parameter parameter : target.described().parameters("query")) {
                for (String text : TEXTS) {
                    target.send(target.address() + "?" + parameter.getName() + "=" + text, null);
                }
            }
        });
    }

    @Test
    void nonsenseInAnyPathIsAnswered() {
        List<Described> named = Described.each(described()).stream()
                .filter(one -> !one.parameters("path").isEmpty())
                .toList();
        targets(named).forEach(target -> {
            for (Parameter parameter : target.described().parameters("path")) {
                for (String text : TEXTS) {
                    target.send(target.address(parameter.getName(), text), target.anything());
                }
            }
        });
    }

    @Test
    void nonsenseInAnyHeaderIsAnswered() {
        targets(Described.each(described())).forEach(target -> {
            // The door reads headers alike for all, and a document takes as long to make as a hundred refusals.
            List<String> texts = target.described().answersAFile() ? HEADER_TEXTS.subList(0, 2) : HEADER_TEXTS;
            for (String header : HEADERS) {
                for (String text : texts) {
                    target.send(target.address(), target.anything(), header, text);
                }
            }
        });
    }

    @Test
    void nonsenseInAnyFieldIsAnswered() {
        OpenAPI api = described();
        int fields = targets(Described.withBodies(api))
                .mapToInt(target -> inAnyField(api, target))
                .sum();
        assertTrue(fields > 40, "the fields were found: " + fields);
    }

    /** Answers how many fields there are. */
    private int inAnyField(OpenAPI api, Target target) {
        ObjectNode sound = body(api, target);
        if (sound == null) {
            return 0;
        }
        for (String body : BODIES) {
            target.send(target.address(), body);
        }
        List<String> names = new ArrayList<>();
        sound.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            for (String value : VALUES) {
                String text = sound.deepCopy().put(name, "@@").toString().replace("\"@@\"", value);
                target.send(target.address(), text, "If-Match", "\"v0\"");
            }
        }
        return names.size();
    }

    @Test
    void aBodyTooLargeIsRefusedWithWords() {
        Visit visit =
                new Visit(root, world.administrator(world.corner().commune()).token());
        byte[] large = new byte[11 * 1024 * 1024];
        Arrays.fill(large, (byte) ' ');
        assertEquals(
                413,
                visit.send("POST", "/api/v1/units", BodyPublishers.ofByteArray(large))
                        .status());
        // Without a length announced the server meets its limit only while it reads.
        BodyPublisher unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertEquals(413, visit.send("POST", "/api/v1/units", unannounced).status());
    }

    @Test
    void aBrokenFormIsRefusedWithWords() {
        Visit visit =
                new Visit(root, world.administrator(world.corner().commune()).token());
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n";
        String part = "--x\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nv\r\n";
        for (String form : List.of(
                "--y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\na\r\n--y--\r\n",
                head + "\r\nhalf of a li",
                "--x\r\n\r\nno disposition\r\n--x--\r\n",
                head + "Content-Type: text/csv; charset=nonsense\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"parent\"\r\nContent-Type: text/plain; charset=nonsense\r\n\r\na\r\n--x--\r\n",
                part.repeat(1100) + "--x--\r\n",
                "",
                "--x--\r\n")) {
            visit.send(
                    "POST",
                    "/api/v1/units/import",
                    BodyPublishers.ofString(form),
                    "Content-Type",
                    "multipart/form-data; boundary=x");
        }
    }

    /** The example of the contract, naming things that exist; null when the contract has none that is an object. */
    private ObjectNode body(OpenAPI api, Target target) {
        Object example = api.getComponents()
                .getSchemas()
                .get(target.described().bodyName())
                .getExample();
        if (!(json.<JsonNode>valueToTree(example) instanceof ObjectNode object)) {
            return null;
        }
        target.names().forEach((field, value) -> {
            if (object.has(field)) {
                object.put(field, value);
            }
        });
        return object;
    }
}
