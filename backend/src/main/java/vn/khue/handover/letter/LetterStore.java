package vn.khue.handover.letter;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.UnitRef;

/** Keeps letters to units, and knows where they go. */
@ApplicationScoped
class LetterStore {

    private final Pool pool;

    LetterStore(Pool pool) {
        this.pool = pool;
    }

    // By mail to people whom the unit has named, and to accounts at it that may act; into trainings only to the people.
    // In the application to whoever finds the handover among the work that waits (home.WaitingStore): before the
    // signature those who administer the unit there and do not run the campaign, after it whoever has received the
    // account and has been in.
    private static final String WRITE = """
            insert into handover_letter
              (job_id, campaign_id, dossier_id, unit_id, kind, missing, words, channel, recipient, sent_at)
            select distinct $1::uuid, d.campaign_id, d.id, d.unit_id, $3::text, $4::text, s.words, r.channel, r.recipient,
                   case r.channel when 'app' then now() end
            from jsonb_to_recordset($2::jsonb) as s (id uuid, words text)
            join dossier d on d.id = s.id
            join campaign c on c.id = d.campaign_id
            join unit u on u.id = d.unit_id
            left join minutes m on m.dossier_id = d.id
            cross join lateral (
              select 'mail' as channel, lower(p.email) as recipient from participant p where $5 and p.dossier_id = d.id
              union
              select 'mail', lower(a.email) from account a
              where $5 and a.unit_id = d.unit_id and a.status = 'active' and a.email is not null and $3 <> 'training'
              union
              select 'app', a.username
              from access_grant g join account a on a.id = g.account_id
              where $6 and m.signed_at is null and g.unit_id = d.unit_id and g.role = 'administrator'
                and a.status = 'active' and access_grant_state(g) = 'effective'
                and not exists (select from unit_within w join access_grant o on o.unit_id = w.ancestor_id
                                where w.unit_id = c.unit_id and o.account_id = a.id and o.role = 'administrator'
                                  and access_grant_state(o) = 'effective')
              union
              select 'app', a.username from account a
              where $6 and m.signed_at is not null and a.id = d.account_id and a.status = 'active' and d.activated_at is not null
                and (d.confirmed_at is null or d.delegated_at is null and u.kind <> 'school')) r
            on conflict (job_id, dossier_id, channel, recipient) do nothing
            """;

    /**
     * Writes a job's letters, unless it has done so in an earlier run; those in the application are there with that.
     *
     * @param said    each with the id of a dossier and the words that its unit is told
     * @param missing code of the step for whose sake they are sent; null for any
     * @param byMail  whether there is a mail server
     */
    static Uni<Void> write(
            SqlConnection connection, UUID job, JsonArray said, LetterKind kind, String missing, boolean byMail) {
        return connection
                .preparedQuery(WRITE)
                .execute(Tuple.of(job, said, kind.code(), missing, byMail, kind.inApp()))
                .replaceWithVoid();
    }

    private static final String UNSENT = """
            select l.id, l.dossier_id, l.recipient from handover_letter l
            where l.job_id = $1 and l.sent_at is null and l.failure is null order by l.id
            """;

    Uni<List<Row>> unsent(UUID job) {
        return pool.preparedQuery(UNSENT)
                .execute(Tuple.of(job))
                .map(rows -> rows.stream().toList());
    }

    private static final String DONE = """
            update handover_letter l
            set sent_at = case when r.failure is null then now() end, failure = r.failure, version = l.version + 1
            from jsonb_to_recordset($1::jsonb) as r (id uuid, failure text)
            where l.id = r.id
            """;

    /** @param results each with id and failure, which is null for a letter that was taken */
    static Uni<Void> done(SqlConnection connection, JsonArray results) {
        return connection.preparedQuery(DONE).execute(Tuple.of(results)).replaceWithVoid();
    }

    private static final String COUNT = """
            select count(sent_at) filter (where channel = 'mail')::int as sent, count(failure)::int as failed,
                   count(*) filter (where channel = 'app')::int as in_app,
                   count(distinct dossier_id) filter (where sent_at is not null)::int as units
            from handover_letter where job_id = $1
            """;

    static Uni<Row> count(SqlConnection connection, UUID job) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(job))
                .map(rows -> rows.iterator().next());
    }

    private static final String UNREACHED = """
            select u.id as unit_id, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
            from dossier d join unit u on u.id = d.unit_id
            where d.id = any($2) and not exists (select from handover_letter l where l.job_id = $1 and l.dossier_id = d.id)
            order by u.code limit $3
            """;

    /** Units of which neither an address nor anybody in the application is known, by their codes. */
    static Uni<List<UnitRef>> unreached(SqlConnection connection, UUID job, UUID[] dossiers, int limit) {
        return connection
                .preparedQuery(UNREACHED)
                .execute(Tuple.of(job, dossiers, limit))
                .map(rows -> rows.stream().map(row -> UnitRef.of(row, "unit_")).toList());
    }

    private static final String PAGE = """
            select l.*, u.code as unit_code, u.name as unit_name, u.kind as unit_kind
            from handover_letter l join unit u on u.id = l.unit_id
            where l.campaign_id = $1 and l.id < $2 order by l.id desc limit $3
            """;

    /** Newest first; one more than the limit, when there is one. @param before id of the last one seen */
    Uni<List<Row>> page(UUID campaign, UUID before, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(campaign, before, limit + 1))
                .map(rows -> rows.stream().toList());
    }
}
