package vn.khue.delegation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of several rights in whose place one is put: the same before and after.
 *
 * @param tag   names exactly this effect; there is one for no effect as well
 * @param items for each right that ends, with what was given out of it
 */
@Schema(name = "Replacement")
public record Replacement(
        @Schema(required = true) String tag,
        @Schema(required = true) List<Revocation> items) {

    /** Of no right at all. */
    public static final Replacement NONE = new Replacement(PreviewTag.of(List.of()), List.of());
}
