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
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The names of the query parameters that each endpoint declares, read once from its method. */
@ApplicationScoped
class KnownParameters {

    private final ConcurrentHashMap<Endpoint, Set<String>> names = new ConcurrentHashMap<>();

    Set<String> of(SimpleResourceInfo resource) {
        return names.computeIfAbsent(Endpoint.of(resource), endpoint -> read(endpoint.method()));
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
