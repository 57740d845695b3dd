package vn.khue.db;

import java.util.UUID;

/**
 * Who writes, and in which request: every transaction that changes data names one, and the database puts it into the history.
 *
 * @param account the acting account, or {@link #SYSTEM}
 * @param request the id of the HTTP request or of the command that caused the write; never blank
 * @param reason  why, in the words of whoever writes, for all that the transaction writes; null for nothing said
 */
public record Author(UUID account, String request, String reason) {

    /** The system itself, as on the first start of an empty database or in a command run by an operator. */
    public static final UUID SYSTEM = new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L);

    public Author {
        if (request == null || request.isBlank()) {
            throw new IllegalArgumentException("a write needs the id of its request");
        }
    }

    public Author(UUID account, String request) {
        this(account, request, null);
    }

    /** The same, who says why. @param why null or blank for nothing said */
    public Author because(String why) {
        return new Author(account, request, why == null || why.isBlank() ? null : why.strip());
    }

    /** The system as author, on behalf of a named command. */
    public static Author system(String command) {
        return new Author(SYSTEM, command);
    }
}
