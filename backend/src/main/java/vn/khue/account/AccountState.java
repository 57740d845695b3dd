package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import vn.khue.access.Access;
import vn.khue.access.AccountAction;
import vn.khue.access.AccountAuthority;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.db.Tx;

/**
 * Locks, unlocks, ends and resets accounts. Everything but unlocking ends all sessions of the account at once, in the
 * same transaction.
 */
@ApplicationScoped
class AccountState {

    private final Tx tx;
    private final Checks checks;
    private final Access access;
    private final AccountStore store;
    private final Passwords passwords;
    private final Attempts attempts;

    AccountState(Tx tx, Checks checks, Access access, AccountStore store, Passwords passwords, Attempts attempts) {
        this.tx = tx;
        this.checks = checks;
        this.access = access;
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    Uni<AccountView> lock(Actor actor, String name, String ifMatch, Reason body) {
        return act(actor, AccountAction.LOCK, name, ifMatch, body, account -> {
            account.status = "locked";
            return Accounts.endSessions(account, "account-locked");
        });
    }

    Uni<AccountView> unlock(Actor actor, String name, String ifMatch, Reason body) {
        return act(actor, AccountAction.UNLOCK, name, ifMatch, body, account -> {
                    account.status = "active";
                    return Uni.createFrom().voidItem();
                })
                .call(account -> attempts.forget(account.username()));
    }

    /** An account that still holds grants is not ended: whoever ends it first revokes them or hands them over. */
    Uni<AccountView> end(Actor actor, String name, String ifMatch, Reason body) {
        return act(actor, AccountAction.END, name, ifMatch, body, account -> {
            account.status = "ended";
            return Accounts.endSessions(account, "account-ended");
        });
    }

    Uni<AccountView> resetOtp(Actor actor, String name, String ifMatch, Reason body) {
        return act(
                actor,
                AccountAction.RESET_OTP,
                name,
                ifMatch,
                body,
                account ->
                        Accounts.removeOtp(account).chain(() -> Accounts.endSessions(account, "second-factor-reset")));
    }

    /** The password is hashed between the first check and the transaction, so that no connection waits for a worker. */
    Uni<CreatedAccount> resetPassword(Actor actor, String name, String ifMatch, Reason body) {
        ETag.required(ifMatch);
        checks.of(body).raise();
        return store.row(actor, name)
                .map(AccountView::administered)
                .invoke(account -> new AccountAuthority(actor).require(AccountAction.RESET_PASSWORD, account))
                .chain(passwords::issue)
                .chain(password -> act(
                                actor,
                                AccountAction.RESET_PASSWORD,
                                name,
                                ifMatch,
                                body,
                                account -> Accounts.issue(account, password)
                                        .chain(() -> Accounts.endSessions(account, "password-reset")))
                        .call(account -> attempts.forget(account.username()))
                        .map(account -> CreatedAccount.of(account, password)));
    }

    private Uni<AccountView> act(
            Actor actor,
            AccountAction action,
            String name,
            String ifMatch,
            Reason body,
            Function<Account, Uni<Void>> deed) {
        int seen = ETag.required(ifMatch);
        checks.of(body).raise();
        return store.get(actor, name)
                .map(AccountView::id)
                .chain(id -> tx.session(
                                actor.author(),
                                () -> Accounts.find(id, seen)
                                        .chain(account -> Accounts.administered(account)
                                                .invoke(found -> new AccountAuthority(actor).require(action, found))
                                                .invoke(() -> account.touch(body.reason()))
                                                .chain(() -> deed.apply(account))
                                                .chain(() -> account.<Account>persistAndFlush())))
                        .invoke(() -> access.changed(id))
                        .chain(() -> reread(actor, id)));
    }

    private Uni<AccountView> reread(Actor actor, UUID id) {
        return store.get(actor, id.toString());
    }
}
