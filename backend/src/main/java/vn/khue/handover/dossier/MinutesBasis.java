package vn.khue.handover.dossier;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of what minutes rest on: minutes that were made before any of it changed are made again before they are signed. */
public final class MinutesBasis {

    private static final String[] COLUMNS = {
        "officer_id",
        "officer_name",
        "officer_position",
        "officer_phone",
        "officer_email",
        "decision_number",
        "decision_day",
        "letter_number",
        "letter_day",
        "account_id",
        "passes",
        "valid_until",
        "unit_name"
    };

    private MinutesBasis() {}

    /** @param row of {@link DossierStore#find} */
    public static String of(Row row) {
        StringBuilder text = new StringBuilder();
        for (String column : COLUMNS) {
            text.append(row.getValue(column)).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
