package vn.khue.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives the cells below a merged one its value, row after row from the top. Rows that are blank otherwise stay so. */
final class Merged {

    private final Deque<Merge> coming;
    private final List<Merge> open = new ArrayList<>();
    private final Map<Merge, Cell> values = new HashMap<>();

    Merged(List<Merge> merges) {
        coming = new ArrayDeque<>(
                merges.stream().sorted(Comparator.comparingInt(Merge::first)).toList());
    }

    void fill(int row, TreeMap<Integer, Cell> cells) {
        open.removeIf(merge -> merge.last() < row);
        while (!coming.isEmpty() && coming.peek().first() <= row) {
            Merge merge = coming.poll();
            Cell value = merge.first() == row ? cells.get(merge.column()) : null;
            if (value != null) {
                values.put(merge, value);
                open.add(merge);
            }
        }
        if (!cells.isEmpty()) {
            open.forEach(merge -> cells.putIfAbsent(merge.column(), values.get(merge)));
        }
    }
}
