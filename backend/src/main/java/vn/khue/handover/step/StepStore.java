package vn.khue.handover.step;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.handover.dossier.ReadinessBody;

/** Writes the steps of a dossier that is locked. */
public final class StepStore {

    private StepStore() {}

    private static final String READY = """
            update dossier set online_point = $2::text, has_equipment = $3, has_line = $4, has_sound = $5, has_projector = $6,
                   ready_at = case when $2::text is not null and $3 and $4 and $5 and $6 then coalesce(ready_at, now()) end,
                   version = version + 1, changed_at = now()
            where id = $1
            """;

    static Uni<Void> ready(SqlConnection connection, UUID id, ReadinessBody body) {
        return connection
                .preparedQuery(READY)
                .execute(
                        Tuple.of(id, body.onlinePoint(), body.equipment(), body.line(), body.sound(), body.projector()))
                .replaceWithVoid();
    }

    private static final String ATTEND = """
            update dossier set attended_at = case when $2 then coalesce(attended_at, now()) end,
                   attended_by = case when $2 then coalesce(attended_by, $3) end,
                   version = version + 1, changed_at = now()
            where id = $1
            """;

    /** @param by organizer or link */
    public static Uni<Void> attend(SqlConnection connection, UUID id, boolean attended, String by) {
        return connection
                .preparedQuery(ATTEND)
                .execute(Tuple.of(id, attended, by))
                .replaceWithVoid();
    }

    private static final String ATTEND_ALL = """
            update dossier set attended_at = now(), attended_by = 'list', version = version + 1, changed_at = now()
            where id = any($1) and attended_at is null
            """;

    /** By a list of who took part; whoever is noted already stays as noted. @return how many are new */
    public static Uni<Integer> attendAll(SqlConnection connection, UUID[] dossiers) {
        return connection
                .preparedQuery(ATTEND_ALL)
                .execute(Tuple.of((Object) dossiers))
                .map(rows -> rows.rowCount());
    }

    private static final String APPOINT = """
            update dossier d set officer_id = p.id, decision_number = $3, decision_day = $4, version = d.version + 1, changed_at = now()
            from participant p
            where d.id = $1 and p.dossier_id = d.id and p.part = 'officer' and p.place = $2
            """;

    /** Whether the unit has named such an officer. @param officer 1 for the first */
    static Uni<Boolean> appoint(SqlConnection connection, UUID id, int officer, String number, LocalDate day) {
        return connection
                .preparedQuery(APPOINT)
                .execute(Tuple.of(id, officer, number, day))
                .map(rows -> rows.rowCount() == 1);
    }

    private static final String INTRODUCE =
            "update dossier set letter_number = $2, letter_day = $3, version = version + 1, changed_at = now() where id = $1";

    static Uni<Void> introduce(SqlConnection connection, UUID id, String number, LocalDate day) {
        return connection
                .preparedQuery(INTRODUCE)
                .execute(Tuple.of(id, number, day))
                .replaceWithVoid();
    }

    private static final String FREE = """
            select s.at
            from desk k
            cross join generate_series(k.opens_at, k.closes_at - make_interval(mins => k.minutes_each),
                                       make_interval(mins => k.minutes_each)) as s (at)
            where k.id = $1 and ($3::timestamptz is null or s.at = $3)
              and k.places > (select count(*) from dossier t where t.desk_id = k.id and t.slot_at = s.at and t.id <> $2)
            order by s.at limit 1
            """;

    /** The first time at which the locked desk has room for the dossier. @param at only this one; null for any */
    static Uni<Optional<OffsetDateTime>> free(SqlConnection connection, UUID desk, UUID id, Instant at) {
        return connection
                .preparedQuery(FREE)
                .execute(Tuple.of(desk, id, at == null ? null : at.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream().findFirst().map(row -> row.getOffsetDateTime("at")));
    }

    private static final String SCHEDULE =
            "update dossier set desk_id = $2, slot_at = $3, version = version + 1, changed_at = now() where id = $1";

    /** @param at null, as desk, takes the unit off */
    static Uni<Void> schedule(SqlConnection connection, UUID id, UUID desk, OffsetDateTime at) {
        return connection
                .preparedQuery(SCHEDULE)
                .execute(Tuple.of(id, desk, at))
                .replaceWithVoid();
    }

    private static final String PREPARE = """
            update dossier set account_id = $2, account_existing = $5, passes = $3, valid_until = $4,
                   activated_at = case when exists (select from credential r where r.account_id = $2 and not r.one_time)
                                       then coalesce(activated_at, now()) end,
                   version = version + 1, changed_at = now()
            where id = $1
            """;

    /** An account that its holder has long been using is activated already. @param existing whether it was there before */
    static Uni<Void> prepare(
            SqlConnection connection, UUID id, UUID account, boolean existing, int passes, Instant until) {
        return connection
                .preparedQuery(PREPARE)
                .execute(Tuple.of(id, account, passes, until == null ? null : until.atOffset(ZoneOffset.UTC), existing))
                .replaceWithVoid();
    }

    private static final String CONFIRM = """
            update dossier d set confidentiality = d.confidentiality or $2, officer_assigned = d.officer_assigned or $3,
                   rules_issued = d.rules_issued or $4, schools_directed = d.schools_directed or $5,
                   confirmed_at = case when (d.confidentiality or $2) and (d.officer_assigned or $3) and (d.rules_issued or $4)
                                            and (d.schools_directed or $5
                                                 or exists (select from unit u where u.id = d.unit_id and u.kind = 'school'))
                                            and exists (select from paper x where x.dossier_id = d.id and x.kind = 'rules')
                                       then coalesce(d.confirmed_at, now()) end,
                   version = d.version + 1, changed_at = now()
            where d.id = $1 and d.version = $6
            """;

    /** Whether it was still of this version. */
    static Uni<Boolean> confirm(SqlConnection connection, UUID id, int version, ConfirmBody body) {
        return connection
                .preparedQuery(CONFIRM)
                .execute(Tuple.of(
                                id,
                                body.confidentiality(),
                                body.officerAssigned(),
                                body.rulesIssued(),
                                body.schoolsDirected())
                        .addInteger(version))
                .map(rows -> rows.rowCount() == 1);
    }

    private static final String SUPERSEDE = """
            insert into dossier (campaign_id, unit_id, supersedes_id, reason)
            select d.campaign_id, d.unit_id, d.id, $2 from dossier d where d.id = $1
            on conflict (supersedes_id) do nothing returning id
            """;

    /** @return the id of the new dossier; empty when there is one already */
    public static Uni<Optional<UUID>> supersede(SqlConnection connection, UUID id, String reason) {
        return connection
                .preparedQuery(SUPERSEDE)
                .execute(Tuple.of(id, reason))
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("id")));
    }

    // In its own campaign a dossier stays the one that is shown when its rights go over to one of another campaign.
    private static final String SUPERSEDED = """
            update dossier d set superseded_at = coalesce(d.superseded_at, now()),
                   superseded_elsewhere = d.campaign_id <> n.campaign_id,
                   version = d.version + 1, changed_at = now()
            from dossier n
            where n.id = $1 and d.id <> n.id
              and (d.id = n.supersedes_id and (d.superseded_at is null or d.superseded_elsewhere)
                   or d.superseded_at is null
                      and exists (select from minutes m where m.dossier_id = d.id and m.grant_id = any($2)))
            """;

    private static final String DELEGATED = """
            update dossier d set delegated_at = now(), version = d.version + 1, changed_at = now()
            where d.id = $1 and d.delegated_at is null
              and exists (select from access_grant g
                          where g.chain @> array[$2::uuid] and g.revoked_at is null and g.unit_id <> d.unit_id)
            """;

    /**
     * Those who were there before are superseded, and what they had given on counts for whoever took over.
     *
     * @param grant the right that the signature made
     * @param ended those in whose place it stands
     */
    public static Uni<Void> tookOver(SqlConnection connection, UUID id, UUID grant, List<UUID> ended) {
        return connection
                .preparedQuery(SUPERSEDED)
                .execute(Tuple.of(id, ended.toArray(UUID[]::new)))
                .chain(() -> connection.preparedQuery(DELEGATED).execute(Tuple.of(id, grant)))
                .replaceWithVoid();
    }
}
