package vn.khue.handover.training;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.api.Errors;
import vn.khue.api.FileForm;
import vn.khue.api.ListQuery;

/**
 * A list of who took part, as it is uploaded.
 *
 * @param file   where the upload lies until the request is answered
 * @param dryRun only tells what would be noted
 */
record AttendanceForm(Path file, boolean dryRun) {

    private static final String DRY_RUN = "dryRun";

    /** The form as the contract describes it. */
    @Schema(name = "AttendanceForm")
    interface Described {

        @Schema(
                required = true,
                implementation = String.class,
                format = "binary",
                maxLength = 10_485_760,
                description =
                        ".xlsx or CSV as meeting tools write it, told by its content. At most 10 MB and 20,000 rows.")
        String getFile();

        @Schema(defaultValue = "false", description = "Only tells what would be noted.")
        Boolean getDryRun();
    }

    /** @throws vn.khue.api.Problem 400 with everything that is wrong with the form */
    static AttendanceForm of(MultipartFormDataInput input) {
        Errors errors = new Errors();
        FileForm form = FileForm.of(input, List.of(DRY_RUN), errors);
        boolean dryRun = form.wish(DRY_RUN, errors);
        ListQuery.refuse(errors);
        return new AttendanceForm(form.file(), dryRun);
    }
}
