package vn.khue.access;

import java.util.UUID;

/**
 * What decides, beside rights, on what can be done with a transfer.
 *
 * @param type       the type of the record of who moves: student or staff
 * @param from       the school that is left
 * @param to         the school to which the pupil or member of staff goes; null for one outside the city
 * @param askedBy    the school that asked for it
 * @param byCommunes whether the communes have their say between the schools
 */
public record TransferStanding(String type, String state, UUID from, UUID to, UUID askedBy, boolean byCommunes) {}
