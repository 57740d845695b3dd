package vn.khue.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a transfer that has been asked for. */
public enum TransferAction {
    RELEASE,
    INTRODUCE,
    RECEIVE,
    ACCEPT,
    REFUSE,
    WITHDRAW;

    private final String code = name().toLowerCase(Locale.ROOT);

    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<TransferAction> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
