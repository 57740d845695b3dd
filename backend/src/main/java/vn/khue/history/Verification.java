package vn.khue.history;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Computes the whole chain of seals again, a few seals at a time, and names every stretch that does not fit. */
@ApplicationScoped
class Verification {

    private static final int AT_ONCE = 20;

    private final SealStore store;

    Verification(SealStore store) {
        this.store = store;
    }

    /**
     * @param last     the newest seal; null when there is none
     * @param unsealed entries that no seal holds yet
     * @param findings one line each
     */
    record Result(Seal last, long rows, long unsealed, List<String> findings) {}

    Uni<Result> run() {
        Walk walk = new Walk();
        return step(walk)
                .chain(store::beforeTheFirst)
                .invoke(walk::early)
                .chain(store::unsealed)
                .map(unsealed -> new Result(walk.last, walk.rows, unsealed, walk.findings));
    }

    private Uni<Void> step(Walk walk) {
        return store.recompute(walk.number(), AT_ONCE)
                .invoke(walk::take)
                .chain(seals -> seals.size() < AT_ONCE ? Uni.createFrom().voidItem() : step(walk));
    }

    /** Where the verification stands. */
    private static final class Walk {

        private final List<String> findings = new ArrayList<>();
        private Seal last;
        private long rows;

        long number() {
            return last == null ? 0 : last.number();
        }

        void take(List<SealCheck> checks) {
            for (SealCheck check : checks) {
                check.linkFinding(last).ifPresent(findings::add);
                check.finding().ifPresent(findings::add);
                rows += check.foundRows();
                last = check.seal();
            }
        }

        void early(long count) {
            if (count > 0) {
                findings.add("before the first seal (seq below 1): " + count + " rows added");
            }
        }
    }
}
