package vn.khue.access;

import static vn.khue.access.Permission.*;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of roles: each is a named set of permissions. A role may be handed down only by a grant whose own role
 * contains all of its permissions.
 */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    EDITOR(EnumSet.of(
            UNIT_VIEW,
            RECORD_READ,
            RECORD_READ_PERSONAL,
            RECORD_READ_SENSITIVE,
            RECORD_EDIT,
            REPORT_VIEW,
            IMPORT_RUN,
            EXPORT_RUN)),
    VERIFIER(EnumSet.of(UNIT_VIEW, RECORD_READ, RECORD_READ_PERSONAL, RECORD_VERIFY, REPORT_VIEW)),
    APPROVER(EnumSet.of(
            UNIT_VIEW,
            RECORD_READ,
            RECORD_READ_PERSONAL,
            RECORD_VERIFY,
            RECORD_APPROVE,
            RECORD_CLOSE,
            REPORT_VIEW,
            REPORT_MANAGE)),
    VIEWER(EnumSet.of(UNIT_VIEW, RECORD_READ, REPORT_VIEW)),
    AUDITOR(EnumSet.of(UNIT_VIEW, ACCOUNT_VIEW, GRANT_VIEW, AUDIT_VIEW, RECORD_READ, REPORT_VIEW)),
    INTEGRATION(
            EnumSet.of(UNIT_VIEW, RECORD_READ, RECORD_READ_PERSONAL, RECORD_READ_SENSITIVE, RECORD_EDIT, EXCHANGE_USE));

    private static final Map<String, Role> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::code, role -> role));

    private final String code = name().toLowerCase(Locale.ROOT);
    private final EnumSet<Permission> held;
    private final Set<Permission> permissions;

    Role(EnumSet<Permission> held) {
        this.held = held;
        this.permissions = Collections.unmodifiableSet(held);
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Role fromString(String code) {
        Role role = BY_CODE.get(code);
        if (role == null) {
            throw new IllegalArgumentException(code);
        }
        return role;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean contains(Role other) {
        return held.containsAll(other.held);
    }

    /** Whether a grant of this role can be passed on at all. */
    public boolean passable() {
        return permissions.contains(GRANT_GIVE);
    }

    @Override
    public String toString() {
        return code();
    }
}
