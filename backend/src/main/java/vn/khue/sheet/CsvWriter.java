package vn.khue.sheet;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Comma separated, UTF-8 with the mark by which Excel knows it. Text that a spreadsheet would take for a formula begins with
 * an apostrophe, because whoever entered it may mean harm to whoever opens the file.
 */
final class CsvWriter implements TableWriter {

    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private List<String> headings;

    CsvWriter(List<String> headings) {
        this.headings = headings;
    }

    @Override
    public byte[] rows(List<List<Object>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            if (headings != null) {
                text.append(MARK);
                csv.writeRecord(headings);
                headings = null;
            }
            for (List<Object> row : rows) {
                csv.writeRecord(row.stream().map(CsvWriter::cell).toList());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public byte[] end(String name, List<List<String>> about) throws IOException {
        return rows(List.of());
    }
}
