package vn.khue.record;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.khue.access.RecordStanding;
import vn.khue.access.RecordState;
import vn.khue.record.rule.Finding;

/**
 * How far a record is on its way to be official.
 *
 * @param officialVersion the version that was approved last and holds until another is; null before the first
 * @param remark          what was said when it was moved on last; null for nothing
 * @param editors         who has edited it since it was last approved
 * @param closedBy        the unit that closed the records of its school and year, the topmost of those; null when they are open
 * @param singleOfficer   whether the same officer may enter and approve there
 * @param findings        what rules found in it, confirmed or not
 */
record Course(
        RecordState state,
        Integer officialVersion,
        Remark remark,
        List<UUID> editors,
        UUID closedBy,
        boolean singleOfficer,
        List<Finding> findings) {

    /** What is read of a record for it, in the order in which {@link #of} takes it; r is its row. */
    static final String COLUMNS = """
            r.state, r.official_version, r.remark, r.editors,
            (select c.closed_by_unit from closing c
             left join unit_within a on a.unit_id = c.unit_id and a.ancestor_id = c.closed_by_unit
             where c.unit_id = r.unit_id and c.school_year = r.school_year and c.reopened_at is null
             order by a.depth desc nulls last limit 1),
            (select true from unit_within w join single_officer s on s.unit_id = w.ancestor_id and s.ended_at is null
             where w.unit_id = r.unit_id limit 1),
            """ + Finding.COLUMN;

    static final int SIZE = 7;

    static Course of(String type, Row row, int first) {
        return new Course(
                RecordState.of(row.getString(first)),
                row.getInteger(first + 1),
                Remark.of((JsonObject) row.getValue(first + 2)),
                Arrays.asList(row.getArrayOfUUIDs(first + 3)),
                row.getUUID(first + 4),
                Boolean.TRUE.equals(row.getBoolean(first + 5)),
                Finding.list(type, (JsonArray) row.getValue(first + 6)));
    }

    Course with(List<Finding> found) {
        return new Course(state, officialVersion, remark, editors, closedBy, singleOfficer, found);
    }

    /** Of the version that was approved last. */
    Course official() {
        return new Course(RecordState.APPROVED, officialVersion, null, List.of(), closedBy, singleOfficer, List.of());
    }

    RecordStanding standing(UUID account) {
        return new RecordStanding(
                state,
                officialVersion != null,
                editors.contains(account),
                closedBy,
                singleOfficer,
                findings.stream().anyMatch(Finding::warns),
                findings.stream().anyMatch(finding -> finding.open() && !finding.breaks()),
                findings.stream().anyMatch(Finding::breaks));
    }
}
