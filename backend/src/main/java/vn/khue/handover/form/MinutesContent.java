package vn.khue.handover.form;

import java.time.LocalDate;
import java.util.List;

/**
 * What minutes of a handover say.
 *
 * @param number     the whole official number, such as 07/BB-SGDĐT
 * @param place      where it is handed over; null when not known
 * @param locality   where the organizer is, printed before the day; null when not known
 * @param above      the authority printed above the organizer; null when there is none
 * @param legalBasis free text in lines; null when there is none
 * @param decision   by which the receiver was appointed
 * @param letter     of introduction
 * @param duties     what the receiver answers for, in order
 * @param alone      whether the receiver's unit has none below it, as a school
 */
public record MinutesContent(
        String number,
        String place,
        LocalDate day,
        String locality,
        String organizer,
        String above,
        String campaign,
        String legalBasis,
        Party giver,
        Party receiver,
        Paper decision,
        Paper letter,
        Account account,
        List<String> duties,
        boolean alone) {

    /** Minutes that were written before campaigns had words of their own say the usual. */
    public MinutesContent {
        duties = duties == null ? CampaignText.DUTIES.usual().lines().toList() : List.copyOf(duties);
    }

    /** @param position null, as phone and email, when not known */
    public record Party(String unit, String fullName, String position, String phone, String email) {}

    /** A paper by its number and day. */
    public record Paper(String number, LocalDate day) {}

    /**
     * @param role  in words
     * @param scope the unit in words
     * @param until last day of validity; null when open
     */
    public record Account(String username, String role, String scope, int passes, LocalDate until) {}
}
