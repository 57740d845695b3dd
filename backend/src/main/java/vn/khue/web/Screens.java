package vn.khue.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Serves the built screens when they are packaged with the server. Files under /assets carry a hash in their name and
 * may be kept for ever; the entry page is asked for each time, also for every address that the screens themselves know.
 */
@ApplicationScoped
class Screens {

    private static final String FOLDER = "screens";
    private static final String ENTRY = FOLDER + "/index.html";
    private static final List<String> NOT_SCREENS = List.of("/api/", "/q/", "/openapi", "/docs", "/.well-known/");
    private static final int LAST = 100_000;

    void register(@Observes Router router) {
        if (Thread.currentThread().getContextClassLoader().getResource(ENTRY) == null) {
            return;
        }
        router.route("/assets/*").order(LAST).handler(context -> {
            context.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
            context.next();
        });
        router.route("/*")
                .order(LAST + 1)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::onlyScreens)
                .handler(StaticHandler.create(FOLDER)
                        .setCachingEnabled(false)
                        .setIncludeHidden(false)
                        .setSendVaryHeader(false));
        router.route("/*").order(LAST + 2).method(HttpMethod.GET).handler(this::entry);
    }

    private void onlyScreens(RoutingContext context) {
        if (NOT_SCREENS.stream().anyMatch(context.normalizedPath()::startsWith)) {
            context.fail(404);
        } else {
            // The addresses of screens have no end.
            context.put(RequestTimes.COUNTED_AS, "/screens");
            if (!context.normalizedPath().startsWith("/assets/")) {
                context.response().putHeader("Cache-Control", "no-cache");
            }
            context.next();
        }
    }

    /** Addresses without a file are pages of the screens; a missing file stays missing. */
    private void entry(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith("/assets/")
                || path.substring(path.lastIndexOf('/') + 1).contains(".")) {
            context.response().headers().remove("Cache-Control");
            context.fail(404);
        } else {
            context.response().putHeader("Content-Type", "text/html;charset=utf-8");
            context.response().sendFile(ENTRY);
        }
    }
}
