package vn.khue.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
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

    private final CurrentIdentityAssociation identity;
    private final CurrentRequest request;
    private final CurrentActor current;
    private final Access access;
    private final Endpoints endpoints;
    private final SecondFactorRoles secondFactor;
    private final RateLimit rateLimit;

    Door(
            CurrentIdentityAssociation identity,
            CurrentRequest request,
            CurrentActor current,
            Access access,
            Endpoints endpoints,
            SecondFactorRoles secondFactor,
            RateLimit rateLimit) {
        this.identity = identity;
        this.request = request;
        this.current = current;
        this.access = access;
        this.endpoints = endpoints;
        this.secondFactor = secondFactor;
        this.rateLimit = rateLimit;
    }

    @ServerRequestFilter(priority = FIRST)
    Uni<Response> enter(SimpleResourceInfo resource) {
        Endpoints.Terms terms = endpoints.terms(resource);
        if (terms.open()) {
            return Uni.createFrom().nullItem();
        }
        return identity.getDeferredIdentity()
                .chain(found -> found.getPrincipal() instanceof Bearer bearer ? enter(bearer, terms) : refuse());
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

    private static Uni<Response> refuse() {
        return Uni.createFrom().failure(Problem.unauthenticated("unauthenticated"));
    }
}
