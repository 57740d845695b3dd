package vn.khue.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random small worlds: trees of units, grants handed down, revoked, changed, moved; all from a printed seed. */
class RightsPropertyTest {

    private static final Instant START = Instant.parse("2026-01-15T03:00:00Z");
    private static final int WORLDS = 120;
    private static final int STEPS = 60;

    /** One random world with the grants as the database would keep them. */
    private static final class RandomWorld {

        final Random random;
        final List<UUID> units = new ArrayList<>();
        final Map<UUID, UUID> parents = new LinkedHashMap<>();
        final List<UUID> people = new ArrayList<>();
        final Map<UUID, HeldGrant> grants = new LinkedHashMap<>();
        Instant now = START;

        RandomWorld(long seed) {
            random = new Random(seed);
            for (int i = 0; i < 12; i++) {
                UUID unit = id();
                parents.put(unit, i == 0 ? null : units.get(random.nextInt(Math.min(i, 5))));
                units.add(unit);
            }
            for (int i = 0; i < 6; i++) {
                people.add(id());
            }
            for (int i = 0; i < 2; i++) {
                UUID top = units.get(random.nextInt(4));
                add(new HeldGrant(
                        id(),
                        people.get(i),
                        Role.ADMINISTRATOR,
                        top,
                        types(),
                        START,
                        until(),
                        2 + random.nextInt(4),
                        null,
                        false));
            }
        }

        UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        Role role() {
            return random.nextInt(3) > 0 ? Role.ADMINISTRATOR : Role.values()[random.nextInt(Role.values().length)];
        }

        Set<String> types() {
            if (random.nextInt(3) > 0) {
                return null;
            }
            Set<String> types = new HashSet<>();
            types.add(one(RecordTypes.CODES));
            types.add(one(RecordTypes.CODES));
            return Set.copyOf(types);
        }

        Instant until() {
            return random.nextInt(3) > 0 ? null : now.plus(Duration.ofDays(random.nextInt(40) + 1L));
        }

        UnitTree tree() {
            return new UnitTree(parents);
        }

        void add(HeldGrant grant) {
            grants.put(grant.id(), grant);
        }

        Chain chain(HeldGrant grant) {
            List<HeldGrant> links = new ArrayList<>();
            for (HeldGrant at = grant; at != null; at = at.parent() == null ? null : grants.get(at.parent())) {
                links.add(0, at);
            }
            return new Chain(links);
        }

        List<Chain> held(UUID person) {
            return grants.values().stream()
                    .filter(grant -> grant.account().equals(person))
                    .map(this::chain)
                    .toList();
        }

        /** The person gives something out of an own grant, if the rule lets it. */
        boolean give(UUID giver) {
            List<Chain> own = held(giver);
            if (own.isEmpty()) {
                return false;
            }
            // Half of the wishes follow an own grant, so that enough of them come true; the others are wild.
            HeldGrant like = one(own).leaf();
            boolean tame = random.nextBoolean();
            Role role = role();
            Wanted wanted = new Wanted(
                    role,
                    tame
                            ? one(units.stream()
                                    .filter(unit -> tree().contains(like.unit(), unit))
                                    .toList())
                            : one(units),
                    tame ? like.recordTypes() : types(),
                    now,
                    tame ? like.until() : until(),
                    role.passable() ? random.nextInt(4) : 0);
            GrantChoice choice = GrantChoice.among(held(giver), wanted, tree(), now);
            if (choice.parent() == null) {
                return false;
            }
            UUID receiver =
                    one(people.stream().filter(person -> !person.equals(giver)).toList());
            add(new HeldGrant(
                    id(),
                    receiver,
                    wanted.role(),
                    wanted.unit(),
                    wanted.recordTypes(),
                    wanted.from(),
                    wanted.until(),
                    wanted.passes(),
                    choice.parent().leaf().id(),
                    false));
            return true;
        }

        /** The person widens or narrows a grant that is theirs to change, if the rule lets it. */
        void change(UUID changer) {
            HeldGrant grant = one(List.copyOf(grants.values()));
            Chain chain = chain(grant);
            GrantAuthority authority = new GrantAuthority(actor(changer));
            List<UUID> ids = chain.links().stream().map(HeldGrant::id).toList();
            if (grant.revoked() || authority.refusal(ids, grant.unit()) != null) {
                return;
            }
            Wanted wanted = new Wanted(grant.role(), grant.unit(), types(), grant.from(), until(), random.nextInt(4));
            boolean allowed = !Widening.is(grant, wanted)
                    || Widening.errors(chain, wanted, authority.descends(ids) ? null : held(changer), tree(), now)
                            .isEmpty();
            if (allowed) {
                add(new HeldGrant(
                        grant.id(),
                        grant.account(),
                        grant.role(),
                        grant.unit(),
                        wanted.recordTypes(),
                        grant.from(),
                        wanted.until(),
                        wanted.passes(),
                        grant.parent(),
                        false));
            }
        }

        /** The person revokes a grant and puts somebody in place, if the rule lets it. */
        void succeed(UUID revoker) {
            HeldGrant grant = one(List.copyOf(grants.values()));
            Chain chain = chain(grant);
            GrantAuthority authority = new GrantAuthority(actor(revoker));
            List<UUID> ids = chain.links().stream().map(HeldGrant::id).toList();
            UUID successor = one(people);
            if (grant.revoked()
                    || authority.refusal(ids, grant.unit()) != null
                    || successor.equals(revoker)
                    || successor.equals(grant.account())
                    || !actor(revoker).may(Permission.GRANT_GIVE, grant.unit())
                    || !authority.covers(ids, Wanted.of(grant))
                    || !chain.effective(now, tree())) {
                return;
            }
            List<Chain> below = grants.values().stream()
                    .map(this::chain)
                    .filter(one -> !one.leaf().revoked()
                            && one.links().stream().anyMatch(link -> link.id().equals(grant.id())))
                    .toList();
            Succession succession = Succession.of(chain, successor, held(successor), id(), tree(), now);
            Set<UUID> moving = succession.fitting(grant.id(), below, Set.of(), tree(), now);
            add(succession.chain().leaf());
            for (Chain one : below) {
                HeldGrant leaf = one.leaf();
                boolean stays = one.links().stream().anyMatch(link -> moving.contains(link.id()));
                add(new HeldGrant(
                        leaf.id(),
                        leaf.account(),
                        leaf.role(),
                        leaf.unit(),
                        leaf.recordTypes(),
                        leaf.from(),
                        leaf.until(),
                        leaf.passes(),
                        moving.contains(leaf.id()) ? succession.chain().leaf().id() : leaf.parent(),
                        !stays));
            }
        }

        Actor actor(UUID person) {
            return new Actor(
                    person, "somebody", null, units.get(0), held(person), tree(), now, "test", new GrantUses(null));
        }

        /** Fate: something ends, a unit moves, time passes. */
        void fate() {
            switch (random.nextInt(3)) {
                case 0 -> revoke(one(List.copyOf(grants.values())));
                case 1 -> move();
                default -> now = now.plus(Duration.ofDays(random.nextInt(5)));
            }
        }

        private void revoke(HeldGrant grant) {
            add(new HeldGrant(
                    grant.id(),
                    grant.account(),
                    grant.role(),
                    grant.unit(),
                    grant.recordTypes(),
                    grant.from(),
                    grant.until(),
                    grant.passes(),
                    grant.parent(),
                    true));
        }

        private void move() {
            UUID unit = units.get(1 + random.nextInt(units.size() - 1));
            UUID parent = one(units);
            if (!tree().contains(unit, parent)) {
                parents.put(unit, parent);
            }
        }

        /** Everything that the person may do at some time: permission × unit × record type × moment. */
        Set<String> closure(UUID person) {
            Set<String> rights = new HashSet<>();
            List<Chain> held = held(person);
            for (int days : new int[] {0, 1, 20, 60}) {
                Instant at = now.plus(Duration.ofDays(days));
                for (UUID unit : units) {
                    for (Permission permission :
                            List.of(Permission.GRANT_GIVE, Permission.RECORD_EDIT, Permission.RECORD_READ)) {
                        for (String type : RecordTypes.CODES) {
                            if (Decision.of(held, permission, unit, type, tree(), at)
                                    .allowed()) {
                                rights.add(permission + " " + unit + " " + type + " " + days);
                            }
                        }
                    }
                }
            }
            return rights;
        }
    }

    @Test
    void nobodyRaisesWhatTheyHoldNorHandsOutMoreThanThat() {
        long seed = Long.getLong("khue.seed", new Random().nextLong());
        System.out.println("RightsPropertyTest closure seed " + seed);
        Random seeds = new Random(seed);
        int given = 0;
        int taken = 0;
        for (int number = 0; number < WORLDS; number++) {
            RandomWorld world = new RandomWorld(seeds.nextLong());
            for (int warm = 0; warm < 20; warm++) {
                world.give(world.one(world.people));
                if (warm % 5 == 4) {
                    world.fate();
                }
            }
            UUID actor = world.people.get(number % 4);
            Map<UUID, Set<String>> before = new LinkedHashMap<>();
            world.people.forEach(person -> before.put(person, world.closure(person)));
            for (int step = 0; step < STEPS; step++) {
                int size = world.grants.size();
                switch (world.random.nextInt(3)) {
                    case 0 -> world.change(actor);
                    case 1 -> world.succeed(actor);
                    default -> given += world.give(actor) ? 1 : 0;
                }
                taken += world.grants.size() - size;
            }
            for (UUID person : world.people) {
                Set<String> gained = world.closure(person);
                gained.removeAll(before.get(person));
                if (!person.equals(actor)) {
                    gained.removeAll(before.get(actor));
                }
                assertEquals(Set.of(), gained, "seed " + seed + " world " + number);
            }
        }
        assertTrue(given > 200 && taken > given, "too little happened: " + given + " given, " + taken + " made");
    }

    @Test
    void theInverseOfTheDecisionIsExact() {
        long seed = Long.getLong("khue.seed", new Random().nextLong());
        System.out.println("RightsPropertyTest inverse seed " + seed);
        Random seeds = new Random(seed);
        int allowed = 0;
        for (int world = 0; world < WORLDS; world++) {
            RandomWorld random = new RandomWorld(seeds.nextLong());
            for (int step = 0; step < STEPS; step++) {
                random.give(random.one(random.people));
                random.fate();
                Permission permission = random.one(List.of(Permission.values()));
                UUID unit = random.one(random.units);
                for (UUID person : random.people) {
                    Decision decision =
                            Decision.of(random.held(person), permission, unit, null, random.tree(), random.now);
                    assertEquals(byHand(random, person, permission, unit), decision.allowed(), "seed " + seed);
                    assertEquals(decision.allowed(), decision.missing().isEmpty(), "seed " + seed);
                    allowed += decision.allowed() ? 1 : 0;
                }
            }
        }
        assertTrue(allowed > 500, "too little was allowed: " + allowed);
    }

    /** The definition, written a second time as simply as can be, from the grants alone. */
    private static boolean byHand(RandomWorld world, UUID person, Permission permission, UUID unit) {
        return world.grants.values().stream()
                .filter(grant -> grant.account().equals(person))
                .anyMatch(grant -> {
                    for (HeldGrant at = grant;
                            at != null;
                            at = at.parent() == null ? null : world.grants.get(at.parent())) {
                        boolean above = false;
                        for (UUID step = unit; step != null; step = world.parents.get(step)) {
                            above |= step.equals(at.unit());
                        }
                        boolean lives = !at.revoked()
                                && !world.now.isBefore(at.from())
                                && (at.until() == null || world.now.isBefore(at.until()));
                        if (!above || !lives || !at.role().permissions().contains(permission)) {
                            return false;
                        }
                    }
                    return true;
                });
    }
}
