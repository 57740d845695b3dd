package vn.khue.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into problem+json; only what nobody foresaw is logged, with the request's id. */
class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);
    private static final String BASE = "/api/v1";
    static final MediaType TYPE = new MediaType("application", "problem+json", "utf-8");

    private final CurrentRequest request;

    ProblemMapping(CurrentRequest request) {
        this.request = request;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri) {
        ProblemBody body =
                ProblemBody.of(problem, ProblemTexts.in(request.language()), BASE + uri.getPath(), request.id());
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(TYPE).entity(body).header("X-Request-Id", request.id());
        problem.headers().forEach(response::header);
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e, UriInfo uri) {
        return problem(Problem.malformed(List.of(why(e))), uri);
    }

    private static FieldError why(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        boolean somewhere = at != null && at.getLineNr() > 0;
        return e instanceof StreamConstraintsException || !somewhere
                ? new FieldError("", "json-too-much")
                : new FieldError("", "not-json", at.getLineNr(), at.getColumnNr());
    }

    /** The framework has an answer of its own to these, so the mapper for their parent would not be asked. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, UriInfo uri) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
        boolean nothing =
                pointer.isEmpty() && e.getMessage() != null && e.getMessage().startsWith("No content");
        FieldError error = nothing
                ? new FieldError("", "body-needed")
                : new FieldError(
                        pointer.toString(),
                        "not-a",
                        Words.of(e.getTargetType() == null ? Object.class : e.getTargetType()));
        return problem(Problem.malformed(List.of(error)), uri);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e, UriInfo uri) {
        return problem(Problem.of(412, "version-stale"), uri);
    }

    @ServerExceptionMapper
    Response persistence(PersistenceException e, UriInfo uri) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return database(refused, uri);
            }
            if (cause instanceof Problem problem) {
                return problem(problem, uri);
            }
        }
        return unforeseen(e, uri);
    }

    @ServerExceptionMapper
    Response database(PgException e, UriInfo uri) {
        return DatabaseProblem.of(e).map(problem -> problem(problem, uri)).orElseGet(() -> unforeseen(e, uri));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof MismatchedInputException mismatched) {
            return mismatched(mismatched, uri);
        }
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, uri);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unforeseen(e, uri);
        }
        Response answer = problem(HttpProblem.of(status), uri);
        String allowed = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    @ServerExceptionMapper
    Response tooLarge(BodyTooLarge e, UriInfo uri) {
        return problem(HttpProblem.of(413), uri);
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e, UriInfo uri) {
        Optional<Problem> unreachable = DatabaseProblem.unreachable(e);
        if (unreachable.isPresent()) {
            // Not logged for each request: the log has one line about it already, from whoever listens to the database.
            return problem(unreachable.get(), uri);
        }
        if (e.getCause() instanceof Problem problem) {
            return problem(problem, uri);
        }
        if (BrokenForm.is(e)) {
            return problem(Problem.malformed(List.of(new FieldError("", "form-unreadable"))), uri);
        }
        LOG.errorf(e, "request %s failed: %s", request.id(), LoggedPath.of(uri.getPath()));
        return problem(Problem.of(500, "internal"), uri);
    }
}
