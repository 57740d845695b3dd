package vn.khue.codelist;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One code of a list, with the days on which it is used.
 *
 * @param aliases other spellings that files may hold
 * @param parent  the code under which it stands, as a commune under its province; null when there is none
 * @param from    the first day; null when it has been there always
 * @param until   the first day on which it is not used any more; null while it is
 */
@Schema(name = "Code")
public record Code(
        @Schema(required = true, maxLength = 20, pattern = "^[A-Za-z0-9._]+$", examples = "02")
        String code,

        @Schema(required = true) Label label,
        @Schema(required = true) List<String> aliases,

        @Schema(required = true, nullable = true, maxLength = 20, pattern = "^[A-Za-z0-9._]+$", examples = "31")
        String parent,

        @Schema(required = true, nullable = true) LocalDate from,
        @Schema(required = true, nullable = true) LocalDate until) {

    static Code of(Row row) {
        return new Code(
                row.getString("code"),
                new Label(row.getString("label_vi"), row.getString("label_en")),
                List.of(row.getArrayOfStrings("aliases")),
                row.getString("parent"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_until"));
    }
}
