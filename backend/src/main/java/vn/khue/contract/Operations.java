package vn.khue.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Completes an operation: its name, who may call it, the headers it takes and gives, how it may refuse. */
final class Operations {

    static final String BEARER = "accessToken";
    static final String COOKIE = "refreshCookie";
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    /** Parameters that name something which may be absent or invisible. */
    private static final Set<String> NAMING = Set.of("unit", "account", "within", "parent", "grant");

    private static final String RESOURCE = "Resource_";

    private final Doors doors;
    private final Bounds bounds;
    private final Map<String, Schema> schemas;

    Operations(Doors doors, Bounds bounds, Map<String, Schema> schemas) {
        this.doors = doors;
        this.bounds = bounds;
        this.schemas = schemas;
    }

    void complete(String path, HttpMethod method, Operation operation) {
        boolean open = doors.open(operation.getOperationId());
        secure(path, operation, open);
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary() + ".");
        }
        bounds(operation);
        boolean versioned = versioned(operation);
        AskedHeader.REQUEST_ID.on(operation);
        AskedHeader.LANGUAGE.on(operation);
        if (method == HttpMethod.POST && !open) {
            AskedHeader.IDEMPOTENCY_KEY.on(operation);
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> succeed(method, status, response));
        refusals(path, method, operation, open, versioned)
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(status), Refusal.of(status).reference()));
        operation.setOperationId(name(operation.getOperationId()));
    }

    /** UnitResource_list becomes unitList. */
    private static String name(String operationId) {
        String[] parts = operationId.split(RESOURCE, 2);
        if (parts.length < 2) {
            throw new IllegalStateException("endpoints stand in classes called ...Resource: " + operationId);
        }
        return Character.toLowerCase(parts[0].charAt(0))
                + parts[0].substring(1)
                + Character.toUpperCase(parts[1].charAt(0))
                + parts[1].substring(1);
    }

    private static void secure(String path, Operation operation, boolean open) {
        SecurityRequirement needed = OASFactory.createSecurityRequirement();
        if (!open) {
            needed.addScheme(BEARER);
        } else if (path.endsWith("/auth/refresh") || path.endsWith("/auth/logout")) {
            needed.addScheme(COOKIE);
        }
        operation.setSecurity(List.of(needed));
    }

    private void bounds(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::bounds);
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> bounds.complete("body", type.getSchema()));
        }
    }

    private void bounds(Parameter parameter) {
        if (parameter.getSchema() == null) {
            return;
        }
        if (parameter.getSchema().getType() == null && parameter.getSchema().getRef() == null) {
            parameter.getSchema().addType(Schema.SchemaType.STRING);
        }
        parameter.getSchema().setExample(null);
        parameter.getSchema().setExamples(null);
        bounds.complete(parameter.getName(), parameter.getSchema());
        if (Bounds.is(parameter.getSchema(), Schema.SchemaType.ARRAY)) {
            parameter.getSchema().setMaxItems(100);
        }
        if (parameter.getDescription() == null && "id".equals(parameter.getName())) {
            parameter.setDescription("Its id.");
        }
    }

    private static boolean versioned(Operation operation) {
        if (operation.getParameters() == null) {
            return false;
        }
        List<Parameter> found = operation.getParameters().stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .toList();
        found.forEach(parameter -> parameter
                .description(
                        "The ETag of the version that the caller has seen; refused with 412 when it is not the current one.")
                .required(true)
                .schema(Bounds.text(30, "^\"v[0-9]{1,9}(-[0-9]{4}-[0-9]{4})?\"$", "\"v7\"")));
        return !found.isEmpty();
    }

    private void succeed(HttpMethod method, String status, APIResponse response) {
        if (status.compareTo("4") >= 0) {
            return;
        }
        AnswerHeader.known(response);
        AnswerHeader.always(response);
        if (status.equals("201")) {
            AnswerHeader.LOCATION.on(response);
        }
        if (response.getContent() != null) {
            response.getContent().getMediaTypes().values().forEach(type -> {
                if (type.getSchema() != null) {
                    bounds.complete("body", type.getSchema());
                    headers(response, type.getSchema().getRef());
                }
            });
        }
    }

    private void headers(APIResponse response, String ref) {
        Schema schema = ref == null ? null : schemas.get(Bounds.name(ref));
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        if (schema.getProperties().containsKey("version")) {
            AnswerHeader.ETAG.on(response);
        }
        if (ref.endsWith("/PageSeal")) {
            AnswerHeader.UNSEALED.on(response);
        }
    }

    private static boolean asks(Operation operation, Set<String> names) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getRef() == null && names.contains(parameter.getName()));
    }

    private static Set<Integer> refusals(
            String path, HttpMethod method, Operation operation, boolean open, boolean versioned) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 403, 406, 429, 500, 503));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4"))
                .map(Integer::valueOf)
                .forEach(statuses::add);
        if (!open) {
            statuses.add(401);
        } else if (WRITES.contains(method)) {
            statuses.add(401);
        }
        if (path.contains("{") || asks(operation, NAMING)) {
            statuses.add(404);
        }
        if (WRITES.contains(method)) {
            statuses.add(409);
        }
        if (WRITES.contains(method) || operation.getParameters() != null) {
            statuses.add(422);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(413, 415));
        }
        if (versioned) {
            statuses.addAll(Set.of(412, 428));
        }
        return statuses;
    }
}
