package vn.khue.codelist;

import java.util.Map;
import java.util.stream.Collectors;
import vn.khue.api.Spoken;

/** What lists of codes are called. */
public final class ListNames {

    private static final Map<String, Spoken> ALL = Shipped.read().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Shipped::name, list -> new Spoken("“" + list.labelVi() + "”", "“" + list.labelEn() + "”")));

    private ListNames() {}

    /** @param list by which fields name it */
    public static Spoken of(String list) {
        return ALL.getOrDefault(list, new Spoken(list, list));
    }
}
