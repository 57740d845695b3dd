package vn.khue.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.api.Problem;

class RateLimitTest {

    @Test
    void afterTheBurstACallerIsSentAwayAndOthersAreNot() {
        RateLimit limit = new RateLimit(3, 1);
        UUID eager = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertEquals(2 - i, limit.take(eager).remaining());
        }
        assertEquals(429, assertThrows(Problem.class, () -> limit.take(eager)).status());
        assertEquals(2, limit.take(UUID.randomUUID()).remaining());
    }
}
