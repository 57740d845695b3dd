package vn.khue.sheet;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives the cells below a merged one its value, row after row from the top. Rows that are blank otherwise stay so. */
final class Merged {

    private final Deque<Merge> coming;
    private final Map<Integer, Open> open = new HashMap<>();

    Merged(List<Merge> merges) {
        coming = new ArrayDeque<>(
                merges.stream().sorted(Comparator.comparingInt(Merge::first)).toList());
    }

    /** @param last row that has the value */
    private record Open(int last, Cell value) {}

    /** No spreadsheet lets merged cells overlap; where they do, the lower one counts, so that a column has one at most. */
    void fill(int row, TreeMap<Integer, Cell> cells) {
        while (!coming.isEmpty() && coming.peek().first() <= row) {
            Merge merge = coming.poll();
            Cell value = merge.first() == row ? cells.get(merge.column()) : null;
            if (value != null) {
                open.put(merge.column(), new Open(merge.last(), value));
            }
        }
        if (!cells.isEmpty()) {
            open.values().removeIf(merge -> merge.last() < row);
            open.forEach((column, merge) -> cells.putIfAbsent(column, merge.value()));
        }
    }
}
