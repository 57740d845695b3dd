package vn.khue.job;

import io.smallrye.mutiny.Uni;

/** One kind of long work. Beans of this type are found by their name when a job of the kind is taken up. */
public interface JobKind {

    /** Stable name, as kept in the database and shown by the API. */
    String name();

    /**
     * Does the work. A job whose worker died is taken up again from its beginning, so the last write and
     * {@link JobRun#finish} belong into one transaction: the work is then done exactly once.
     */
    Uni<Void> run(JobRun run);
}
