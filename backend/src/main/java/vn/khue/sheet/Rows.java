package vn.khue.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Collects rows within bounds, so that no file can take more memory than a decent one needs. */
final class Rows {

    static final int MOST_COLUMNS = 256;
    private static final int MOST_TEXT = 10_000_000;

    private final List<SheetRow> rows = new ArrayList<>();
    private final int most;
    private int text;

    Rows(int most) {
        this.most = most;
    }

    boolean full() {
        return rows.size() >= most;
    }

    /** Leaves out blank rows. @throws vn.khue.api.Problem 422 when it is too wide or there is too much text */
    void add(int number, SortedMap<Integer, Cell> cells) {
        if (cells.isEmpty()) {
            return;
        }
        refuseBeyond(cells.lastKey(), number);
        cells.forEach((column, cell) -> {
            if (cell.text().length() > Cell.LONGEST) {
                throw Refused.because("file-cell-too-long", Letters.of(column) + number, Cell.LONGEST);
            }
            text += cell.text().length();
        });
        if (text > MOST_TEXT) {
            throw Refused.because("file-too-large-inside");
        }
        rows.add(new SheetRow(number, cells));
    }

    /** Before a whole row of long texts is worked on, when that is known. */
    static void refuseBeyond(int column, int number) {
        if (column >= MOST_COLUMNS) {
            throw Refused.because("file-too-wide", MOST_COLUMNS, number);
        }
    }

    List<SheetRow> list() {
        return rows;
    }
}
