package vn.khue.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** On what terms each endpoint may be entered, read once from its annotations. */
@ApplicationScoped
class Endpoints {

    /** @param open for everybody @param beforePassword before the one-time password is changed */
    record Terms(boolean open, boolean beforePassword, boolean beforeOtp) {}

    private final ConcurrentHashMap<Method, Terms> terms = new ConcurrentHashMap<>();

    Terms terms(SimpleResourceInfo resource) {
        try {
            Method method =
                    resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
            return terms.computeIfAbsent(method, Endpoints::read);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("endpoints are public: " + resource.getMethodName(), e);
        }
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
