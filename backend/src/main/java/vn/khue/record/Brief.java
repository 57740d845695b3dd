package vn.khue.record;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import vn.khue.access.RecordStanding;
import vn.khue.access.RecordState;

/** Of a record only what it takes to move it on, for as many as are moved at once. */
public record Brief(UUID id, UUID unit, int version, String code, String name, Course course) {

    private static final int FIRST_OF_COURSE = 5;

    static Brief of(String type, Row row) {
        return new Brief(
                row.getUUID(0),
                row.getUUID(1),
                row.getInteger(2),
                row.getString(3),
                row.getString(4),
                Course.of(type, row, FIRST_OF_COURSE));
    }

    public RecordState state() {
        return course.state();
    }

    /** What decides on what the account can do with it. */
    public RecordStanding standing(UUID account) {
        return course.standing(account);
    }
}
