package vn.khue.unit;

import java.util.Arrays;
import java.util.Locale;

/** What the administration of a unit lacks first, of those who hold the role of administrator right there. */
enum Administration {
    /** Nobody active holds it. */
    MISSING,
    /** Nobody who holds it has a password of their own yet. */
    NOT_ACTIVATED,
    /** Somebody who has been in keeps no second factor, where administrators have to. */
    SECOND_FACTOR;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code of what the unit u lacks; null for nothing. */
    static final String LACKING = """
            (select case when count(*) = 0 then 'missing'
                         when count(*) filter (where not c.one_time) = 0 then 'not-activated'
                         when count(*) filter (where not c.one_time and c.otp_confirmed_at is null) > 0 then 'second-factor' end
             from access_grant g
             join account a on a.id = g.account_id
             left join credential c on c.account_id = a.id
             where g.unit_id = u.id and g.role = 'administrator' and a.status = 'active'
               and access_grant_state(g) = 'effective')""";

    String code() {
        return code;
    }

    static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(one -> one.code.equals(code));
    }

    static String codes() {
        return String.join(
                ", ", Arrays.stream(values()).map(Administration::code).toList());
    }
}
