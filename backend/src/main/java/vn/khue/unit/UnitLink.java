package vn.khue.unit;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That a unit stands below another one from a day on, until a day (exclusive) or for good. */
@Entity
@Table(name = "unit_link")
class UnitLink extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "unit_id", updatable = false)
    UUID unit;

    @Column(name = "parent_id")
    UUID parent;

    @Column(name = "valid_from", updatable = false)
    LocalDate from;

    @Column(name = "valid_until")
    LocalDate until;

    String reason;

    @Version
    int version = 1;

    static UnitLink of(UUID unit, UUID parent, LocalDate from, String reason) {
        UnitLink link = new UnitLink();
        link.unit = unit;
        link.parent = parent;
        link.from = from;
        link.reason = reason;
        return link;
    }
}
