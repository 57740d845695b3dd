package vn.khue.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;

class AttenuationTest {

    private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");
    private static final Instant BEGAN = NOW.minus(Duration.ofDays(30));
    private static final Instant SOON = NOW.plus(Duration.ofDays(30));

    private final UUID city = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final UnitTree tree = tree();

    private UnitTree tree() {
        Map<UUID, UUID> parents = new HashMap<>();
        parents.put(city, null);
        parents.put(commune, city);
        parents.put(elsewhere, city);
        parents.put(school, commune);
        return new UnitTree(parents);
    }

    private static HeldGrant link(Role role, UUID unit, Set<String> types, Instant until, int passes) {
        return new HeldGrant(
                UUID.randomUUID(), UUID.randomUUID(), role, unit, types, BEGAN, until, passes, null, false);
    }

    private Chain chain(HeldGrant... links) {
        return new Chain(List.of(links));
    }

    private List<String> codes(Chain parent, Wanted wanted) {
        return new ArrayList<>(new TreeSet<>(Attenuation.errors(parent, wanted, tree, NOW).stream()
                .map(FieldError::code)
                .toList()));
    }

    private Wanted wanted(Role role, UUID unit, Set<String> types, Instant until, int passes) {
        return new Wanted(role, unit, types, NOW, until, passes);
    }

    @Test
    void whatIsNoWiderThanTheChainMayBeGiven() {
        Chain parent =
                chain(link(Role.ADMINISTRATOR, city, null, null, 3), link(Role.ADMINISTRATOR, commune, null, SOON, 2));
        assertEquals(List.of(), codes(parent, wanted(Role.ADMINISTRATOR, school, null, SOON, 1)));
        assertEquals(List.of(), codes(parent, wanted(Role.EDITOR, commune, Set.of("student"), NOW.plusSeconds(1), 0)));
    }

    @Test
    void everythingThatExceedsIsToldAtOnce() {
        Chain parent = chain(link(Role.ADMINISTRATOR, commune, Set.of("student", "class"), SOON, 1));
        assertEquals(
                List.of("exceeds-passes", "exceeds-record-types", "exceeds-unit", "exceeds-validity"),
                codes(parent, wanted(Role.ADMINISTRATOR, elsewhere, null, null, 1)));
        assertEquals(
                List.of("exceeds-role", "not-passable"),
                codes(chain(link(Role.VIEWER, commune, null, null, 0)), wanted(Role.EDITOR, commune, null, null, 0)));
    }

    @Test
    void aNarrowLinkAboveNarrowsEverythingBelow() {
        Chain parent = chain(
                link(Role.ADMINISTRATOR, commune, Set.of("staff"), SOON, 2),
                link(Role.ADMINISTRATOR, city, null, null, 9));
        assertEquals(
                List.of(
                        "exceeds-passes",
                        "exceeds-record-types",
                        "exceeds-unit",
                        "exceeds-validity",
                        "parent-not-effective"),
                codes(parent, wanted(Role.VIEWER, elsewhere, Set.of("student"), null, 1)));
    }

    @Test
    void outOfAGrantThatDoesNotHoldNothingIsGiven() {
        assertEquals(
                List.of("exceeds-validity", "parent-not-effective"),
                codes(chain(link(Role.ADMINISTRATOR, city, null, NOW, 3)), wanted(Role.VIEWER, city, null, SOON, 0)));
        HeldGrant revoked = new HeldGrant(
                UUID.randomUUID(), UUID.randomUUID(), Role.ADMINISTRATOR, city, null, BEGAN, null, 3, null, true);
        assertEquals(
                List.of("parent-not-effective"),
                codes(
                        chain(revoked, link(Role.ADMINISTRATOR, city, null, null, 2)),
                        wanted(Role.VIEWER, city, null, null, 0)));
    }

    @Test
    void withNoPassesLeftNothingIsGiven() {
        assertEquals(
                List.of("not-passable"),
                codes(chain(link(Role.ADMINISTRATOR, city, null, null, 0)), wanted(Role.VIEWER, city, null, null, 0)));
        assertEquals(
                List.of("not-passable"),
                codes(
                        chain(
                                link(Role.ADMINISTRATOR, city, null, null, 1),
                                link(Role.ADMINISTRATOR, city, null, null, 5)),
                        wanted(Role.VIEWER, city, null, null, 0)));
    }

    @Test
    void aWishIsCheckedByItselfFirst() {
        Errors errors = new Errors();
        new Wanted(Role.EDITOR, city, Set.of("dragon"), NOW, NOW.minusSeconds(1), 1).check("/rows/3", NOW, errors);
        assertEquals(
                List.of(
                        "/rows/3/recordTypes not-one-of",
                        "/rows/3/until until-before-from",
                        "/rows/3/until in-the-past",
                        "/rows/3/passes role-not-passable"),
                errors.list().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList());
    }

    @Test
    void theWidestFittingGrantIsChosen() {
        Chain wide = chain(link(Role.ADMINISTRATOR, city, null, null, 3));
        Chain narrow = chain(link(Role.ADMINISTRATOR, commune, null, null, 3));
        Chain spent = chain(link(Role.ADMINISTRATOR, city, null, null, 0));
        Wanted wanted = wanted(Role.VIEWER, school, null, null, 0);
        assertEquals(
                wide,
                GrantChoice.among(List.of(narrow, spent, wide), wanted, tree, NOW)
                        .parent());
        assertEquals(
                narrow,
                GrantChoice.among(List.of(spent, narrow), wanted, tree, NOW).parent());
        GrantChoice none = GrantChoice.among(List.of(spent), wanted, tree, NOW);
        assertNull(none.parent());
        assertEquals("not-passable", none.errors().get(0).code());
        assertEquals(
                "no-grant",
                GrantChoice.among(List.of(), wanted, tree, NOW).errors().get(0).code());
    }
}
