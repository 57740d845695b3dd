package vn.khue.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** {@code ?fields=a,b} of every list: refuses names that its rows do not have, and leaves out what was not asked for. */
class FieldChoice {

    private static final int AFTER_GRAMMAR = 3000;
    private static final String CHOSEN = "khue.fields";

    private final ConcurrentHashMap<Endpoint, Set<String>> known = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    FieldChoice(ObjectMapper json) {
        this.json = json;
    }

    @ServerRequestFilter(priority = AFTER_GRAMMAR)
    void choose(ContainerRequestContext context, SimpleResourceInfo resource) {
        String given = context.getUriInfo().getQueryParameters().getFirst("fields");
        if (given == null || given.isEmpty()) {
            return;
        }
        Set<String> fields = known.computeIfAbsent(Endpoint.of(resource), endpoint -> fields(endpoint.method()));
        Set<String> chosen = new LinkedHashSet<>(Arrays.asList(given.split(",", -1)));
        if (fields.isEmpty()) {
            // What writes itself has fields of its own making, and its endpoint looks at the choice.
            return;
        }
        if (!fields.containsAll(chosen)) {
            Errors errors = new Errors().add("query:fields", "not-one-of", String.join(", ", fields));
            ListQuery.refuse(errors);
        }
        context.setProperty(CHOSEN, chosen);
    }

    /** The components of the record of which the endpoint answers pages. */
    private static Set<String> fields(Method method) {
        Type type = method.getGenericReturnType();
        while (type instanceof ParameterizedType wrapped) {
            type = wrapped.getActualTypeArguments()[0];
        }
        return type instanceof Class<?> row && row.isRecord() && !row.isAnnotationPresent(JsonSerialize.class)
                ? Arrays.stream(row.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    @ServerResponseFilter
    void prune(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(CHOSEN) instanceof Set<?> chosen && response.getEntity() instanceof Page<?> page) {
            ObjectNode pruned = json.valueToTree(page);
            ArrayNode items = (ArrayNode) pruned.get("items");
            items.forEach(item -> ((ObjectNode) item).retain(strings(chosen)));
            response.setEntity(pruned);
        }
    }

    private static Set<String> strings(Set<?> chosen) {
        return chosen.stream().map(Object::toString).collect(Collectors.toSet());
    }
}
