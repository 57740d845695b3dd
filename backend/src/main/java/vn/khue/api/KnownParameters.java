package vn.khue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The query parameters that each endpoint declares, by name with the type of one value, read once from its method. */
@ApplicationScoped
class KnownParameters {

    private final ConcurrentHashMap<Endpoint, Map<String, Known>> parameters = new ConcurrentHashMap<>();

    /**
     * A parameter.
     *
     * @param type    of one value
     * @param several whether it may be given more than once
     */
    record Known(Class<?> type, boolean several) {

        static Known of(Type declared) {
            if (declared instanceof ParameterizedType several
                    && several.getActualTypeArguments()[0] instanceof Class<?> one) {
                return new Known(one, true);
            }
            return new Known(declared instanceof Class<?> one ? one : String.class, false);
        }
    }

    Map<String, Known> of(SimpleResourceInfo resource) {
        return parameters.computeIfAbsent(Endpoint.of(resource), endpoint -> read(endpoint.method()));
    }

    private static Map<String, Known> read(Method method) {
        Map<String, Known> found = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            Known one = Known.of(parameter.getParameterizedType());
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                found.put(parameter.getAnnotation(QueryParam.class).value(), one);
            } else if (parameter.isAnnotationPresent(RestQuery.class)) {
                String name = parameter.getAnnotation(RestQuery.class).value();
                found.put(name.isEmpty() ? parameter.getName() : name, one);
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                readBean(parameter.getType(), found);
            }
        }
        return found;
    }

    private static void readBean(Class<?> bean, Map<String, Known> found) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    found.put(field.getAnnotation(QueryParam.class).value(), Known.of(field.getGenericType()));
                }
            }
        }
    }
}
