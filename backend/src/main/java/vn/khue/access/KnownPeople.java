package vn.khue.access;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import vn.khue.api.Problem;

/**
 * Keeps an account from asking for the people of the city one by one: whoever enters a number or a code that somebody has
 * already is told so, and a long list of made-up ones would tell which of them are real. At each school an account learns
 * of as many as the largest has pupils, who may all be entered twice; the same number entered again counts once. Counted
 * on each replica by itself.
 */
@ApplicationScoped
public class KnownPeople {

    private static final long AT_ONCE = 3_000;
    private static final Duration ANOTHER_EVERY = Duration.ofMinutes(1);
    /** Who was told of many by one list waits no longer than for so many. */
    private static final long MOST_OWED = 30;

    private static final Duration KEPT = Duration.ofDays(1);

    private record Asker(UUID account, UUID school) {}

    private record Told(Asker asker, String value) {}

    private final Cache<Asker, Bucket> left =
            Memory.of(20_000).expireAfterAccess(KEPT).build();
    private final Cache<Told, Boolean> told =
            Memory.of(100_000).expireAfterAccess(KEPT).build();

    /**
     * Before numbers and codes are looked at.
     *
     * @throws Problem 429 when the account has been told of too many at this school
     */
    public void expect(UUID account, UUID school) {
        Bucket bucket = left.getIfPresent(new Asker(account, school));
        if (bucket == null) {
            return;
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw Problem.tooMany(
                    "too-many-known",
                    Math.max(
                            1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
        }
    }

    /** The account has been told that somebody has each of these. */
    public void told(UUID account, UUID school, Collection<String> values) {
        Asker asker = new Asker(account, school);
        long fresh = values.stream()
                .distinct()
                .filter(value -> told.asMap().putIfAbsent(new Told(asker, value), true) == null)
                .count();
        if (fresh > 0) {
            Bucket bucket = left.get(asker, nobody -> full());
            bucket.consumeIgnoringRateLimits(Math.min(fresh, Math.max(1, bucket.getAvailableTokens() + MOST_OWED)));
        }
    }

    private static Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, ANOTHER_EVERY))
                .build();
    }
}
