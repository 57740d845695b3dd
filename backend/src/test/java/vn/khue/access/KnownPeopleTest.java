package vn.khue.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khue.api.Problem;

class KnownPeopleTest {

    private final KnownPeople people = new KnownPeople();
    private final UUID account = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj("031%09d"::formatted).toList();
    }

    @Test
    void whoHasBeenToldOfAsManyAsTheLargestSchoolHasWaits() {
        people.told(account, school, numbers(0, 2_999));
        people.expect(account, school);
        people.told(account, school, numbers(2_999, 3_000));
        Problem problem = assertThrows(Problem.class, () -> people.expect(account, school));
        assertEquals("too-many-known", problem.code());
        assertEquals(429, problem.status());
        assertDoesNotThrow(() -> people.expect(UUID.randomUUID(), school));
        assertDoesNotThrow(() -> people.expect(account, UUID.randomUUID()));
    }

    @Test
    void theSameNumberCountsOnce() {
        for (int again = 0; again < 10; again++) {
            people.told(account, school, numbers(0, 2_900));
        }
        assertDoesNotThrow(() -> people.expect(account, school));
    }
}
