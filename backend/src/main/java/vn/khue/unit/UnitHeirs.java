package vn.khue.unit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** Hands the children of a unit that is merged into another one over to it, all of them in a few statements. */
final class UnitHeirs {

    private UnitHeirs() {}

    private static final String CHILDREN = """
            select count(distinct l.unit_id) from unit_link l
            join unit c on c.id = l.unit_id and (c.ended_on is null or c.ended_on > ?2)
            where l.parent_id = ?1 and (l.valid_until is null or l.valid_until > ?2)
            """;

    /** How many units stand below it on the day or are planned to, and have not ended then. */
    static Uni<Long> children(UUID unit, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CHILDREN, Long.class)
                        .setParameter(1, unit)
                        .setParameter(2, day)
                        .getSingleResult());
    }

    private static final String TOUCH = """
            update unit c set version = c.version + 1, changed_at = now()
            where (c.ended_on is null or c.ended_on > ?2)
              and exists (select from unit_link l
                          where l.unit_id = c.id and l.parent_id = ?1 and (l.valid_until is null or l.valid_until > ?2))
            """;

    /** Links that begin on the day or later lead to the heir from their beginning. */
    private static final String REDIRECT = """
            update unit_link l set parent_id = ?3, reason = ?4, version = l.version + 1
            from unit c
            where c.id = l.unit_id and (c.ended_on is null or c.ended_on > ?2) and l.parent_id = ?1 and l.valid_from >= ?2
            """;

    /** Links that hold on the day end there and go on with the heir. */
    private static final String CONTINUE = """
            with held as (
              select l.id, l.valid_until from unit_link l
              join unit c on c.id = l.unit_id and (c.ended_on is null or c.ended_on > ?2)
              where l.parent_id = ?1 and l.valid_from < ?2 and (l.valid_until is null or l.valid_until > ?2)
            ),
            cut as (
              update unit_link l set valid_until = ?2, version = l.version + 1
              from held where held.id = l.id
              returning l.unit_id, held.valid_until
            )
            insert into unit_link (unit_id, parent_id, valid_from, valid_until, reason)
            select unit_id, ?3, ?2, valid_until, ?4 from cut
            """;

    static Uni<Void> inherit(UUID unit, UUID heir, LocalDate day, String reason) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOUCH)
                        .setParameter(1, unit)
                        .setParameter(2, day)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(REDIRECT)
                                .setParameter(1, unit)
                                .setParameter(2, day)
                                .setParameter(3, heir)
                                .setParameter(4, reason)
                                .executeUpdate())
                        .chain(() -> session.createNativeQuery(CONTINUE)
                                .setParameter(1, unit)
                                .setParameter(2, day)
                                .setParameter(3, heir)
                                .setParameter(4, reason)
                                .executeUpdate())
                        .replaceWithVoid());
    }
}
