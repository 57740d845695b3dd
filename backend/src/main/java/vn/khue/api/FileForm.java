package vn.khue.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * A form that uploads one file, as the part "file", with a few short texts beside it.
 *
 * @param file  where the upload lies until the request is answered; null when there is none, which is an error
 * @param name  of the file as the sender calls it; null when the sender does not say
 * @param texts by the names of their parts; those that are absent are left out
 */
public record FileForm(Path file, String name, Map<String, String> texts) {

    private static final String FILE = "file";
    private static final int LONGEST_TEXT = 60;
    private static final int LONGEST_SHOWN = 60;

    /**
     * @param names  of the texts that there may be
     * @param errors takes a note of every part that is not known, missing, said twice or too long
     */
    public static FileForm of(MultipartFormDataInput input, List<String> names, Errors errors) {
        Map<String, Collection<FormValue>> parts = input.getValues();
        List<String> known = Stream.concat(Stream.of(FILE), names.stream()).toList();
        parts.keySet().stream()
                .map(name -> name == null ? "" : name)
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        errors.add("/" + Excerpt.of(name, LONGEST_SHOWN), "unknown-field", String.join(", ", known)));
        List<FormValue> files = List.copyOf(parts.getOrDefault(FILE, List.of()));
        boolean one = errors.check(files.size() == 1 && files.get(0).isFileItem(), "/" + FILE, "file-needed");
        Map<String, String> texts = new HashMap<>();
        names.forEach(name -> text(parts, name, texts, errors));
        return new FileForm(
                one ? files.get(0).getFileItem().getFile() : null,
                one ? files.get(0).getFileName() : null,
                texts);
    }

    /** A wish that is said twice or as a file is refused, never passed over: a trial must not become a real import. */
    private static void text(
            Map<String, Collection<FormValue>> parts, String name, Map<String, String> texts, Errors errors) {
        List<FormValue> values = new ArrayList<>(parts.getOrDefault(name, List.of()));
        boolean once = values.size() <= 1 && values.stream().noneMatch(FormValue::isFileItem);
        if (!errors.check(once, "/" + name, "text-once") || values.isEmpty()) {
            return;
        }
        String value = values.get(0).getValue();
        if (errors.check(value.length() <= LONGEST_TEXT, "/" + name, "wrong-length", 0, LONGEST_TEXT)) {
            texts.put(name, value);
        }
    }

    /** Whether the text says true; absent is false. @param errors takes a note of anything but true and false */
    public boolean wish(String name, Errors errors) {
        return errors.wish(texts.get(name), "/" + name);
    }
}
