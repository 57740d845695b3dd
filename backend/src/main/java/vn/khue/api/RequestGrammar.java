package vn.khue.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Gives each request its id and language, and refuses query parameters that the endpoint does not know. */
class RequestGrammar {

    private static final int AFTER_DOOR = 2000;
    private static final int LONGEST_SHOWN = 60;

    private final CurrentRequest request;
    private final KnownParameters known;

    @Inject
    RequestGrammar(CurrentRequest request, KnownParameters known) {
        this.request = request;
        this.known = known;
    }

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext context) {
        request.begin(context.getHeaderString("X-Request-Id"), context.getHeaderString("Accept-Language"));
    }

    @ServerRequestFilter(priority = AFTER_DOOR)
    void refuseUnknown(ContainerRequestContext context, SimpleResourceInfo resource) {
        Map<String, List<String>> given = context.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, KnownParameters.Known> parameters = known.of(resource);
        Errors errors = new Errors();
        given.forEach((name, values) -> check(errors, parameters, name, values));
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors.list());
        }
    }

    private static void check(
            Errors errors, Map<String, KnownParameters.Known> known, String name, List<String> values) {
        if (known.containsKey(name)) {
            KnownParameters.Known parameter = known.get(name);
            errors.check(values.size() == 1 || parameter.several(), "query:" + name, "parameter-repeated");
            values.forEach(value -> ParameterForm.check(errors, name, parameter.type(), value));
        } else if (known.isEmpty()) {
            errors.add("query:" + printable(name), "no-parameters");
        } else {
            errors.add("query:" + printable(name), "unknown-parameter", String.join(", ", known.keySet()));
        }
    }

    private static String printable(String name) {
        return Excerpt.of(name.replaceAll("\\p{Cntrl}", "?"), LONGEST_SHOWN);
    }

    @ServerResponseFilter
    void end(ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Request-Id", request.id());
    }
}
