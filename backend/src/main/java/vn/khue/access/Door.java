package vn.khue.access;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.khue.api.CurrentRequest;
import vn.khue.api.Problem;

/** Lets in only who has a valid token of a living session, and puts the actor where the endpoints find it. */
class Door {

    /** Before all that looks at a request more closely: a stranger is told nothing of what is wrong with it. */
    private static final int FIRST = 1000;

    private static final String SCHEME = "Bearer ";

    private final JWTParser tokens;
    private final CurrentRequest request;
    private final CurrentActor current;
    private final Access access;
    private final Endpoints endpoints;
    private final SecondFactorRoles secondFactor;
    private final RateLimit rateLimit;

    Door(
            JWTParser tokens,
            CurrentRequest request,
            CurrentActor current,
            Access access,
            Endpoints endpoints,
            SecondFactorRoles secondFactor,
            RateLimit rateLimit) {
        this.tokens = tokens;
        this.request = request;
        this.current = current;
        this.access = access;
        this.endpoints = endpoints;
        this.secondFactor = secondFactor;
        this.rateLimit = rateLimit;
    }

    @ServerRequestFilter(priority = FIRST)
    Uni<Response> enter(SimpleResourceInfo resource, HttpServerRequest asking) {
        Endpoints.Terms terms = endpoints.terms(resource);
        return terms.open() ? Uni.createFrom().nullItem() : enter(bearer(asking), terms);
    }

    /**
     * Read here and not by the framework's chain of mechanisms, of which there would be this one only: on a small
     * request, that chain costs as much as everything else of the door.
     */
    private Bearer bearer(HttpServerRequest asking) {
        String shown = asking.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Problem.unauthenticated("unauthenticated");
        }
        try {
            return (Bearer) tokens.parse(shown.substring(SCHEME.length()).strip());
        } catch (ParseException e) {
            throw Problem.unauthenticated("unauthenticated");
        }
    }

    private Uni<Response> enter(Bearer bearer, Endpoints.Terms terms) {
        return access.enter(bearer.account(), bearer.session(), request.id()).map(found -> {
            Access.Entry entry = found.orElseThrow(() -> Problem.unauthenticated("session-ended"));
            current.limited(rateLimit.take(bearer.account()));
            allow(entry.standing(), entry.actor(), terms);
            current.enter(entry.actor());
            return null;
        });
    }

    private void allow(Standing standing, Actor actor, Endpoints.Terms terms) {
        if (standing.mustChangePassword() && !terms.beforePassword()) {
            throw Problem.forbidden("password-change-required");
        }
        if (!standing.mustChangePassword() && !terms.beforeOtp() && secondFactor.missing(standing, actor)) {
            throw Problem.forbidden("otp-enrolment-required");
        }
    }

    /** Tells the caller how many requests are left. */
    @ServerResponseFilter
    void tellLeft(ContainerResponseContext response) {
        current.left().ifPresent(left -> response.getHeaders().putSingle("RateLimit", left.header()));
    }
}
