package vn.khue.handover.paper;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was brought on paper. */
@ApplicationScoped
class PaperStore {

    private final Pool pool;

    PaperStore(Pool pool) {
        this.pool = pool;
    }

    private static final String ADD = """
            insert into paper (dossier_id, unit_id, kind, file_name, media_type, size, sha256, content)
            select d.id, d.unit_id, $2, $3, $4, $5, $6, $7 from dossier d
            where d.id = $1 and (select count(*) from paper x where x.dossier_id = d.id and x.kind = $2) < $8
            returning id
            """;

    /** @param most papers of the kind that a dossier may have @return empty when it has as many */
    static Uni<Optional<UUID>> add(
            SqlConnection connection, UUID dossier, String kind, String name, PaperFile file, int most) {
        Tuple values = Tuple.of(dossier, kind, name, file.mediaType(), file.content().length, file.sha256())
                .addBuffer(Buffer.buffer(file.content()))
                .addInteger(most);
        return connection
                .preparedQuery(ADD)
                .execute(values)
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("id")));
    }

    private static final String ONE = """
            select x.content, x.file_name, d.account_id, c.unit_id as organizer_id,
                   exists (select from minutes m where m.dossier_id = d.id and m.signed_at is not null) as signed
            from paper x join dossier d on d.id = x.dossier_id join campaign c on c.id = d.campaign_id
            where x.id = $1
            """;

    Uni<Optional<Row>> find(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }
}
