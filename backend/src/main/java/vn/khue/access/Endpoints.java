package vn.khue.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.khue.api.Endpoint;

/** On what terms each endpoint may be entered, read once from its annotations. */
@ApplicationScoped
class Endpoints {

    /** @param open for everybody @param beforePassword before the one-time password is changed */
    record Terms(boolean open, boolean beforePassword, boolean beforeOtp) {}

    private final ConcurrentHashMap<Endpoint, Terms> terms = new ConcurrentHashMap<>();

    Terms terms(SimpleResourceInfo resource) {
        return terms.computeIfAbsent(Endpoint.of(resource), endpoint -> read(endpoint.method()));
    }

    private static Terms read(Method method) {
        boolean open = method.isAnnotationPresent(Open.class)
                || method.getDeclaringClass().isAnnotationPresent(Open.class);
        Limited limited = method.isAnnotationPresent(Limited.class)
                ? method.getAnnotation(Limited.class)
                : method.getDeclaringClass().getAnnotation(Limited.class);
        return new Terms(open, limited != null && limited.beforePassword(), limited != null && limited.beforeOtp());
    }
}
