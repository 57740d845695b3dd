package vn.khue.account;

import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The ways of reading accounts that the database plans differently: those of one home unit lie together in an index;
 * those of a small subtree are gathered unit by unit; those of a large one are met by walking along the order of the list.
 */
enum AccountReading {
    HOME("from account a\n", "where a.unit_id = $4\n"),
    GATHER("from unit_within w join account a on a.unit_id = w.unit_id\n", "where w.ancestor_id = any($4)\n"),
    WALK(
            "from account a\n",
            "where exists (select from unit_within w where w.unit_id = a.unit_id and w.ancestor_id = any($4))\n");

    private static final String FILTER = """
              and ($5::text[] is null or a.status = any($5))
              and ($6::text[] is null or exists (
                    select from access_grant g
                    where g.account_id = a.id and g.role = any($6) and g.revoked_at is null
                      and (g.valid_until is null or g.valid_until > now())))
              and ($7::text[] is null or a.search like all($7))
              and ($8::text[] is null or coalesce(
                    (select case when k.expires_at <= now() then 'one-time-expired'
                                 when k.one_time then 'one-time' else 'set' end
                     from credential k where k.account_id = a.id), 'one-time-expired') = any($8))
              and ($9::text[] is null or (
                    not exists (select from credential k where k.account_id = a.id and k.otp_confirmed_at is not null)
                    and exists (select from access_grant g
                                where g.account_id = a.id and g.role = any($9)
                                  and access_grant_state(g) = 'effective')))
            """;

    private final String from;
    private final String where;

    AccountReading(String from, String where) {
        this.from = from;
        this.where = where;
    }

    static AccountReading of(AccountSelection wanted, boolean large) {
        if (wanted.home() != null) {
            return HOME;
        }
        return large && wanted.order() != AccountOrder.LAST_LOGIN ? WALK : GATHER;
    }

    String page(AccountOrder order) {
        return AccountView.COLUMNS + from + AccountView.BESIDE + where + FILTER + order.after() + order.by();
    }

    /** The first three parameters are those of a page; here they are named only. */
    String count() {
        return "select count(*), $1::text, $2::uuid, $3::int\n" + from + where + FILTER;
    }

    /** @param demanding the roles that demand a second factor */
    Tuple values(AccountSelection wanted, String[] demanding) {
        Tuple values = Tuple.tuple()
                .addString(wanted.after().value())
                .addUUID(wanted.after().id())
                .addInteger(wanted.limit() + 1);
        Tuple placed = this == HOME ? values.addUUID(wanted.home()) : values.addArrayOfUUID(wanted.places());
        return placed.addArrayOfString(wanted.statuses())
                .addArrayOfString(wanted.roles())
                .addArrayOfString(wanted.words())
                .addArrayOfString(wanted.passwords())
                .addArrayOfString(wanted.factorMissing() ? demanding : null);
    }
}
