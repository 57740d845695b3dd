package vn.khue.handover.paper;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.api.Errors;
import vn.khue.api.FileForm;
import vn.khue.api.ListQuery;

/**
 * A scan as it is uploaded.
 *
 * @param file where the upload lies until the request is answered
 * @param name as the sender calls it, cut and without anything that a name of a file may not have
 */
public record PaperForm(Path file, String name, String kind) {

    private static final String KIND = "kind";
    private static final List<String> KINDS = List.of("decision", "letter", "minutes", "rules");
    private static final int LONGEST_NAME = 120;

    /** The form as the contract describes it. */
    @Schema(name = "HandoverPaperForm")
    public interface Described {

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
    public static PaperForm of(MultipartFormDataInput input) {
        Errors errors = new Errors();
        FileForm form = FileForm.of(input, List.of(KIND), errors);
        String kind = form.texts().get(KIND);
        errors.check(kind != null && KINDS.contains(kind), "/" + KIND, "not-one-of", String.join(", ", KINDS));
        ListQuery.refuse(errors);
        return new PaperForm(form.file(), named(form.name()), kind);
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
