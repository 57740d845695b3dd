package vn.khue.city;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a city is made. */
enum Size {
    /** Three communes with their schools, for demonstrations. */
    SMALL(3, 40, 3, 1, 3),
    /** The whole city: 1,608 institutions, 97 of them below the department. */
    CITY(Integer.MAX_VALUE, 1_511, 78, 19, 1);

    private final int communes;
    private final int inCommunes;
    private final int upperSecondary;
    private final int continuing;
    private final int divisor;

    Size(int communes, int inCommunes, int upperSecondary, int continuing, int divisor) {
        this.communes = communes;
        this.inCommunes = inCommunes;
        this.upperSecondary = upperSecondary;
        this.continuing = continuing;
        this.divisor = divisor;
    }

    /** At most this many communes get schools. */
    int communes() {
        return communes;
    }

    int inCommunes() {
        return inCommunes;
    }

    int upperSecondary() {
        return upperSecondary;
    }

    int continuing() {
        return continuing;
    }

    /** Of the classes that a grade of a real school has, one in so many is made. */
    int divisor() {
        return divisor;
    }

    static Optional<Size> of(String text) {
        return Arrays.stream(values())
                .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
