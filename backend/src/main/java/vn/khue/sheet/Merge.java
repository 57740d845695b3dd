package vn.khue.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells merged downwards: the first one holds the value for all of them. Rows count from 1, columns from 0. */
record Merge(int column, int first, int last) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /** Of a reference such as "C5:C18"; empty when it lies in one row. */
    static Optional<Merge> of(String reference) {
        Matcher parts = FORM.matcher(reference == null ? "" : reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Merge merge = new Merge(
                Letters.column(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(4)));
        return merge.first() < merge.last() ? Optional.of(merge) : Optional.empty();
    }
}
