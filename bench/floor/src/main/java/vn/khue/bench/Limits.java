package vn.khue.bench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.UUID;

/** Counts the requests of each account, and tells it how many are left. As wide as the limits of the measured Khuê. */
final class Limits {

    private static final long BURST = 100_000_000;
    private static final long PER_SECOND = 10_000_000;
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .executor(Runnable::run)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    /** Whether the account may ask once more. */
    boolean take(HttpServerRequest request, UUID account) {
        ConsumptionProbe probe = buckets.get(account, id -> fresh()).tryConsumeAndReturnRemaining(1);
        String left = "limit=" + BURST + ", remaining=" + probe.getRemainingTokens() + ", reset="
                + (probe.getNanosToWaitForReset() + 999_999_999L) / 1_000_000_000L;
        request.response().putHeader(LEFT, left);
        return probe.isConsumed();
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .build();
    }
}
