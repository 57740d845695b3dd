package vn.khue.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.khue.api.Problem;

/** An .xlsx file, read row by row. */
final class Workbook implements SheetFile {

    /** Who has more sheets than this does not have the list among the last of them. */
    private static final int SHEETS_LOOKED_AT = 20;

    private final ReadableWorkbook book;
    private final SheetParts parts;

    private Workbook(ReadableWorkbook book, SheetParts parts) {
        this.book = book;
        this.parts = parts;
    }

    static Workbook open(Path path) {
        return readable(() -> {
            SheetParts parts = Inspection.of(path);
            return new Workbook(book(path), parts);
        });
    }

    /** A workbook may do without styles, which the library then misses. */
    private static ReadableWorkbook book(Path path) throws IOException {
        try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
        }
    }

    @Override
    public List<SheetSource> sheets() {
        Set<String> seen = new HashSet<>();
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .filter(sheet -> seen.add(parts.part(sheet.getId())))
                .limit(SHEETS_LOOKED_AT)
                .<SheetSource>map(sheet -> new Source(sheet, parts.merges(sheet.getId())))
                .toList();
    }

    private record Source(Sheet sheet, List<Merge> merges) implements SheetSource {

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public List<SheetRow> rows(int most) {
            return readable(() -> {
                try (Stream<Row> rows = sheet.openStream()) {
                    return read(rows.iterator(), new Rows(most));
                }
            });
        }

        private List<SheetRow> read(Iterator<Row> source, Rows rows) {
            Merged merged = new Merged(merges);
            while (source.hasNext() && !rows.full()) {
                Row row = source.next();
                TreeMap<Integer, Cell> cells = cells(row);
                merged.fill(row.getRowNum(), cells);
                rows.add(row.getRowNum(), cells);
            }
            return rows.list();
        }

        private static TreeMap<Integer, Cell> cells(Row row) {
            TreeMap<Integer, Cell> cells = new TreeMap<>();
            for (var raw : row) {
                Cell cell = raw == null ? null : WorkbookCell.read(raw);
                if (cell != null) {
                    Rows.refuseBeyond(raw.getColumnIndex(), row.getRowNum());
                    cells.put(raw.getColumnIndex(), cell);
                }
            }
            return cells;
        }
    }

    /** The library says in many ways that it does not understand a file. */
    private static <T> T readable(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refused.because("file-broken");
        }
    }

    /** Reading that may fail. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
