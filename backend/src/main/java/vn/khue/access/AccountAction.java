package vn.khue.access;

import java.util.Locale;

/** What can be done with an account. */
public enum AccountAction {
    EDIT,
    LOCK,
    UNLOCK,
    RESET_PASSWORD,
    RESET_OTP,
    END,
    GIVE_RIGHTS;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    /** Whether whoever does it could afterwards act as the account, or keep its owner from acting. */
    boolean takesPower() {
        return this != EDIT && this != GIVE_RIGHTS;
    }
}
