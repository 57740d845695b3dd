package vn.khue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/** The names of the query parameters that each endpoint declares, read once from its method. */
@ApplicationScoped
class KnownParameters {

    private final ConcurrentHashMap<Method, Set<String>> names = new ConcurrentHashMap<>();

    Set<String> of(Class<?> resource, String method, Class<?>[] parameters) {
        try {
            return names.computeIfAbsent(resource.getMethod(method, parameters), KnownParameters::read);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("endpoints are public: " + resource.getName() + "." + method, e);
        }
    }

    private static Set<String> read(Method method) {
        Set<String> found = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                found.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(RestQuery.class)) {
                String name = parameter.getAnnotation(RestQuery.class).value();
                found.add(name.isEmpty() ? parameter.getName() : name);
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                readBean(parameter.getType(), found);
            }
        }
        return found;
    }

    private static void readBean(Class<?> bean, Set<String> found) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    found.add(field.getAnnotation(QueryParam.class).value());
                }
            }
        }
    }
}
