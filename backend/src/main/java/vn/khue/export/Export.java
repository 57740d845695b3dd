package vn.khue.export;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.khue.access.AccountRef;
import vn.khue.record.RecordChoice;
import vn.khue.record.RecordExtract;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;
import vn.khue.sheet.TableFormat;

/**
 * Records that somebody asked to take out.
 *
 * @param unit     at and below which they are, or the asker's own when it is a wider choice
 * @param year     the school year, by the calendar year in which it begins
 * @param official whether the version of each that was approved last
 * @param columns  names, in their order
 * @param codes    whether codes stay codes
 * @param personal whether a column is not for everybody
 * @param records  how many they were when it was asked
 * @param taken    how often the file was fetched
 */
record Export(
        UUID id,
        AccountRef by,
        UUID unit,
        String type,
        int year,
        RecordChoice filter,
        boolean official,
        List<String> columns,
        TableFormat format,
        boolean codes,
        String purpose,
        boolean personal,
        int records,
        Instant askedAt,
        Instant expiresAt,
        int taken,
        Instant takenAt) {

    RecordType of() {
        return Dictionary.of(type).orElseThrow();
    }

    RecordExtract.Wanted wanted() {
        return new RecordExtract.Wanted(of(), year, filter, official);
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    static Export of(Row row) {
        OffsetDateTime takenAt = row.getOffsetDateTime("taken_at");
        return new Export(
                row.getUUID("id"),
                AccountRef.of(row, "by_"),
                row.getUUID("unit_id"),
                row.getString("entity"),
                row.getInteger("school_year"),
                ((JsonObject) row.getValue("filter")).mapTo(RecordChoice.class),
                row.getBoolean("official"),
                List.of(row.getArrayOfStrings("columns")),
                TableFormat.of(row.getString("format")).orElseThrow(),
                row.getBoolean("codes"),
                row.getString("purpose"),
                row.getBoolean("personal"),
                row.getInteger("records"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getInteger("taken"),
                takenAt == null ? null : takenAt.toInstant());
    }
}
