package vn.khue.access;

import java.util.List;
import java.util.UUID;

/**
 * An account as far as it matters to whoever wants to administer it.
 *
 * @param unit       its home unit
 * @param status     active, locked or ended
 * @param otpEnabled whether its second factor is on
 * @param holdings   what it holds: every grant that is neither revoked nor over, wherever it comes from
 */
public record AdministeredAccount(UUID id, UUID unit, String status, boolean otpEnabled, List<Holding> holdings) {}
