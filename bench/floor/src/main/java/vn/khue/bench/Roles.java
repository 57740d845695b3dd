package vn.khue.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Khuê's table of roles. The comparison of answers fails when it is no longer Khuê's. */
final class Roles {

    static final List<String> PERMISSIONS = List.of(
            "unit.view", "unit.manage", "account.view", "account.manage", "grant.view", "grant.give", "audit.view",
            "record.read", "record.read-personal", "record.read-sensitive", "record.edit", "record.verify",
            "record.approve", "record.close", "report.view", "report.manage", "import.run", "export.run",
            "exchange.use");

    private static final Map<String, Set<String>> TABLE = Map.of(
            "administrator", Set.copyOf(PERMISSIONS),
            "editor", Set.of(
                    "unit.view", "record.read", "record.read-personal", "record.read-sensitive", "record.edit",
                    "report.view", "import.run", "export.run"),
            "verifier", Set.of("unit.view", "record.read", "record.read-personal", "record.verify", "report.view"),
            "approver", Set.of(
                    "unit.view", "record.read", "record.read-personal", "record.verify", "record.approve",
                    "record.close", "report.view", "report.manage"),
            "viewer", Set.of("unit.view", "record.read", "report.view"),
            "auditor", Set.of(
                    "unit.view", "account.view", "grant.view", "audit.view", "record.read", "report.view"),
            "integration", Set.of(
                    "unit.view", "record.read", "record.read-personal", "record.read-sensitive", "record.edit",
                    "exchange.use"));

    private Roles() {}

    static Set<String> permissions(String role) {
        return TABLE.get(role);
    }
}
