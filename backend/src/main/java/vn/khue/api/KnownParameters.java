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

    private final ConcurrentHashMap<Endpoint, Map<String, Class<?>>> parameters = new ConcurrentHashMap<>();

    Map<String, Class<?>> of(SimpleResourceInfo resource) {
        return parameters.computeIfAbsent(Endpoint.of(resource), endpoint -> read(endpoint.method()));
    }

    private static Map<String, Class<?>> read(Method method) {
        Map<String, Class<?>> found = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            Class<?> one = one(parameter.getParameterizedType());
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

    private static void readBean(Class<?> bean, Map<String, Class<?>> found) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    found.put(field.getAnnotation(QueryParam.class).value(), one(field.getGenericType()));
                }
            }
        }
    }

    /** Of a list of values the type of one. */
    private static Class<?> one(Type type) {
        if (type instanceof ParameterizedType several && several.getActualTypeArguments()[0] instanceof Class<?> one) {
            return one;
        }
        return type instanceof Class<?> one ? one : String.class;
    }
}
