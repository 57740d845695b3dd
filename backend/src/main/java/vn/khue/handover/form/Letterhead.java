package vn.khue.handover.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What papers say at their head of a unit: how it signs, what stands above it, and where it is. */
@ApplicationScoped
public class Letterhead {

    private static final String COMMUNE = "commune";
    private static final String DEPARTMENT = "department";

    private final String above;
    private final String locality;

    Letterhead(
            @ConfigProperty(name = "khue.department.above") Optional<String> above,
            @ConfigProperty(name = "khue.department.locality") Optional<String> locality) {
        this.above = above.orElse(null);
        this.locality = locality.orElse(null);
    }

    /** A commune is a place; what signs for it is its people's committee. */
    public static String official(String name, String kind) {
        return COMMUNE.equals(kind)
                ? "Uỷ ban nhân dân " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /** The authority above an organizer; null when none is printed. */
    public String above(String organizerKind) {
        return DEPARTMENT.equals(organizerKind) ? above : null;
    }

    /** Where a commune or the department is; null when not known. */
    public String locality(String name, String kind) {
        return COMMUNE.equals(kind) ? name.replaceFirst("^(Xã|Phường|Đặc khu) ", "") : locality;
    }

    /** The whole official number of minutes. @param organizer kind of the unit that hands over */
    public static String minutes(int number, String organizer) {
        return String.format("%02d/BB-%s", number, mark(organizer));
    }

    /** What follows a number on papers of an organizer. */
    private static String mark(String organizerKind) {
        return DEPARTMENT.equals(organizerKind) ? "SGDĐT" : "UBND";
    }
}
