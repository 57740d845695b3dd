package vn.khue.unit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.access.Actor;
import vn.khue.api.Errors;
import vn.khue.api.Excerpt;
import vn.khue.api.ListQuery;

/**
 * What is uploaded with a list of schools.
 *
 * @param file   where the upload lies until the request is answered
 * @param dryRun only tells what would happen
 * @param parent the unit for rows that name none; null when there is no such
 */
record UnitImportForm(Path file, boolean dryRun, UUID parent) {

    private static final List<String> FIELDS = List.of("file", "dryRun", "parent");
    private static final int LONGEST_TEXT = 60;
    private static final int LONGEST_SHOWN = 60;

    /** The form as the contract describes it. */
    @Schema(name = "UnitImportForm")
    interface Described {

        @Schema(
                required = true,
                implementation = String.class,
                format = "binary",
                maxLength = 10_485_760,
                description = ".xlsx or CSV (UTF-8, or UTF-16 with its mark), told by its content. At most 10 MB and 5,000 rows.")
        String getFile();

        @Schema(defaultValue = "false", description = "Only tells what would happen.")
        Boolean getDryRun();

        @Schema(description = "Id or `code:...` of the unit above, for rows that name none.")
        String getParent();
    }

    /** @throws vn.khue.api.Problem 400 with everything that is wrong with the form */
    static UnitImportForm of(Actor actor, MultipartFormDataInput input) {
        Errors errors = new Errors();
        Map<String, Collection<FormValue>> parts = input.getValues();
        parts.keySet().stream()
                .map(name -> name == null ? "" : name)
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> errors.add("/" + Excerpt.of(name, LONGEST_SHOWN), "unknown-field", String.join(", ", FIELDS)));
        List<FormValue> files = List.copyOf(parts.getOrDefault("file", List.of()));
        boolean one = errors.check(files.size() == 1 && files.get(0).isFileItem(), "/file", "file-needed");
        String dryRun = text(parts, "dryRun", errors);
        errors.check(
                dryRun == null || "true".equals(dryRun) || "false".equals(dryRun), "/dryRun", "not-one-of", "true, false");
        String parent = text(parts, "parent", errors);
        UUID above = parent == null || parent.isEmpty() ? null : actor.named(parent, "/parent", errors);
        ListQuery.refuse(errors);
        return new UnitImportForm(one ? files.get(0).getFileItem().getFile() : null, "true".equals(dryRun), above);
    }

    /** A wish that is said twice or as a file is refused, never passed over: a trial must not become a real import. */
    private static String text(Map<String, Collection<FormValue>> parts, String name, Errors errors) {
        List<FormValue> values = List.copyOf(parts.getOrDefault(name, List.of()));
        boolean once = values.size() <= 1 && values.stream().noneMatch(FormValue::isFileItem);
        if (!errors.check(once, "/" + name, "text-once") || values.isEmpty()) {
            return null;
        }
        String value = values.get(0).getValue();
        boolean fits = value.length() <= LONGEST_TEXT;
        return errors.check(fits, "/" + name, "wrong-length", 0, LONGEST_TEXT) ? value : null;
    }
}
