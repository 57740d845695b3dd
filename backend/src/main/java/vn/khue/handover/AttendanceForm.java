package vn.khue.handover;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.api.Errors;
import vn.khue.api.Excerpt;
import vn.khue.api.ListQuery;

/**
 * A list of who took part, as it is uploaded.
 *
 * @param file   where the upload lies until the request is answered
 * @param dryRun only tells what would be noted
 */
record AttendanceForm(Path file, boolean dryRun) {

    private static final List<String> FIELDS = List.of("file", "dryRun");
    private static final int LONGEST_SHOWN = 60;

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
        Map<String, Collection<FormValue>> parts = input.getValues();
        parts.keySet().stream()
                .map(name -> name == null ? "" : name)
                .filter(name -> !FIELDS.contains(name))
                .forEach(name ->
                        errors.add("/" + Excerpt.of(name, LONGEST_SHOWN), "unknown-field", String.join(", ", FIELDS)));
        List<FormValue> files = List.copyOf(parts.getOrDefault("file", List.of()));
        errors.check(files.size() == 1 && files.get(0).isFileItem(), "/file", "file-needed");
        List<FormValue> wishes = List.copyOf(parts.getOrDefault("dryRun", List.of()));
        boolean said = wishes.isEmpty()
                || wishes.size() == 1
                        && !wishes.get(0).isFileItem()
                        && List.of("true", "false").contains(wishes.get(0).getValue());
        errors.check(said, "/dryRun", "not-one-of", "true, false");
        ListQuery.refuse(errors);
        boolean dryRun = !wishes.isEmpty() && "true".equals(wishes.get(0).getValue());
        return new AttendanceForm(files.get(0).getFileItem().getFile(), dryRun);
    }
}
