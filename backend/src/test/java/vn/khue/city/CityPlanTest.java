package vn.khue.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CityPlanTest {

    private static final Place DEPARTMENT = new Place(UUID.randomUUID(), "SO", null, "Sở");
    private static final List<Place> COMMUNES = IntStream.range(0, 114)
            .mapToObj(i -> new Place(UUID.randomUUID(), "1" + (1000 + i), "xa", "Xã Số " + i))
            .toList();

    private static CityPlan plan(Size size, long seed) {
        return CityPlan.of(size, seed, DEPARTMENT, COMMUNES, UUID.randomUUID(), UUID.randomUUID());
    }

    @Test
    void theCityHasItsInstitutionsWhereTheLawPutsThem() {
        CityPlan plan = plan(Size.CITY, 1);
        assertEquals(1_608, plan.schools().size());
        assertEquals(
                1_608,
                new HashSet<>(plan.schools().stream().map(PlannedSchool::name).toList()).size());
        for (PlannedSchool school : plan.schools()) {
            boolean ofDepartment = school.form().levels().matches(".*(upper-secondary|continuing).*");
            assertEquals(ofDepartment, school.parent().equals(DEPARTMENT.id()), school.name());
            assertTrue(school.name().length() <= 200);
        }
        for (Place commune : COMMUNES) {
            long below = plan.schools().stream()
                    .filter(school -> school.parent().equals(commune.id()))
                    .count();
            assertTrue(below == 13 || below == 14, commune.name() + " has " + below);
        }
        assertEquals(
                114 + 2 * 1_608 + 1,
                plan.accountsByLevel().stream().mapToInt(List::size).sum());
    }

    @Test
    void theSameSeedMakesTheSameCity() {
        List<String> once = plan(Size.SMALL, 7).accountsByLevel().get(1).stream()
                .map(a -> a.username() + a.person())
                .toList();
        List<String> again = plan(Size.SMALL, 7).accountsByLevel().get(1).stream()
                .map(a -> a.username() + a.person())
                .toList();
        List<String> other = plan(Size.SMALL, 8).accountsByLevel().get(1).stream()
                .map(a -> a.username() + a.person())
                .toList();
        assertEquals(once, again);
        assertNotEquals(once, other);
    }

    @Test
    void identityNumbersTellGenderCenturyAndYear() {
        SyntheticPeople people = new SyntheticPeople(new Chance(3));
        int without = 0;
        for (int i = 0; i < 5_000; i++) {
            SyntheticPerson person = people.born(1960, 2020);
            if (person.identityNumber() == null) {
                without++;
                continue;
            }
            int year = person.birthDate().getYear();
            int century = (year < 2000 ? 0 : 2) + (person.female() ? 1 : 0);
            assertTrue(
                    person.identityNumber().matches("\\d{3}" + century + "%02d\\d{6}".formatted(year % 100)),
                    person.toString());
        }
        assertTrue(without > 20 && without < 300, "a share has no number yet: " + without);
    }
}
