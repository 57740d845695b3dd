package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.AccountAction;
import vn.khue.access.AccountAuthority;
import vn.khue.access.Actor;
import vn.khue.access.AdministeredAccount;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.db.Tx;

/** Changes what an account says of its person, and its home unit. */
@ApplicationScoped
class AccountChanging {

    private final Tx tx;
    private final Checks checks;
    private final AccountStore store;

    AccountChanging(Tx tx, Checks checks, AccountStore store) {
        this.tx = tx;
        this.checks = checks;
        this.store = store;
    }

    /**
     * @param name    id, or {@code code:} and the user name
     * @param ifMatch the version seen
     * @throws vn.khue.api.Problem 403 for what the actor may not do, 409 when the account or the unit has ended, 412
     *     when somebody else was faster, 422 with everything that breaks a rule
     */
    Uni<AccountView> change(Actor actor, String name, String ifMatch, AccountChange body) {
        int seen = ETag.required(ifMatch);
        Errors errors = checks.of(body);
        return store.row(actor, name)
                .map(AccountView::administered)
                .invoke(account -> new AccountAuthority(actor).require(AccountAction.EDIT, account))
                .map(account -> new Move(account.id(), unit(actor, account, body, errors)))
                .chain(move -> tx.session(
                        actor.author(),
                        () -> Accounts.find(move.account(), seen)
                                .chain(account ->
                                        HomeUnit.refuseEnded(move.unit()).replaceWith(account))
                                .invoke(account -> edit(account, body, move.unit(), errors))
                                .chain(account -> account.<Account>persistAndFlush())))
                .chain(account -> store.get(actor, account.id.toString()));
    }

    /** @param unit the new home unit; null when it stays */
    private record Move(UUID account, UUID unit) {}

    private static UUID unit(Actor actor, AdministeredAccount account, AccountChange body, Errors errors) {
        if (body.unit == null) {
            return null;
        }
        UUID unit = actor.named(body.unit.orElse(""), "/unit", errors);
        if (unit == null || unit.equals(account.unit())) {
            return null;
        }
        new AccountAuthority(actor).requireMove(account, unit);
        return unit;
    }

    private static void edit(Account account, AccountChange body, UUID unit, Errors errors) {
        Person person = Person.of(
                patched(body.fullName, account.fullName),
                patched(body.email, account.email),
                patched(body.phone, account.phone),
                patched(body.position, account.position));
        person.check("", errors);
        errors.raise();
        account.fullName = person.fullName();
        account.email = person.email();
        account.phone = person.phone();
        account.position = person.position();
        if (unit != null) {
            account.unit = unit;
        }
        account.touch(body.reason);
    }

    private static String patched(Optional<String> given, String present) {
        return given == null ? present : given.orElse(null);
    }
}
