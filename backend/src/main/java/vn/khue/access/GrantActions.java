package vn.khue.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be done with a grant in its state, for the answer. */
record GrantActions(List<String> can, Map<String, String> cannot) {

    private static final List<String> ALL = List.of("revoke", "change", "review");
    private static final GrantActions EVERYTHING = new GrantActions(ALL, Map.of());

    /** @param refusal why the actor may not touch the grant; null when it may */
    static GrantActions of(String refusal, String state) {
        String reason = refusal == null && "revoked".equals(state) ? "grant-revoked" : refusal;
        if (reason == null) {
            return EVERYTHING;
        }
        Map<String, String> cannot = new LinkedHashMap<>();
        ALL.forEach(action -> cannot.put(action, reason));
        return new GrantActions(List.of(), cannot);
    }
}
