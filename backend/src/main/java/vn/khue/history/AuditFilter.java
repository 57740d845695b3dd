package vn.khue.history;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.api.ListQuery;

/** Which entries of the journal a page shows. */
public class AuditFilter extends ListQuery {

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...` of a unit; entries of everything that stands below it are shown too.")
    String unit;

    @QueryParam("actor")
    @Parameter(description = "Id of the account that wrote.")
    UUID actor;

    @QueryParam("record")
    @Parameter(description = "Id of what was written.")
    UUID record;

    @QueryParam("entity")
    @Parameter(description = "What kind of thing was written; repeated means any of them.")
    List<Entity> entity;

    @QueryParam("from")
    @Parameter(description = "Entries written at this instant or later.")
    Instant from;

    @QueryParam("until")
    @Parameter(description = "Entries written before this instant.")
    Instant until;

    /** The entries of one record. */
    static AuditFilter of(UUID record, Entity entity, ListQuery query) {
        AuditFilter filter = new AuditFilter();
        filter.as(query);
        filter.record = record;
        filter.entity = List.of(entity);
        return filter;
    }
}
