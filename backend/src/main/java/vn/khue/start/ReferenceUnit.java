package vn.khue.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.khue.db.StartRefused;

/**
 * A commune of the region as the law names it (the two-tier government since 1 July 2025), read from a list shipped
 * with the application.
 *
 * @param type    xa, phuong or dac-khu
 * @param aliases its bare name and other spellings
 */
record ReferenceUnit(String code, String type, String name, List<String> aliases) {

    /** @param list a resource of the class path: code,type,name,aliases with the aliases separated by a bar */
    static List<ReferenceUnit> read(String list) {
        try (InputStream stream = ReferenceUnit.class.getResourceAsStream("/reference/" + list + ".csv")) {
            if (stream == null) {
                throw new StartRefused("KHUE_REFERENCE names no list of communes that is shipped with Khuê: " + list);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(ReferenceUnit::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceUnit of(String line) {
        String[] cells = line.split(",", -1);
        return new ReferenceUnit(cells[0], cells[1], cells[2], List.of(cells[3].split("\\|")));
    }
}
