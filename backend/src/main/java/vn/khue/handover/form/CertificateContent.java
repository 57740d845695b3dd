package vn.khue.handover.form;

import java.time.Instant;
import java.util.List;

/**
 * What a certificate of a handover says.
 *
 * @param minutes      the whole official number of the minutes
 * @param signedBy     who signed for the organizer
 * @param supersededAt when another officer took over; null while the handover stands
 * @param address      whole address of the page that shows the handover
 */
public record CertificateContent(
        String organizer,
        String above,
        String campaign,
        String minutes,
        String unit,
        String fullName,
        String position,
        String username,
        String role,
        String scope,
        Instant signedAt,
        String signedBy,
        Instant supersededAt,
        List<Scan> scans,
        String address) {

    /** A scan by what it is of, with the digest by which it is told from any other. @param size bytes */
    public record Scan(String of, String name, long size, String sha256, Instant keptAt) {}
}
