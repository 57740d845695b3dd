package vn.khue.bench;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Set;

/** The query parameters that Khuê knows for each of the questions; whoever gives another one is refused. */
final class Parameters {

    private static final Set<String> LIST = Set.of("limit", "cursor", "count", "sort", "fields");

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "/api/v1/units",
                    Set.of("parent", "kind", "type", "level", "status", "administrator", "q", "asOf"),
            "/api/v1/students",
                    Set.of("unit", "class", "schoolYear", "state", "q", "findings"),
            "/api/v1/accounts",
                    Set.of("unit", "within", "status", "role", "activation", "secondFactor", "q"));

    private Parameters() {}

    static boolean known(HttpServerRequest request) {
        if (request.query() == null) {
            return true;
        }
        Set<String> own = KNOWN.getOrDefault(request.path(), Set.of());
        boolean list = !own.isEmpty();
        for (String name : request.params().names()) {
            if (!own.contains(name) && !(list && LIST.contains(name))) {
                return false;
            }
        }
        return true;
    }
}
