package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.AccountAuthority;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.db.Tx;

/** Makes one account, with a first right if one is wished. */
@ApplicationScoped
class AccountCreating {

    private final Tx tx;
    private final Checks checks;
    private final AccountMaking making;
    private final Passwords passwords;
    private final AccountStore store;

    AccountCreating(Tx tx, Checks checks, AccountMaking making, Passwords passwords, AccountStore store) {
        this.tx = tx;
        this.checks = checks;
        this.making = making;
        this.passwords = passwords;
        this.store = store;
    }

    /**
     * @throws Problem 403 when the actor may not make accounts at the unit, 409 when the user name exists, 422 with
     *     everything that breaks a rule
     */
    Uni<CreatedAccount> create(Actor actor, AccountCreation body) {
        Errors errors = checks.of(body);
        UUID unit = actor.named(body.unit() == null ? "" : body.unit(), "/unit", new Errors());
        if (unit != null) {
            new AccountAuthority(actor).requireCreationAt(unit);
        }
        errors.addAll(found(errors, new AccountPlanner(actor, actor.held()).plan(List.of(body.row()))));
        errors.raise();
        return passwords
                .issue()
                .chain(password -> tx.sql(
                                actor.author(),
                                connection -> making.planToWrite(connection, actor, List.of(body.row()))
                                        .invoke(AccountCreating::raise)
                                        .chain(plans -> making.write(
                                                connection, actor, plans, List.of(password), body.reason())))
                        .chain(made -> store.get(actor, made.get(0).plan().id().toString()))
                        .map(account -> CreatedAccount.of(account, password)));
    }

    /** What the plan found beyond the constraints of the body, each field told once. */
    private static List<FieldError> found(Errors errors, List<PlannedAccount> plans) {
        List<String> told = errors.list().stream().map(FieldError::pointer).toList();
        return plans.get(0).errors().list().stream()
                .filter(error -> !told.contains(error.pointer()))
                .toList();
    }

    private static void raise(List<PlannedAccount> plans) {
        Errors errors = plans.get(0).errors();
        if (!errors.isEmpty() && errors.list().stream().allMatch(error -> "username-taken".equals(error.code()))) {
            throw Problem.conflict("already-exists", errors.list());
        }
        errors.raise();
    }
}
