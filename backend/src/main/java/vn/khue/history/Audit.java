package vn.khue.history;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;

/** What an auditor may read of the journal. */
@ApplicationScoped
class Audit {

    private final AuditStore entries;
    private final SealStore seals;
    private final Veil veil;

    Audit(AuditStore entries, SealStore seals, Veil veil) {
        this.entries = entries;
        this.seals = seals;
        this.veil = veil;
    }

    Uni<Page<AuditEntry>> entries(Actor actor, AuditFilter filter) {
        filter.sort("-at");
        AuditScope scope = scope(actor, filter);
        return scope.nothing()
                ? Uni.createFrom().item(new Page<>(List.of(), null, filter.count() ? 0L : null))
                : entries.page(actor, scope, filter).map(page -> page.map(entry -> veiled(actor, entry)));
    }

    private AuditEntry veiled(Actor actor, AuditEntry entry) {
        if (entry.unit() == null) {
            return entry;
        }
        AuditEntry seen =
                entry.veiled(veil.hidden(actor, entry.entity(), entry.unit().id()));
        veil.read(actor, seen);
        return seen;
    }

    private static AuditScope scope(Actor actor, AuditFilter filter) {
        AuditScope all = AuditScope.of(actor);
        if (filter.unit == null) {
            return all;
        }
        Errors errors = new Errors();
        UUID unit = actor.named(filter.unit, "query:unit", errors);
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors.list());
        }
        return all.within(actor, unit);
    }

    /** @param unsealed entries that no seal holds yet */
    record Seals(Page<Seal> page, long unsealed) {}

    Uni<Seals> seals(Actor actor, ListQuery query) {
        query.sort("-number");
        if (AuditScope.of(actor).nothing()) {
            return Uni.createFrom().item(new Seals(new Page<>(List.of(), null, query.count() ? 0L : null), 0));
        }
        return seals.page(query).chain(page -> seals.unsealed().map(unsealed -> new Seals(page, unsealed)));
    }
}
