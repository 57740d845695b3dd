package vn.khue.access;

import java.util.UUID;

/**
 * A grant about to be written.
 *
 * @param id      made by the caller, so that it can be told before the write
 * @param account who receives it
 * @param parent  the grant out of which it is given; null only for the first grant of an installation
 * @param givenBy the account that gives, or {@link vn.khue.db.Author#SYSTEM}
 */
public record NewGrant(UUID id, UUID account, Wanted what, UUID parent, UUID givenBy, String reason) {}
