package vn.khue.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.khue.access.AccountAuthority;
import vn.khue.access.Actor;
import vn.khue.access.Chain;
import vn.khue.access.GrantChoice;
import vn.khue.access.Role;
import vn.khue.access.Wanted;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;

/**
 * Judges wishes for accounts by what can be known without the database: form, place and right. The first rights go
 * through the same rule as any other grant.
 */
final class AccountPlanner {

    private final Actor actor;
    private final AccountAuthority authority;
    private final List<Chain> chains;
    private final Instant now;

    /** @param chains the grants of the actor out of which rights are given */
    AccountPlanner(Actor actor, List<Chain> chains) {
        this.actor = actor;
        this.authority = new AccountAuthority(actor);
        this.chains = chains;
        // The moment is kept in whole microseconds, because the database does.
        this.now = actor.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    List<PlannedAccount> plan(List<AccountRow> rows) {
        return rows.stream().map(this::plan).toList();
    }

    private PlannedAccount plan(AccountRow row) {
        Errors errors = new Errors();
        Person person = Person.of(row.fullName(), row.email(), row.phone(), row.position());
        person.check(row.pointer(), errors);
        UUID unit = unit(row, errors);
        String username = username(row, errors);
        Wanted wanted = unit == null || row.grant() == null ? null : wanted(row.grant(), unit, errors);
        UUID parent = wanted == null ? null : parent(row.grant(), wanted, errors);
        return new PlannedAccount(
                UUID.randomUUID(), row.row(), row.pointer(), person, unit, username, wanted, parent, errors);
    }

    private UUID unit(AccountRow row, Errors errors) {
        String pointer = row.pointer() + "/unit";
        if (row.unit() == null || row.unit().isBlank()) {
            errors.add(pointer, "required");
            return null;
        }
        UUID unit = actor.named(row.unit(), pointer, errors);
        if (unit != null) {
            errors.check(authority.refusesCreationAt(unit) == null, pointer, "not-allowed");
        }
        return unit;
    }

    private static String username(AccountRow row, Errors errors) {
        if (row.username() == null || row.username().isBlank()) {
            return null;
        }
        String username = row.username().strip().toLowerCase(Locale.ROOT);
        errors.check(PlannedAccount.wellFormed(username), row.pointer() + "/username", "username-form");
        return username;
    }

    private Wanted wanted(AccountRow.Grant grant, UUID unit, Errors errors) {
        if (!errors.check(grant.role() != null, grant.pointer() + "/role", "not-one-of", roles())) {
            return null;
        }
        Wanted wanted = new Wanted(
                grant.role(),
                unit,
                Wanted.types(grant.recordTypes()),
                now,
                grant.until(),
                grant.passes() == null ? 0 : grant.passes());
        Errors own = new Errors();
        wanted.check(grant.pointer(), now, own);
        errors.addAll(own.list());
        return own.isEmpty() ? wanted : null;
    }

    private static String roles() {
        return String.join(
                ", ", java.util.Arrays.stream(Role.values()).map(Role::code).toList());
    }

    private UUID parent(AccountRow.Grant grant, Wanted wanted, Errors errors) {
        GrantChoice choice = GrantChoice.among(chains, wanted, actor.tree(), now);
        choice.errors()
                .forEach(error -> errors.addAll(
                        List.of(new FieldError(grant.pointer() + error.pointer(), error.code(), error.arguments()))));
        return choice.parent() == null ? null : choice.parent().leaf().id();
    }
}
