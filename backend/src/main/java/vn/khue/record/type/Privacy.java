package vn.khue.record.type;

import java.util.Locale;

/** Who may read a field: everybody who sees the record, or only who holds a permission of its own. */
public enum Privacy {
    NONE,
    /** Identity, addresses, family. */
    PERSONAL,
    /** Health, poverty, salary: reading it is an act. */
    SENSITIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
