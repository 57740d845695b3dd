package vn.khue.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** One operation as the contract describes it. */
record Described(String path, PathItem.HttpMethod method, Operation operation) {

    /** Endpoints of records are the same for all types; pupils stand for them. */
    private static final String STANDING = "students";

    private static final List<String> OTHERS = Dictionary.TYPES.stream()
            .map(RecordType::path)
            .filter(path -> !path.equals(STANDING))
            .toList();

    private static List<Described> all(OpenAPI api) {
        return api.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(one -> new Described(path.getKey(), one.getKey(), one.getValue())))
                .toList();
    }

    /** Each endpoint once, those of records with pupils. */
    static List<Described> each(OpenAPI api) {
        return all(api).stream().filter(one -> !one.ofOthers()).toList();
    }

    /** Each endpoint that takes a body; those of other records than pupils only where the body is their own. */
    static List<Described> withBodies(OpenAPI api) {
        List<Described> all =
                all(api).stream().filter(one -> !one.bodyName().isEmpty()).toList();
        Set<String> ofPupils = all.stream()
                .filter(one -> one.of(STANDING))
                .map(Described::bodyName)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> !one.ofOthers() || !ofPupils.contains(one.bodyName()))
                .toList();
    }

    private boolean ofOthers() {
        return OTHERS.stream().anyMatch(this::of);
    }

    private boolean of(String records) {
        return (path + "/").startsWith("/api/v1/" + records + "/");
    }

    List<Parameter> parameters(String in) {
        return operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream()
                        .filter(one -> in.equals(one.getIn()))
                        .toList();
    }

    boolean takesJson() {
        return json() != null;
    }

    /** Whether it answers with a document or a table, which is made anew for each who asks. */
    boolean answersAFile() {
        return operation.getResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().keySet().stream())
                .anyMatch(type -> !type.endsWith("json") && !type.startsWith("text/event-stream"));
    }

    /** The name of the schema of its body; empty when it takes none as JSON. */
    String bodyName() {
        Schema<?> schema = json() == null ? null : json().getSchema();
        String ref = schema == null ? null : schema.get$ref();
        return ref == null ? "" : ref.substring(ref.lastIndexOf('/') + 1);
    }

    private MediaType json() {
        var body = operation.getRequestBody();
        return body == null ? null : body.getContent().get("application/json");
    }
}
