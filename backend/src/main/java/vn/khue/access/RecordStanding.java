package vn.khue.access;

import java.util.UUID;

/**
 * What decides, beside rights, on what can be done with a record.
 *
 * @param official      whether a version of it was ever approved
 * @param ownEdit       whether whoever asks has edited it since it was last approved
 * @param closedBy      the unit that closed the records of its school and year; null when they are open
 * @param singleOfficer whether the same officer may enter and approve there
 * @param warned        whether a rule warns of something that nobody has confirmed
 * @param unconfirmed   whether a rule found anything that may be confirmed and nobody has
 * @param broken        whether it breaks a rule since it was written
 */
public record RecordStanding(
        RecordState state,
        boolean official,
        boolean ownEdit,
        UUID closedBy,
        boolean singleOfficer,
        boolean warned,
        boolean unconfirmed,
        boolean broken) {}
