package vn.khue.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes one-time passwords, one or many. */
@ApplicationScoped
public class Passwords {

    private final Hashing hashing;
    private final Duration lifetime;

    Passwords(Hashing hashing, @ConfigProperty(name = "khue.one-time-password.lifetime") Duration lifetime) {
        this.hashing = hashing;
        this.lifetime = lifetime;
    }

    public Uni<IssuedPassword> issue() {
        String text = OneTimePassword.make();
        return hashing.hash(OneTimePassword.plain(text))
                .map(hash -> new IssuedPassword(text, hash, Instant.now().plus(lifetime)));
    }

    /**
     * Makes many on all processors; only as many are under way at once, so that people who log in meanwhile need not
     * wait for the whole.
     *
     * @param told called after each with the number done so far
     */
    public Uni<List<IssuedPassword>> issue(int count, IntFunction<Uni<Void>> told) {
        AtomicInteger done = new AtomicInteger();
        return Multi.createFrom()
                .range(0, count)
                .onItem()
                .transformToUni(i -> issue().call(() -> told.apply(done.incrementAndGet())))
                .merge(Runtime.getRuntime().availableProcessors())
                .collect()
                .asList();
    }

    /** The hash of a password chosen in advance, as for demonstration accounts. */
    public Uni<String> hash(String password) {
        return hashing.hash(password);
    }
}
