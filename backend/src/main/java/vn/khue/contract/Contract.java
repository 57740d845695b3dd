package vn.khue.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Completes the description of the API while it is built; openapi.yaml at the root of the repository is what comes out. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

    /** What the scanner makes of records of any type; each type has its own instead. */
    private static final Set<String> GENERIC = Set.of("EntryView", "ObjectNode", "JsonNode", "JsonNodeType");

    private final Doors doors;

    public Contract(IndexView index) {
        this.doors = new Doors(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Vocabulary vocabulary = Vocabulary.read();
        RecordPaths.spread(api.getPaths());
        Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
        schemas.keySet().removeAll(Bounds.SCALARS.keySet());
        schemas.keySet()
                .removeIf(name -> GENERIC.contains(name) || name.startsWith("Page") && name.endsWith("EntryView"));
        RecordSchemas.add(schemas);
        Bounds bounds = new Bounds(vocabulary, schemas);
        schemas.forEach(bounds::complete);
        Operations operations = new Operations(doors, bounds, schemas);
        Set<String> tags = new HashSet<>();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    operations.complete(path, method, operation);
                    tags.addAll(tags(operation));
                }));
        bounds.completeNullable();
        new Examples(vocabulary, schemas).completeAll();
        api.getComponents()
                .schemas(schemas)
                .responses(Refusal.components())
                .headers(AnswerHeader.components())
                .parameters(AskedHeader.components())
                .securitySchemes(schemes());
        api.setTags(Tags.of(tags));
        api.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The server that answers this description, local, test or production.")
                .addExtension("x-internal", false)));
        api.setInfo(OASFactory.createInfo()
                .title("Khuê API")
                .version("1")
                .description(
                        "The API of Khuê, a regional education database: units, accounts, rights handed down, and "
                                + "a journal of every change. Refusals are problem+json (RFC 9457); docs/problems.md explains every code.")
                .contact(OASFactory.createContact().name("The maintainers of Khuê")));
    }

    private static List<String> tags(Operation operation) {
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            throw new IllegalStateException("an operation without a tag: " + operation.getOperationId());
        }
        return operation.getTags();
    }

    private static Map<String, SecurityScheme> schemes() {
        Map<String, SecurityScheme> schemes = new TreeMap<>();
        schemes.put(
                Operations.BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "An access token from POST /api/v1/auth/login, good for ten minutes. It is a signed JWT "
                                        + "(RS256) handled as RFC8725 asks; it says who calls, not what they may do."));
        schemes.put(
                Operations.COOKIE,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("khue_refresh")
                        .description(
                                "The refresh token, set by login and renewed by each refresh (HttpOnly, SameSite=Strict)."));
        return schemes;
    }
}
