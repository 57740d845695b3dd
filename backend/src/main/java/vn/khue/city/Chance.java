package vn.khue.city;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that come out the same for the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** @return a number from {@code from} to {@code until}, the latter not included */
    int between(int from, int until) {
        return random.nextInt(from, until);
    }

    /** True in this many of a hundred cases. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }
}
