package vn.khue.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/**
 * Who may administer whose account: whoever manages accounts at its home unit or above; but never their own, never
 * those of the people from whom their rights descend, and never one that holds more than they do themselves. Whoever
 * resets a password can log in with the new one, so without the last rule a reset would be a way to more rights.
 * Rights may be given to anybody one sees but oneself, by whoever has some to give, wherever that is: the account's
 * home unit says nothing about where a right given to it will hold.
 */
public final class AccountAuthority {

    private static final Set<String> STATE_REASONS =
            Set.of("account-active", "account-locked", "account-ended", "otp-not-enrolled", "holds-grants");

    private final Actor actor;
    private final List<Chain> effective;
    private final Set<UUID> above;
    // A page of accounts asks the same few questions again and again; each is decided once.
    private final Map<Permission, Map<UUID, Boolean>> decided = new EnumMap<>(Permission.class);
    private final Map<Holding, Boolean> within = new HashMap<>();
    private final boolean gives;

    /** @param can codes of the actions @param cannot the other actions, each with the code of the reason */
    public record Allowed(List<String> can, Map<String, String> cannot) {}

    public AccountAuthority(Actor actor) {
        this.actor = actor;
        this.effective = actor.held().stream()
                .filter(chain -> chain.effective(actor.now(), actor.tree()))
                .toList();
        this.above = actor.held().stream()
                .flatMap(chain -> chain.links().stream())
                .map(HeldGrant::account)
                .collect(Collectors.toSet());
        this.gives = effective.stream().anyMatch(Attenuation::passable);
    }

    /** Everything that can be done with an account, and why the rest cannot. */
    public Allowed over(AdministeredAccount account) {
        List<String> can = new ArrayList<>();
        Map<String, String> cannot = new LinkedHashMap<>();
        for (AccountAction action : AccountAction.values()) {
            String reason = refusal(action, account);
            if (reason == null) {
                can.add(action.code());
            } else {
                cannot.put(action.code(), reason);
            }
        }
        return new Allowed(can, cannot);
    }

    /**
     * The first step of every change of an account.
     *
     * @throws Problem 404 when the account is not visible, 403 when the actor may not, 409 when its state is in the way
     */
    public void require(AccountAction action, AdministeredAccount account) {
        if (!actor.may(Permission.ACCOUNT_VIEW, account.unit())) {
            throw Problem.notFound();
        }
        actor.require(Permission.ACCOUNT_MANAGE, account.unit());
        String reason = refusal(action, account);
        if (reason != null) {
            throw STATE_REASONS.contains(reason)
                    ? Problem.conflict(reason)
                    : Problem.forbidden("not-allowed", new FieldError("", reason));
        }
    }

    /**
     * Refuses to move the home unit of an account.
     *
     * @throws Problem 403 own-account; 404 or 403 for the unit it is to move to
     */
    public void requireMove(AdministeredAccount account, UUID unit) {
        if (account.id().equals(actor.account())) {
            throw Problem.forbidden("not-allowed", new FieldError("/unit", "own-account"));
        }
        actor.require(Permission.ACCOUNT_MANAGE, unit);
    }

    /** Why the actor may not make accounts at the unit; null when it may. */
    public String refusesCreationAt(UUID unit) {
        return actor.may(Permission.ACCOUNT_MANAGE, unit) ? null : "not-allowed";
    }

    /** @throws Problem 404 when the unit is not visible, 403 when the actor may not make accounts there */
    public void requireCreationAt(UUID unit) {
        actor.require(Permission.ACCOUNT_MANAGE, unit);
    }

    /** @throws Problem 403 when the actor may make accounts nowhere */
    public void requireCreationAnywhere() {
        if (actor.scope(Permission.ACCOUNT_MANAGE).length == 0) {
            throw Problem.forbidden(
                    "not-allowed", new FieldError("", "lacks-permission", Permission.ACCOUNT_MANAGE.code()));
        }
    }

    private String refusal(AccountAction action, AdministeredAccount account) {
        if (action == AccountAction.GIVE_RIGHTS) {
            return givingTo(account);
        }
        if (!may(Permission.ACCOUNT_MANAGE, account.unit())) {
            return "not-allowed";
        }
        String personal = personal(action, account);
        return personal != null ? personal : state(action, account);
    }

    private boolean may(Permission permission, UUID unit) {
        return decided.computeIfAbsent(permission, first -> new HashMap<>())
                .computeIfAbsent(unit, at -> actor.may(permission, at));
    }

    private String givingTo(AdministeredAccount account) {
        if (account.id().equals(actor.account())) {
            return "own-account";
        }
        if ("ended".equals(account.status())) {
            return "account-ended";
        }
        return gives ? null : "nothing-to-pass-on";
    }

    private String personal(AccountAction action, AdministeredAccount account) {
        if (account.id().equals(actor.account())) {
            return action.takesPower() ? "own-account" : null;
        }
        if (above.contains(account.id())) {
            return "above-you";
        }
        return account.holdings().stream().allMatch(this::within) ? null : "holds-more";
    }

    private boolean within(Holding holding) {
        return within.computeIfAbsent(
                holding, held -> effective.stream().anyMatch(chain -> held.within(chain, actor.tree())));
    }

    private static String state(AccountAction action, AdministeredAccount account) {
        if ("ended".equals(account.status())) {
            return "account-ended";
        }
        return switch (action) {
            case LOCK -> "locked".equals(account.status()) ? "account-locked" : null;
            case UNLOCK -> "active".equals(account.status()) ? "account-active" : null;
            case RESET_OTP -> account.otpEnabled() ? null : "otp-not-enrolled";
            case END -> account.holdings().isEmpty() ? null : "holds-grants";
            default -> null;
        };
    }
}
