package vn.khue.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The description of the API as a page to read, at /docs; all of it is served from here. */
@ApplicationScoped
class Reference {

    void register(@Observes Router router) {
        router.get("/docs").handler(context -> context.redirect("/docs/"));
        router.get("/docs/*").handler(StaticHandler.create("describe").setIncludeHidden(false));
    }
}
