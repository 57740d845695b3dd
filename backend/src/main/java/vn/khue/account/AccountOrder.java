package vn.khue.account;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.api.Cursor;

/** The orders of a list of accounts. In each one, $1 and $2 are the sort value and the id of the last row seen. */
enum AccountOrder {
    NAME(
            "name",
            "",
            "and (a.sort_name collate \"vi-x-icu\", a.id) > ($1::text collate \"vi-x-icu\", $2::uuid)\n",
            "order by a.sort_name collate \"vi-x-icu\", a.id limit $3"),
    USERNAME("username", "", "and (a.username, a.id) > ($1::text, $2::uuid)\n", "order by a.username, a.id limit $3"),
    LAST_LOGIN(
            "-lastLoginAt",
            "infinity",
            "and (coalesce(l.at, '-infinity'), a.id) < ($1::text::timestamptz, $2::uuid)\n",
            "order by coalesce(l.at, '-infinity') desc, a.id desc limit $3");

    private static final UUID LEAST = new UUID(0, 0);

    /** Where a page begins. */
    record Position(String value, UUID id) {}

    private final String code;
    private final String beginning;
    private final String after;
    private final String by;

    AccountOrder(String code, String beginning, String after, String by) {
        this.code = code;
        this.beginning = beginning;
        this.after = after;
        this.by = by;
    }

    static String[] codes() {
        return Arrays.stream(values()).map(order -> order.code).toArray(String[]::new);
    }

    static AccountOrder of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    String after() {
        return after;
    }

    String by() {
        return by;
    }

    /** @throws vn.khue.api.Problem 400 for the cursor of another order */
    Position position(Optional<Cursor> cursor) {
        return cursor.map(at -> at.of(0, code))
                .map(at -> new Position(this == LAST_LOGIN ? time(at) : at.get(1), at.id(2)))
                .orElse(new Position(beginning, LEAST));
    }

    private static String time(Cursor cursor) {
        String value = cursor.get(1);
        try {
            return "-infinity".equals(value)
                    ? value
                    : OffsetDateTime.parse(value).toString();
        } catch (DateTimeParseException e) {
            // Refused in the words of a cursor that does not belong to this list.
            return cursor.of(1, "").get(1);
        }
    }

    /** The cursor behind a row. */
    List<String> key(Row row) {
        OffsetDateTime login = row.getOffsetDateTime(10);
        String value = switch (this) {
            case NAME -> AccountView.sortName(row);
            case USERNAME -> row.getString(1);
            case LAST_LOGIN -> login == null ? "-infinity" : login.toString();
        };
        return List.of(code, value, row.getUUID(0).toString());
    }
}
