package vn.khue.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** A text of separated values: UTF-8, or UTF-16 with its mark; separated by comma, semicolon, tab or bar. */
final class Csv implements SheetFile, SheetSource {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 65_536;
    private static final int MOST_FIELDS = 100_000;
    private static final int LONGEST_FIELD = 100_000;

    private final String text;
    private final char separator;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static Csv of(byte[] bytes) {
        String text = decode(bytes);
        if (text.isBlank()) {
            throw Refused.because("file-empty");
        }
        if (text.indexOf('\0') >= 0
                || text.startsWith("%PDF")
                || text.stripLeading().startsWith("<")) {
            throw Refused.because("file-not-a-table");
        }
        // Spreadsheets write this line to name the separator, and do not show it.
        for (char separator : SEPARATORS) {
            String named = "sep=" + separator;
            if (text.startsWith(named + "\n") || text.startsWith(named + "\r\n")) {
                return new Csv(text.substring(text.indexOf('\n') + 1), separator);
            }
        }
        return new Csv(text, separator(text));
    }

    private static String decode(byte[] bytes) {
        if (marked(bytes, 0xef, 0xbb, 0xbf)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (marked(bytes, 0xff, 0xfe)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (marked(bytes, 0xfe, 0xff)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decode(bytes, 0, StandardCharsets.UTF_8);
    }

    private static boolean marked(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text in an older Vietnamese encoding cannot be told from another one, so it is refused and never guessed. */
    private static String decode(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refused.because("file-encoding");
        }
    }

    /** The one that occurs most often outside of quotes. */
    private static char separator(String text) {
        int[] found = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            quoted ^= text.charAt(i) == '"';
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                found[s] += text.charAt(i) == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = found[s] > found[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    @Override
    public List<SheetSource> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "CSV";
    }

    /** A quoted line break stays within its row, and a blank line is a row, as spreadsheets count them. */
    @Override
    public List<SheetRow> rows(int most) {
        Rows rows = new Rows(most);
        int number = 0;
        try {
            for (CsvRecord line : reader()) {
                if (rows.full()) {
                    break;
                }
                add(rows, ++number, line.getFields());
            }
        } catch (CsvParseException e) {
            throw Refused.because("file-broken-text", number + 1);
        }
        return rows.list();
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_FIELD)
                                .build(),
                        text);
    }

    private static void add(Rows rows, int number, List<String> fields) {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        for (int column = 0; column < fields.size(); column++) {
            Cell cell = Cell.of(fields.get(column), Cell.Kind.TEXT);
            if (cell != null) {
                cells.put(column, cell);
            }
        }
        rows.add(number, cells);
    }

    @Override
    public void close() {
        // The text is in memory.
    }
}
