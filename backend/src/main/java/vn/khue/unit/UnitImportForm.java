package vn.khue.unit;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.access.Actor;
import vn.khue.api.Errors;
import vn.khue.api.FileForm;
import vn.khue.api.ListQuery;

/**
 * What is uploaded with a list of schools.
 *
 * @param file   where the upload lies until the request is answered
 * @param dryRun only tells what would happen
 * @param parent the unit for rows that name none; null when there is no such
 */
record UnitImportForm(Path file, boolean dryRun, UUID parent) {

    private static final String DRY_RUN = "dryRun";
    private static final String PARENT = "parent";

    /** The form as the contract describes it. */
    @Schema(name = "UnitImportForm")
    interface Described {

        @Schema(
                required = true,
                implementation = String.class,
                format = "binary",
                maxLength = 10_485_760,
                description =
                        ".xlsx or CSV (UTF-8, or UTF-16 with its mark), told by its content. At most 10 MB and 5,000 rows.")
        String getFile();

        @Schema(defaultValue = "false", description = "Only tells what would happen.")
        Boolean getDryRun();

        @Schema(description = "Id or `code:...` of the unit above, for rows that name none.")
        String getParent();
    }

    /** @throws vn.khue.api.Problem 400 with everything that is wrong with the form */
    static UnitImportForm of(Actor actor, MultipartFormDataInput input) {
        Errors errors = new Errors();
        FileForm form = FileForm.of(input, List.of(DRY_RUN, PARENT), errors);
        boolean dryRun = form.wish(DRY_RUN, errors);
        String parent = form.texts().getOrDefault(PARENT, "");
        UUID above = parent.isEmpty() ? null : actor.named(parent, "/" + PARENT, errors);
        ListQuery.refuse(errors);
        return new UnitImportForm(form.file(), dryRun, above);
    }
}
