package vn.khue.access;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.khue.api.Problem;

/**
 * Keeps one caller from using up what belongs to all: each account may send so many requests at once, and so many per
 * second after that. Counted on each replica by itself, because a shared count would cost more than most requests.
 */
@ApplicationScoped
public class RateLimit {

    private static final long GUESSES = 5;
    private static final Duration GUESS_EVERY = Duration.ofSeconds(20);

    private final long burst;
    private final long perSecond;
    private final Cache<UUID, Bucket> buckets =
            Memory.of(50_000).expireAfterAccess(Duration.ofMinutes(5)).build();
    private final Cache<UUID, Bucket> guesses =
            Memory.of(50_000).expireAfterAccess(Duration.ofMinutes(5)).build();

    RateLimit(
            @ConfigProperty(name = "khue.rate-limit.burst") long burst,
            @ConfigProperty(name = "khue.rate-limit.per-second") long perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** What is left to a caller. @param remaining requests @param resetSeconds until all of them are free again */
    public record Left(long limit, long remaining, long resetSeconds) {

        /** The RateLimit header (IETF draft "RateLimit header fields for HTTP"). */
        String header() {
            return "limit=" + limit + ", remaining=" + remaining + ", reset=" + resetSeconds;
        }
    }

    /**
     * Counts one request of the account, or of whoever has the link to a dossier.
     *
     * @throws Problem 429 when there have been too many
     */
    public Left take(UUID account) {
        return take(account, 1);
    }

    /** The same for a request that counts as many, such as a guess. */
    public Left take(UUID account, long weight) {
        ConsumptionProbe probe = buckets.get(account, id -> fresh()).tryConsumeAndReturnRemaining(weight);
        if (!probe.isConsumed()) {
            throw Problem.tooMany("too-many-requests", Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }
        return new Left(burst, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
    }

    /**
     * Counts what may be a guess at something that only whoever was told knows, before it is judged: with nothing left, a
     * right one is refused like a wrong one. Has a measure of its own, so that whoever mistypes goes on with his other work.
     *
     * @throws Problem 429 when there have been too many that were wrong
     */
    public void guess(UUID account) {
        ConsumptionProbe probe = guesses.get(account, id -> guessing()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Problem.tooMany("too-many-requests", Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }
    }

    /** The last guess was none: it is given back. */
    public void known(UUID account) {
        guesses.get(account, id -> guessing()).addTokens(1);
    }

    private static Bucket guessing() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(GUESSES).refillGreedy(1, GUESS_EVERY))
                .build();
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + 999_999_999L) / 1_000_000_000L;
    }
}
