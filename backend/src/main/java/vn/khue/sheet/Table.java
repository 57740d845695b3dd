package vn.khue.sheet;

import java.util.List;
import java.util.Map;

/**
 * The rows below a heading, with the cells of the known columns.
 *
 * @param headings by the key of the column; columns that the file does not have are not among them
 * @param unread   headings of columns that nobody asked for
 */
public record Table(Map<String, Heading> headings, List<String> unread, List<Line> lines) {

    /** A column as the file has it. @param index from 0 @param text as it stands there */
    public record Heading(int index, String text) {

        /** Its cell in a row, as spreadsheets name it: D12. */
        public String cell(int row) {
            return Letters.of(index) + row;
        }
    }

    /** A row with something in it. @param number as the spreadsheet shows it @param cells by the key of the column */
    public record Line(int number, Map<String, Cell> cells) {

        /** The cell of this column; null when it is blank. */
        public Cell cell(String column) {
            return cells.get(column);
        }
    }
}
