package vn.khue.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;
import vn.khue.testing.Corner;
import vn.khue.testing.KeptContract;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
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

    /** One operation with somebody who may use it and with names of things that exist for them. */
    private record Target(
            String path, PathItem.HttpMethod method, Operation operation, Visit visit, Map<String, String> names) {

        String address() {
            return address("", "");
        }

        /** With this text in place of one of the names. */
        String address(String replaced, String text) {
            String address = path.replace("{" + replaced + "}", text);
            for (Map.Entry<String, String> name : names.entrySet()) {
                address = address.replace("{" + name.getKey() + "}", name.getValue());
            }
            return address;
        }

        List<Parameter> parameters(String in) {
            return operation.getParameters() == null
                    ? List.of()
                    : operation.getParameters().stream()
                            .filter(one -> in.equals(one.getIn()))
                            .toList();
        }
    }

    private List<Target> targets(OpenAPI api) {
        return api.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(one -> target(path.getKey(), one.getKey(), one.getValue())))
                .toList();
    }

    /** Each endpoint once: those of records are the same for all types, which differ in the fields of their bodies only. */
    private List<Target> each(OpenAPI api) {
        Set<String> described = Dictionary.TYPES.stream()
                .map(RecordType::path)
                .filter(path -> !path.equals("students"))
                .collect(Collectors.toSet());
        api.getPaths().keySet().removeIf(path -> described.contains(path.split("/")[3]));
        return targets(api);
    }

    /** Each operation gets people of its own, because some of them end the session in which they are called. */
    private Target target(String path, PathItem.HttpMethod method, Operation operation) {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        Person teacher = world.person(corner.school(), "Trần Thị Thử");
        Handed handed = path.contains("/handover") ? handed(corner, officer) : new Handed("", "", "", "", "");
        // A stream of events of something that is there goes on for as long as somebody listens.
        String id = path.endsWith("/events")
                ? UUID.randomUUID().toString()
                : path.contains("/handover/campaigns")
                        ? handed.campaign()
                        : path.contains("/handover/dossiers")
                                ? handed.dossier()
                                : path.contains("/handover/desks")
                                        ? handed.desk()
                                        : path.contains("/handover/sessions")
                                                ? handed.training()
                                                : path.contains("/units") || path.contains("/year-changes")
                                                        ? corner.school().toString()
                                                        : path.contains("/accounts")
                                                                ? teacher.account()
                                                                        .toString()
                                                                : UUID.randomUUID()
                                                                        .toString();
        return new Target(
                path,
                method,
                operation,
                new Visit(root, officer.token()),
                Map.of(
                        "id",
                        id,
                        "unit",
                        corner.school().toString(),
                        "parent",
                        corner.commune().toString(),
                        "account",
                        teacher.account().toString(),
                        "list",
                        "gender",
                        "type",
                        "student",
                        "action",
                        "accept",
                        "merge",
                        UUID.randomUUID().toString(),
                        "guide",
                        "su-dung",
                        "token",
                        handed.token()));
    }

    private record Handed(String campaign, String dossier, String token, String desk, String training) {}

    private static Handed handed(Corner corner, Person officer) {
        String campaign = officer.asks()
                .contentType("application/json")
                .body(Map.of(
                        "unit",
                        corner.commune().toString(),
                        "name",
                        "Bàn giao",
                        "audience",
                        "school",
                        "registerBy",
                        Instant.now().plusSeconds(3600).toString()))
                .post("/handover/campaigns")
                .path("id");
        io.restassured.path.json.JsonPath link =
                officer.asks().get("/handover/campaigns/" + campaign + "/links").jsonPath();
        String desk = set(
                officer,
                campaign,
                "desks",
                Map.of(
                        "name",
                        "Bàn giao",
                        "opensAt",
                        Instant.now().toString(),
                        "closesAt",
                        Instant.now().plusSeconds(3600).toString(),
                        "minutesEach",
                        15,
                        "places",
                        1));
        String training = set(
                officer,
                campaign,
                "sessions",
                Map.of(
                        "name",
                        "Tập huấn",
                        "online",
                        true,
                        "startsAt",
                        Instant.now().toString(),
                        "endsAt",
                        Instant.now().plusSeconds(3600).toString()));
        return new Handed(
                campaign,
                link.getString("items[0].dossier"),
                link.getString("items[0].path").substring("/register/".length()),
                desk,
                training);
    }

    private static String set(Person officer, String campaign, String what, Map<String, Object> body) {
        return officer.asks()
                .contentType("application/json")
                .body(body)
                .post("/handover/campaigns/" + campaign + "/" + what)
                .path("id");
    }

    @Test
    void nonsenseInAnyParameterIsAnswered() {
        each(described()).parallelStream().forEach(target -> {
            for (Parameter parameter : target.parameters("query")) {
                for (String text : TEXTS) {
                    target.visit.send(target.method, target.address() + "?" + parameter.getName() + "=" + text, null);
                }
            }
        });
    }

    @Test
    void nonsenseInAnyPathIsAnswered() {
        each(described()).parallelStream().forEach(target -> {
            for (Parameter parameter : target.parameters("path")) {
                for (String text : TEXTS) {
                    String address = target.address(parameter.getName(), text);
                    target.visit.send(target.method, address, body(target) == null ? null : "{}");
                }
            }
        });
    }

    @Test
    void nonsenseInAnyHeaderIsAnswered() {
        each(described()).parallelStream().forEach(target -> {
            for (String header : List.of(
                    "If-Match",
                    "If-None-Match",
                    "Idempotency-Key",
                    "X-Request-Id",
                    "Accept-Language",
                    "Content-Type",
                    "Accept",
                    "X-Khue-Otp")) {
                for (String text : List.of(
                        "",
                        "x".repeat(5000),
                        "\"v99999999999\"",
                        "W/\"v1\"",
                        "*",
                        ";;,,==",
                        "application/xml",
                        "text/plain")) {
                    target.visit.send(
                            target.method, target.address(), body(target) == null ? null : "{}", header, text);
                }
            }
        });
    }

    @Test
    void nonsenseInAnyFieldIsAnswered() {
        OpenAPI api = described();
        int fields = withOwnBodies(api).parallelStream()
                .mapToInt(target -> inAnyField(api, target))
                .sum();
        assertTrue(fields > 40, "the fields were found: " + fields);
    }

    /** What is said of a step of a record is the same for all types, and is tried with pupils. */
    private List<Target> withOwnBodies(OpenAPI api) {
        List<Target> all = targets(api);
        Set<String> ofPupils = all.stream()
                .filter(target -> target.path.startsWith("/api/v1/students"))
                .map(HostileInputTest::bodyName)
                .collect(Collectors.toSet());
        Set<String> others = Dictionary.TYPES.stream()
                .map(type -> "/api/v1/" + type.path())
                .filter(path -> !path.equals("/api/v1/students"))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(target -> !ofPupils.contains(bodyName(target))
                        || others.stream().noneMatch(other -> (target.path + "/").startsWith(other + "/")))
                .toList();
    }

    private static String bodyName(Target target) {
        Schema<?> schema = body(target);
        return schema == null || schema.get$ref() == null ? "" : schema.get$ref();
    }

    /** Answers how many fields there are. */
    private int inAnyField(OpenAPI api, Target target) {
        ObjectNode sound = body(api, target);
        if (sound == null) {
            return 0;
        }
        for (String body : BODIES) {
            target.visit.send(target.method, target.address(), body);
        }
        List<String> names = new ArrayList<>();
        sound.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            for (String value : VALUES) {
                String text = sound.deepCopy().put(name, "@@").toString().replace("\"@@\"", value);
                target.visit.send(target.method, target.address(), text, "If-Match", "\"v0\"");
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

    private static Schema<?> body(Target target) {
        var body = target.operation.getRequestBody();
        return body == null || body.getContent().get("application/json") == null
                ? null
                : body.getContent().get("application/json").getSchema();
    }

    /** The example of the contract, naming things that exist; null when the operation takes no JSON object. */
    private ObjectNode body(OpenAPI api, Target target) {
        Schema<?> schema = body(target);
        if (schema == null || schema.get$ref() == null) {
            return null;
        }
        String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        JsonNode example =
                json.valueToTree(api.getComponents().getSchemas().get(name).getExample());
        if (!(example instanceof ObjectNode object)) {
            return null;
        }
        target.names.forEach((field, value) -> {
            if (object.has(field)) {
                object.put(field, value);
            }
        });
        return object;
    }
}
