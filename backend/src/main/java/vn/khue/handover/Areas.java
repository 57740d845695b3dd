package vn.khue.handover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which communes belong to which half of the region: the city's two halves were two provinces until 1 July 2025, and
 * administration is handed over in each of them. From a list shipped with the application (code,area).
 */
final class Areas {

    private static final Map<String, String[]> CODES = read();

    private Areas() {}

    /** Codes of the units of the area; null, which is all, for no area. */
    static String[] codes(String area) {
        return area == null ? null : CODES.get(area);
    }

    private static Map<String, String[]> read() {
        Map<String, List<String>> codes = new HashMap<>();
        try (InputStream stream = Areas.class.getResourceAsStream("/reference/haiphong-areas.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.split(",", -1);
                codes.computeIfAbsent(cells[1], area -> new ArrayList<>()).add(cells[0]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String[]> arrays = new HashMap<>();
        codes.forEach((area, all) -> arrays.put(area, all.toArray(String[]::new)));
        return arrays;
    }
}
