package vn.khue.db;

/** Khuê cannot start; the message is one line that tells the operator why and what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }
}
