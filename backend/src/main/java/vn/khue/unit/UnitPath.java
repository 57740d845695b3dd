package vn.khue.unit;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;

/** The units above a unit, the root first, itself not included. Their names are no secret to those who stand below. */
@Schema(name = "UnitPath")
public record UnitPath(@Schema(required = true) List<UnitRef> items) {

    static UnitPath above(UUID unit, UnitTree tree) {
        return new UnitPath(tree.path(unit).stream()
                .filter(above -> !above.equals(unit))
                .map(tree::ref)
                .toList());
    }
}
