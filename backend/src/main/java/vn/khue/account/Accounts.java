package vn.khue.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import vn.khue.access.AdministeredAccount;
import vn.khue.access.Holding;
import vn.khue.api.ETag;
import vn.khue.api.Problem;

/** Reads and writes around one account within a Hibernate session. */
final class Accounts {

    private Accounts() {}

    /** @throws Problem 404 when it is gone, 412 when it was changed after the version seen */
    static Uni<Account> find(UUID id, int seen) {
        return Account.<Account>findById(id)
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .invoke(account -> ETag.same(seen, account.version));
    }

    private static final String HOLDINGS = """
            select concat_ws(' ', g.role, g.unit_id, coalesce(array_to_string(g.record_types, ','), '*'))
            from access_grant g
            where g.account_id = ?1 and g.revoked_at is null and (g.valid_until is null or g.valid_until > now())
            """;

    private static final String OTP_ENABLED =
            "select count(*) from credential where account_id = ?1 and otp_confirmed_at is not null";

    /** The account with what it holds at this moment. */
    static Uni<AdministeredAccount> administered(Account account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLDINGS, String.class)
                        .setParameter(1, account.id)
                        .getResultList()
                        .chain(held -> session.createNativeQuery(OTP_ENABLED, Long.class)
                                .setParameter(1, account.id)
                                .getSingleResult()
                                .map(otp -> administered(account, held, otp > 0))));
    }

    private static AdministeredAccount administered(Account account, List<String> held, boolean otp) {
        return new AdministeredAccount(
                account.id,
                account.unit,
                account.status,
                otp,
                held.stream().map(Holding::parse).toList());
    }

    private static final String END_SESSIONS = """
            update session set ended_at = now(), end_reason = ?2, version = version + 1
            where account_id = ?1 and ended_at is null
            """;

    static Uni<Void> endSessions(Account account, String why) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(END_SESSIONS)
                        .setParameter(1, account.id)
                        .setParameter(2, why)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static final String ISSUE = """
            insert into credential (account_id, password_hash, one_time, expires_at) values (?1, ?2, true, ?3)
            on conflict (account_id) do update
              set password_hash = excluded.password_hash, one_time = true, expires_at = excluded.expires_at,
                  changed_at = now(), version = credential.version + 1
            """;

    static Uni<Void> issue(Account account, IssuedPassword password) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ISSUE)
                        .setParameter(1, account.id)
                        .setParameter(2, password.hash())
                        .setParameter(3, password.expiresAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static final String REMOVE_OTP = """
            update credential set otp_secret = null, otp_confirmed_at = null, version = version + 1 where account_id = ?1
            """;

    private static final String REPLACE_CODES = """
            update recovery_code set replaced_at = now()
            where account_id = ?1 and used_at is null and replaced_at is null
            """;

    static Uni<Void> removeOtp(Account account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMOVE_OTP)
                        .setParameter(1, account.id)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(REPLACE_CODES)
                                .setParameter(1, account.id)
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
