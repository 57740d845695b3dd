package vn.khue.contract;

import java.util.Map;
import java.util.TreeMap;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.khue.access.Open;

/** Which operations are open for everybody, read from the annotations that the door itself reads. */
final class Doors {

    private final Map<String, Boolean> open = new TreeMap<>();

    Doors(IndexView index) {
        index.getAnnotations(jakarta.ws.rs.Path.class).stream()
                .filter(path -> path.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS)
                .map(path -> path.target().asClass())
                .forEach(this::read);
    }

    private void read(ClassInfo resource) {
        for (MethodInfo method : resource.methods()) {
            open.put(
                    resource.simpleName() + "_" + method.name(),
                    resource.hasDeclaredAnnotation(Open.class) || method.hasAnnotation(Open.class));
        }
    }

    /** @param operationId class and method, as the scanner writes it */
    boolean open(String operationId) {
        return open.getOrDefault(operationId, false);
    }
}
