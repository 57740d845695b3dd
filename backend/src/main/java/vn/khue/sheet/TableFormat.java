package vn.khue.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which forms tables are written. */
public enum TableFormat {
    CSV("csv", "text/csv;charset=UTF-8", Integer.MAX_VALUE),
    /** As many rows as a sheet has, without its heading. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_575);

    private final String extension;
    private final String mediaType;
    private final int mostRows;

    TableFormat(String extension, String mediaType, int mostRows) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.mostRows = mostRows;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
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
