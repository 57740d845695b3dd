package vn.khue.sheet;

import java.util.List;

/** A sheet of an open file. */
interface SheetSource {

    String name();

    /** Its first rows that are not blank, this many at most; each call reads from the top. */
    List<SheetRow> rows(int most);
}
