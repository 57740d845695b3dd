package vn.khue.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** What an answer about a pupil needs beside the pupil: as much of each table as is asked of it. */
final class Beside {

    private Beside() {}

    @Entity(name = "SchoolClass")
    @Table(name = "class")
    static class SchoolClass {

        @Id
        UUID id;

        @Column(name = "unit_id")
        UUID unit;

        @Column(name = "school_year")
        int schoolYear;

        String code;
    }

    @Entity(name = "Closing")
    @Table(name = "closing")
    static class Closing {

        @Id
        UUID id;

        @Column(name = "unit_id")
        UUID unit;

        @Column(name = "school_year")
        int schoolYear;

        @Column(name = "closed_by_unit")
        UUID closedBy;

        @Column(name = "reopened_at")
        OffsetDateTime reopenedAt;
    }

    @Entity(name = "SingleOfficer")
    @Table(name = "single_officer")
    static class SingleOfficer {

        @Id
        UUID id;

        @Column(name = "unit_id")
        UUID unit;

        @Column(name = "ended_at")
        OffsetDateTime endedAt;
    }

    @Entity(name = "UnitWithin")
    @Table(name = "unit_within")
    @IdClass(UnitWithin.Key.class)
    static class UnitWithin {

        static class Key implements Serializable {

            UUID ancestor;
            UUID unit;

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && key.ancestor.equals(ancestor) && key.unit.equals(unit);
            }

            @Override
            public int hashCode() {
                return Objects.hash(ancestor, unit);
            }
        }

        @Id
        @Column(name = "ancestor_id")
        UUID ancestor;

        @Id
        @Column(name = "unit_id")
        UUID unit;
    }

    @Entity(name = "Finding")
    @Table(name = "finding")
    @IdClass(Finding.Key.class)
    static class Finding {

        static class Key implements Serializable {

            UUID record;
            int schoolYear;
            String rule;

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key
                        && key.record.equals(record)
                        && key.schoolYear == schoolYear
                        && key.rule.equals(rule);
            }

            @Override
            public int hashCode() {
                return Objects.hash(record, schoolYear, rule);
            }
        }

        @Id
        @Column(name = "record_id")
        UUID record;

        @Id
        @Column(name = "school_year")
        int schoolYear;

        @Id
        String rule;
    }
}
