package vn.khue.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.AccountRef;
import vn.khue.access.Grant;
import vn.khue.access.Missing;
import vn.khue.access.Permission;
import vn.khue.access.UnitRef;
import vn.khue.api.Language;
import vn.khue.api.ProblemTexts;

/**
 * Why somebody may do something, or what is missing: the answer of the deciding code itself.
 *
 * @param chain   the grants that allow it, root first; empty when refused
 * @param missing what is missing, the nearest miss first; empty when allowed
 * @param whoCan  some who can, those nearest to the unit first; only when refused
 */
@Schema(name = "Explanation")
public record Explanation(
        @Schema(required = true) boolean allowed,
        @Schema(required = true) AccountRef account,
        @Schema(required = true) Permission permission,
        @Schema(required = true) UnitRef unit,
        @Schema(required = true) List<Grant> chain,
        @Schema(required = true) List<Item> missing,
        @Schema(required = true, maxItems = 5) List<AccountRef> whoCan) {

    /** @param grant the grant at fault; absent when there is none */
    @Schema(name = "MissingRight")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(required = true) String code,
            @Schema(required = true) String detail,
            UUID grant) {

        static Item of(Missing missing, Language language) {
            return new Item(missing.code(), ProblemTexts.in(language).detail(missing.code()), missing.grant());
        }
    }
}
