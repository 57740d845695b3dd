package vn.khue.account;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An account as it is kept, without its secrets. */
@Entity
@Table(name = "account")
class Account extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(updatable = false)
    String username;

    @Column(name = "full_name")
    String fullName;

    String email;

    String phone;

    String position;

    @Column(name = "unit_id")
    UUID unit;

    String status;

    /** Why the last change was made. */
    String reason;

    /** Set with every change, so that a reset of the password gives the account a new version too. */
    @Column(name = "changed_at")
    OffsetDateTime changedAt;

    @Version
    int version;

    /** Notes a change and why it was made. */
    void touch(String why) {
        reason = why == null || why.isBlank() ? null : why.strip();
        changedAt = OffsetDateTime.now();
    }
}
