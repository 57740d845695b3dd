package vn.khue.account;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** The public halves of the signing keys (RFC 7517), outside the API's base because others look for them there. */
@ApplicationScoped
class JwksRoute {

    private final KeyRing keys;

    JwksRoute(KeyRing keys) {
        this.keys = keys;
    }

    void serve(@Observes Router router) {
        router.get("/.well-known/jwks.json").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        List<Map<String, String>> jwks =
                keys.all().stream().map(SigningKey::jwk).toList();
        context.response()
                .putHeader("Content-Type", "application/jwk-set+json")
                .putHeader("Cache-Control", "public, max-age=300")
                .end(new JsonObject(Map.of("keys", jwks)).encode());
    }
}
