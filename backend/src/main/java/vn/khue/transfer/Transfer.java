package vn.khue.transfer;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.TransferActions;
import vn.khue.access.TransferStanding;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;
import vn.khue.record.SchoolYear;

/**
 * A transfer of a pupil or a member of staff as either school sees it.
 *
 * @param student     who moves, when it is a pupil; null for a member of staff
 * @param staff       who moves, when it is a member of staff; null for a pupil
 * @param to          the school to which he goes; null for one outside the city
 * @param day         the first day at the other school
 * @param askedBy     the school that asked for it
 * @param byCommunes  whether the communes have their say between the schools; never of staff
 * @param answer      why it was refused or withdrawn
 * @param recordVisible whether the reader may still, or already, open the record of who moves
 * @param classCode   the class into which the pupil was accepted; null for staff
 */
@Schema(name = "Transfer")
public record Transfer(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "Who moves: a pupil, or a member of staff.",
                enumeration = {"student", "staff"})
        String type,

        @Schema(required = true, nullable = true) Pupil student,
        @Schema(required = true, nullable = true) Employee staff,

        @Schema(required = true, description = "Of the record of the school that is left.")
        String schoolYear,

        @Schema(
                required = true,
                description = "The school year in which he begins at the other school. When it is a later one he gets "
                        + "a record of it there, and the old one stays where it is.")
        String beginsIn,

        @Schema(required = true) UnitRef from,
        @Schema(required = true, nullable = true) UnitRef to,
        @Schema(required = true, nullable = true) String toProvince,
        @Schema(required = true, nullable = true) String toSchool,
        @Schema(required = true) LocalDate day,
        @Schema(required = true) String reason,
        @Schema(required = true) UnitRef askedBy,
        @Schema(required = true) boolean byCommunes,

        @Schema(
                required = true,
                enumeration = {"requested", "released", "introduced", "received", "accepted", "refused", "withdrawn"})
        String state,

        @Schema(required = true, nullable = true) String answer,
        @Schema(required = true, nullable = true) String classCode,

        @Schema(required = true, description = "Whether you may open the record of who moves, where it stands now.")
        boolean recordVisible,

        @Schema(required = true) int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) List<String> can,
        @Schema(required = true) Map<String, String> cannot) {

    /**
     * Who moves: no more than both schools have to know before the pupil is there. Whoever does not see the record reads of him
     * as he was when the transfer was asked for, or when it was over.
     */
    @Schema(name = "TransferredPupil")
    public record Pupil(
            @Schema(required = true) UUID id,
            @Schema(required = true) String code,
            @Schema(required = true) String fullName,
            @Schema(required = true) LocalDate dateOfBirth,
            @Schema(required = true, nullable = true) String grade) {}

    /** The same of a member of staff. */
    @Schema(name = "TransferredStaff")
    public record Employee(
            @Schema(required = true) UUID id,
            @Schema(required = true) String code,
            @Schema(required = true) String fullName,
            @Schema(required = true) LocalDate dateOfBirth) {}

    static TransferStanding standing(Row row) {
        return new TransferStanding(
                row.getString("kind"),
                row.getString("state"),
                row.getUUID("from_unit"),
                row.getUUID("to_unit"),
                row.getUUID("asked_by"),
                row.getBoolean("by_communes"));
    }

    /** The school year in which he begins at the new school. */
    static int beginsIn(Row row) {
        return Math.max(row.getInteger("school_year"), SchoolYear.of(row.getLocalDate("day")));
    }

    private static Pupil pupil(Row row, boolean visible) {
        return new Pupil(
                row.getUUID("person_id"),
                row.getString("code"),
                row.getString(visible ? "full_name" : "was_full_name"),
                row.getLocalDate(visible ? "date_of_birth" : "was_date_of_birth"),
                visible || !row.getBoolean("over") ? row.getString("grade") : null);
    }

    private static Employee employee(Row row, boolean visible) {
        return new Employee(
                row.getUUID("person_id"),
                row.getString("code"),
                row.getString(visible ? "full_name" : "was_full_name"),
                row.getLocalDate(visible ? "date_of_birth" : "was_date_of_birth"));
    }

    /** A record moves along when its owner is accepted; one of a year before that stays where it was. */
    private static boolean visible(Row row, TransferActions actions) {
        String type = row.getString("kind");
        boolean accepted = "accepted".equals(row.getString("state")) && row.getUUID("to_unit") != null;
        boolean gone = accepted && beginsIn(row) == row.getInteger("school_year");
        return accepted && actions.reads(type, row.getUUID("to_unit"))
                || !gone && actions.reads(type, row.getUUID("from_unit"));
    }

    static Transfer of(Row row, UnitTree tree, TransferActions actions) {
        TransferActions.Allowed allowed = actions.on(standing(row));
        int year = row.getInteger("school_year");
        boolean visible = visible(row, actions);
        boolean staff = MoverKind.STAFF.code().equals(row.getString("kind"));
        return new Transfer(
                row.getUUID("id"),
                row.getString("kind"),
                staff ? null : pupil(row, visible),
                staff ? employee(row, visible) : null,
                SchoolYear.name(year),
                SchoolYear.name(beginsIn(row)),
                tree.ref(row.getUUID("from_unit")),
                tree.ref(row.getUUID("to_unit")),
                row.getString("to_province"),
                row.getString("to_school"),
                row.getLocalDate("day"),
                row.getString("reason"),
                tree.ref(row.getUUID("asked_by")),
                row.getBoolean("by_communes"),
                row.getString("state"),
                row.getString("answer"),
                row.getString("class_code"),
                visible,
                row.getInteger("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("changed_at").toInstant(),
                allowed.can(),
                allowed.cannot());
    }
}
