package vn.khue.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KeptContract;
import vn.khue.testing.KhueTest;

/** openapi.yaml at the root of the repository is what the code says, and says all that a client needs. */
@KhueTest
class ContractTest {

    private static final String REWRITE =
            "openapi.yaml is not what the code says. If the change is meant, write it anew and look at the difference:\n"
                    + "  mvn -pl backend test -Dtest=ContractTest -Dkhue.contract.write=true\n";

    private static String served() {
        return given().get("/openapi.yaml").then().statusCode(200).extract().asString();
    }

    @Test
    void theFileIsWhatTheCodeSays() throws IOException {
        String served = served();
        if (Boolean.getBoolean("khue.contract.write")) {
            Files.writeString(KeptContract.FILE, served);
        }
        assertEquals(Files.readString(KeptContract.FILE), served, REWRITE);
    }

    @Test
    void everyOperationSaysWhoItIsForHowItFailsAndWhatItAnswers() {
        OpenAPI api = new OpenAPIV3Parser().readContents(served()).getOpenAPI();
        Set<String> ids = new HashSet<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    String name = method + " " + path;
                    assertTrue(ids.add(operation.getOperationId()), name + " has its own id");
                    assertTrue(
                            operation.getSummary() != null
                                    && operation.getTags().size() == 1,
                            name + " has a summary and a tag");
                    assertEquals(1, operation.getSecurity().size(), name + " says who may call it");
                    for (String status : Set.of("400", "429", "500")) {
                        assertTrue(operation.getResponses().containsKey(status), name + " answers " + status);
                    }
                    success(name, method, operation);
                }));
        assertTrue(ids.size() > 30, "the operations were found: " + ids);
    }

    private static void success(String name, PathItem.HttpMethod method, Operation operation) {
        Map<String, ?> found = new java.util.TreeMap<>(operation.getResponses());
        found.keySet().removeIf(status -> !status.startsWith("2"));
        assertTrue(!found.isEmpty(), name + " answers when all goes well");
        if (!found.containsKey("204")) {
            found.keySet().forEach(status -> {
                var content = operation.getResponses().get(status).getContent();
                assertTrue(content != null, name + " says what its " + status + " holds");
                content.values()
                        .forEach(type -> assertTrue(described(type.getSchema()), name + " describes its " + status));
            });
        }
    }

    private static boolean described(Schema<?> schema) {
        return schema != null && (schema.get$ref() != null || schema.getType() != null);
    }
}
