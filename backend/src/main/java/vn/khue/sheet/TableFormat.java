package vn.khue.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which forms tables are written. */
public enum TableFormat {
    CSV("csv", Integer.MAX_VALUE),
    /** As many rows as a sheet has, without its heading. */
    XLSX("xlsx", 1_048_575);

    private final String extension;
    private final int mostRows;

    TableFormat(String extension, int mostRows) {
        this.extension = extension;
        this.mostRows = mostRows;
    }

    public String extension() {
        return extension;
    }

    public int mostRows() {
        return mostRows;
    }

    public static Optional<TableFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** Begins a file. @param name of the sheet */
    public TableWriter begin(String name, List<String> headings) {
        return this == CSV ? new CsvWriter(headings) : new WorkbookWriter(name, headings);
    }
}
