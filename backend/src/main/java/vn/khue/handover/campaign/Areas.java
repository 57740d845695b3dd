package vn.khue.handover.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which communes belong to which half of the region: the city's two halves were two provinces until 1 July 2025, and
 * administration is handed over in each of them. From a list shipped with the application (code,area).
 */
public final class Areas {

    private static final Map<String, String> AREAS = read();

    private Areas() {}

    /** Codes of the units of the area; null, which is all, for no area. */
    public static String[] codes(String area) {
        return area == null
                ? null
                : AREAS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(area))
                        .map(Map.Entry::getKey)
                        .toArray(String[]::new);
    }

    /** east or west; null for a unit that is no commune of the region. @param code of the unit */
    public static String of(String code) {
        return AREAS.get(code);
    }

    private static Map<String, String> read() {
        try (InputStream stream = Areas.class.getResourceAsStream("/reference/haiphong-areas.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
