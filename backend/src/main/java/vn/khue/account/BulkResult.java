package vn.khue.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;
import vn.khue.api.Language;
import vn.khue.api.ProblemBody;

/**
 * What became of many accounts, row by row.
 *
 * @param created how many were made, or would be
 */
@Schema(name = "BulkAccountsResult")
public record BulkResult(
        @Schema(required = true) int created,
        @Schema(required = true) int failed,
        @Schema(required = true) List<Item> items) {

    /**
     * One row.
     *
     * @param row             its line in the request as people count, from 1; the pointers of the errors count from 0
     * @param account         absent when it failed; without an id when it was only tried
     * @param oneTimePassword absent when it failed or was only tried
     */
    @Schema(name = "BulkAccountsItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(required = true, description = "Its line in the request, counted from 1.")
            int row,

            @Schema(
                    required = true,
                    enumeration = {"created", "failed"})
            String outcome,

            MadeAccount account,
            String oneTimePassword,
            Instant oneTimePasswordExpiresAt,
            @Schema(required = true) List<ProblemBody.Item> errors) {

        @Override
        public String toString() {
            return "BulkResult.Item " + row;
        }
    }

    /** An account that was made. */
    @Schema(name = "MadeAccount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MadeAccount(
            UUID id,
            @Schema(required = true) String username,
            @Schema(required = true) String fullName,
            @Schema(required = true) UnitRef unit) {}

    /** What would become of them. */
    static BulkResult tried(List<PlannedAccount> plans, UnitTree tree, Language language) {
        return of(plans, Map.of(), tree, language);
    }

    static BulkResult done(
            List<PlannedAccount> plans, List<AccountMaking.Made> made, UnitTree tree, Language language) {
        Map<UUID, IssuedPassword> passwords = new HashMap<>();
        made.forEach(one -> passwords.put(one.plan().id(), one.password()));
        return of(plans, passwords, tree, language);
    }

    private static BulkResult of(
            List<PlannedAccount> plans, Map<UUID, IssuedPassword> passwords, UnitTree tree, Language language) {
        List<Item> items = plans.stream()
                .map(plan -> plan.fails() ? failed(plan, language) : created(plan, passwords.get(plan.id()), tree))
                .toList();
        int failed = (int) plans.stream().filter(PlannedAccount::fails).count();
        return new BulkResult(items.size() - failed, failed, items);
    }

    private static Item failed(PlannedAccount plan, Language language) {
        return new Item(
                plan.row(),
                "failed",
                null,
                null,
                null,
                ProblemBody.items(plan.errors().list(), language));
    }

    private static Item created(PlannedAccount plan, IssuedPassword password, UnitTree tree) {
        MadeAccount account = new MadeAccount(
                password == null ? null : plan.id(),
                plan.username(),
                plan.person().fullName(),
                tree.ref(plan.unit()));
        return password == null
                ? new Item(plan.row(), "created", account, null, null, List.of())
                : new Item(plan.row(), "created", account, password.text(), password.expiresAt(), List.of());
    }
}
