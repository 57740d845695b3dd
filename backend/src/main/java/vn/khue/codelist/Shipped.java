package vn.khue.codelist;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of codes as it is shipped with the application: in {@code reference/code-lists.csv} (name,label_vi,label_en) and
 * {@code reference/codes.csv} (list,code,label_vi,label_en,aliases,parent,from,until; aliases separated by a bar).
 *
 * @param digest of all that is said of the list, so that a change is noticed
 */
record Shipped(String name, String labelVi, String labelEn, JsonArray codes, String digest) {

    static List<Shipped> read() {
        Map<String, List<NamedCsvRecord>> codes =
                rows("codes").stream().collect(Collectors.groupingBy(row -> row.getField("list")));
        return rows("code-lists").stream()
                .map(row -> of(row, codes.getOrDefault(row.getField("name"), List.of())))
                .toList();
    }

    private static Shipped of(NamedCsvRecord list, List<NamedCsvRecord> rows) {
        JsonArray codes = new JsonArray();
        rows.forEach(row -> codes.add(code(row, codes.size())));
        String digest = sha256(list.getFields() + codes.encode());
        return new Shipped(list.getField("name"), list.getField("label_vi"), list.getField("label_en"), codes, digest);
    }

    private static JsonObject code(NamedCsvRecord row, int ordinal) {
        String aliases = row.getField("aliases");
        return new JsonObject()
                .put("code", row.getField("code"))
                .put("label_vi", row.getField("label_vi"))
                .put("label_en", some(row.getField("label_en")))
                .put("aliases", aliases.isEmpty() ? List.of() : Arrays.asList(aliases.split("\\|")))
                .put("parent", some(row.getField("parent")))
                .put("ordinal", ordinal)
                .put("valid_from", some(row.getField("from")))
                .put("valid_until", some(row.getField("until")));
    }

    private static String some(String field) {
        return field.isEmpty() ? null : field;
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream stream = Shipped.class.getResourceAsStream("/reference/" + file + ".csv");
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
