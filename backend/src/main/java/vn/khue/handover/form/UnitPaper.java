package vn.khue.handover.form;

import java.util.List;

/**
 * A paper that an invited unit numbers, signs and brings.
 *
 * @param above      the authority printed above the unit; null for none
 * @param locality   printed before the day; null when not known
 * @param mark       what follows the number, such as QĐ-UBND
 * @param subject    what it is about; null for none
 * @param decides    whether it is a decision, with its grounds
 * @param to         whom it is shown; null for a decision
 * @param validity   until when it is valid; null for none
 * @param recipients who gets a copy
 * @param signer     who signs, in capitals
 */
public record UnitPaper(
        String above,
        String unit,
        String locality,
        int year,
        String mark,
        String title,
        String subject,
        boolean decides,
        List<String> basis,
        String to,
        List<String> body,
        String validity,
        List<String> recipients,
        String signer) {}
