package vn.khue.access;

import com.github.benmanes.caffeine.cache.Caffeine;

/** What a replica remembers between requests, bounded. */
public final class Memory {

    private Memory() {}

    /**
     * A cache of at most so many entries. It is tidied by whoever reads it, a few entries at a time: handing that to a
     * pool of threads, as is the default, wakes another thread every dozen requests.
     */
    public static Caffeine<Object, Object> of(long entries) {
        return Caffeine.newBuilder().maximumSize(entries).executor(Runnable::run);
    }
}
