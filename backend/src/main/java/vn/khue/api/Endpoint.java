package vn.khue.api;

import java.lang.reflect.Method;
import java.util.List;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** An endpoint as the key of what was read of its method; looking the method up costs more than all else of a filter. */
public record Endpoint(Class<?> resource, String name, List<Class<?>> parameters) {

    public static Endpoint of(SimpleResourceInfo info) {
        return new Endpoint(info.getResourceClass(), info.getMethodName(), List.of(info.parameterTypes()));
    }

    public Method method() {
        try {
            return resource.getMethod(name, parameters.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("endpoints are public: " + resource.getName() + "." + name, e);
        }
    }
}
