package vn.khue.bench;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/**
 * The same two answers as the floor gives, by Quarkus REST on worker threads and Hibernate ORM: one query with an entity for
 * each pupil. Token, rights, headers and JSON are the floor's own code, so that what differs is how the rows are reached.
 */
@Path("/api/v1/students")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
@Blocking
public class Pupils {

    private static final String SELECT = """
            select s,
              (select c.closedBy from Closing c where c.unit = s.unit and c.schoolYear = s.schoolYear and c.reopenedAt is null),
              (select count(o) from SingleOfficer o join UnitWithin w on w.ancestor = o.unit
               where w.unit = s.unit and o.endedAt is null),
              (select count(f) from Finding f where f.record = s.id and f.schoolYear = s.schoolYear)
            from Student s
            """;

    private static final String OF_CLASS = SELECT + """
            join SchoolClass k on k.unit = s.unit and k.schoolYear = s.schoolYear and k.code = s.classCode
            where k.id = :inClass and s.schoolYear = :year
              and exists (select 1 from UnitWithin w where w.unit = s.unit and w.ancestor in :scope)
            order by s.sortName, s.id
            """;

    private static final String ONE = SELECT + " where s.id = :id order by s.schoolYear desc";

    private final EntityManager entities;
    private final Tokens tokens;
    private final Door door;
    private final Tree tree;
    private final Limits limits = new Limits();

    Pupils(EntityManager entities, Vertx vertx) throws IOException, GeneralSecurityException {
        Settings settings = Settings.read();
        Pool pool = Floor.pool(vertx, settings);
        this.entities = entities;
        this.tokens = new Tokens(settings.keys(), settings.remembers());
        this.door = new Door(pool);
        this.tree = Tree.read(pool);
    }

    private Rights enter(HttpServerRequest request) {
        Frame.put(request);
        Tokens.Claims claims = tokens.check(request.getHeader("Authorization"));
        if (claims == null) {
            return null;
        }
        Standing standing =
                door.enter(claims).toCompletionStage().toCompletableFuture().join();
        limits.take(request, standing.account());
        return new Rights(standing, tree);
    }

    @GET
    public Response list(@QueryParam("class") UUID inClass, HttpServerRequest request) {
        Rights rights = enter(request);
        if (rights == null) {
            return Response.status(401).build();
        }
        if (!Parameters.known(request)) {
            return Response.status(400).build();
        }
        LocalDate today = LocalDate.now();
        List<Object[]> rows = entities.createQuery(OF_CLASS, Object[].class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setParameter("inClass", inClass)
                .setParameter("year", today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1)
                .setParameter("scope", List.of(rights.scope("record.read")))
                .setMaxResults(Page.LIMIT + 1)
                .getResultList();
        Steps steps = new Steps(rights);
        List<Students.View> views =
                rows.stream().map(row -> view(row, rights, steps)).toList();
        return Response.ok(Page.of(views, view -> "name\u001f" + view.sortName() + "\u001f" + view.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") UUID id, HttpServerRequest request) {
        Rights rights = enter(request);
        if (rights == null) {
            return Response.status(401).build();
        }
        if (!Parameters.known(request)) {
            return Response.status(400).build();
        }
        Object[] row = entities.createQuery(ONE, Object[].class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setParameter("id", id)
                .setMaxResults(1)
                .getSingleResult();
        Students.View view = view(row, rights, new Steps(rights));
        return rights.may("record.read", view.school().id())
                ? Response.ok(view).header("ETag", "\"v" + view.version() + "\"").build()
                : Response.status(404).build();
    }

    private Students.View view(Object[] row, Rights rights, Steps steps) {
        Student pupil = (Student) row[0];
        UUID closedBy = (UUID) row[1];
        if ((long) row[3] > 0) {
            throw new IllegalStateException("the generated city has no findings");
        }
        boolean own = Arrays.asList(pupil.editors).contains(rights.standing.account());
        Steps.Standing standing = new Steps.Standing(
                pupil.state, pupil.officialVersion != null, own, closedBy != null, (long) row[2] > 0);
        return new Students.View(
                pupil.id,
                tree.ref(pupil.unit),
                pupil.schoolYear,
                pupil.state,
                pupil.officialVersion,
                tree.ref(closedBy),
                pupil.version,
                pupil.createdAt,
                pupil.changedAt,
                pupil.sortName,
                pupil.values(),
                steps.on(pupil.unit, standing));
    }
}
