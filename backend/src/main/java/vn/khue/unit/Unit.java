package vn.khue.unit;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A unit as it is kept; where it stands is kept in its links. */
@Entity
@Table(name = "unit")
class Unit extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(updatable = false)
    String code;

    @Column(updatable = false)
    String kind;

    String type;
    String name;
    String[] aliases = {};
    String[] levels = {};

    @Column(name = "level_group")
    String levelGroup;

    String ownership;

    @Column(name = "ended_on")
    LocalDate endedOn;

    @Column(name = "end_reason")
    String endReason;

    @Column(name = "merged_into")
    UUID mergedInto;

    /** Set with every change, so that a change of links alone gives the unit a new version too. */
    @Column(name = "changed_at")
    OffsetDateTime changedAt = OffsetDateTime.now();

    @Version
    int version = 1;

    boolean ended(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }

    boolean is(Kind wanted) {
        return wanted.code().equals(kind);
    }
}
