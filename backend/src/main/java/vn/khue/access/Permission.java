package vn.khue.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Everything that can be allowed. The code is what the API, the database and the screens say. */
public enum Permission {
    UNIT_VIEW("unit.view"),
    UNIT_MANAGE("unit.manage"),
    ACCOUNT_VIEW("account.view"),
    ACCOUNT_MANAGE("account.manage"),
    GRANT_VIEW("grant.view"),
    GRANT_GIVE("grant.give"),
    AUDIT_VIEW("audit.view"),
    RECORD_READ("record.read"),
    RECORD_READ_PERSONAL("record.read-personal"),
    RECORD_READ_SENSITIVE("record.read-sensitive"),
    RECORD_EDIT("record.edit"),
    RECORD_VERIFY("record.verify"),
    RECORD_APPROVE("record.approve"),
    RECORD_CLOSE("record.close"),
    REPORT_VIEW("report.view"),
    REPORT_MANAGE("report.manage"),
    IMPORT_RUN("import.run"),
    EXPORT_RUN("export.run"),
    EXCHANGE_USE("exchange.use");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Permission fromString(String code) {
        return Arrays.stream(values())
                .filter(permission -> permission.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    @Override
    public String toString() {
        return code;
    }
}
