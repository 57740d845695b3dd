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
 * A scan as it is uploaded.
 *
 * @param file where the upload lies until the request is answered
 * @param name as the sender calls it, cut and without anything that a name of a file may not have
 */
record PaperForm(Path file, String name, String kind) {

    private static final List<String> FIELDS = List.of("file", "kind");
    private static final List<String> KINDS = List.of("decision", "letter", "minutes", "rules");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SHOWN = 60;

    /** The form as the contract describes it. */
    @Schema(name = "HandoverPaperForm")
    interface Described {

        @Schema(
                required = true,
                implementation = String.class,
                format = "binary",
                maxLength = PaperFile.MOST_BYTES,
                description = "PDF, JPEG or PNG, told by its content. At most 8 MB.")
        String getFile();

        @Schema(
                required = true,
                enumeration = {"decision", "letter", "minutes", "rules"})
        String getKind();
    }

    /** @throws vn.khue.api.Problem 400 with everything that is wrong with the form */
    static PaperForm of(MultipartFormDataInput input) {
        Errors errors = new Errors();
        Map<String, Collection<FormValue>> parts = input.getValues();
        parts.keySet().stream()
                .map(name -> name == null ? "" : name)
                .filter(name -> !FIELDS.contains(name))
                .forEach(name ->
                        errors.add("/" + Excerpt.of(name, LONGEST_SHOWN), "unknown-field", String.join(", ", FIELDS)));
        List<FormValue> files = List.copyOf(parts.getOrDefault("file", List.of()));
        boolean one = errors.check(files.size() == 1 && files.get(0).isFileItem(), "/file", "file-needed");
        List<FormValue> kinds = List.copyOf(parts.getOrDefault("kind", List.of()));
        boolean known = kinds.size() == 1
                && !kinds.get(0).isFileItem()
                && KINDS.contains(kinds.get(0).getValue());
        errors.check(known, "/kind", "not-one-of", String.join(", ", KINDS));
        ListQuery.refuse(errors);
        FormValue file = files.get(0);
        return new PaperForm(
                one ? file.getFileItem().getFile() : null,
                named(file.getFileName()),
                kinds.get(0).getValue());
    }

    private static String named(String given) {
        String name = given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{C}\"<>|:*?\\\\/]", " ");
        String clean = name.strip();
        int length = clean.codePointCount(0, clean.length());
        String fitting =
                length <= LONGEST_NAME ? clean : clean.substring(clean.offsetByCodePoints(0, length - LONGEST_NAME));
        return fitting.isBlank() ? "scan" : fitting;
    }
}
