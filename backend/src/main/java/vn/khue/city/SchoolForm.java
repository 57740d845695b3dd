package vn.khue.city;

import java.util.List;

/** The forms of school that a city has, with the ministry's level group and the words of their names. */
enum SchoolForm {
    PRESCHOOL("Trường Mầm non", "MN", "01", "preschool"),
    PRIVATE_PRESCHOOL("Trường Mầm non tư thục", "MNTT", "01", "preschool"),
    PRIMARY("Trường Tiểu học", "TH", "06", "primary"),
    LOWER_SECONDARY("Trường THCS", "THCS", "07", "lower-secondary"),
    BASIC("Trường TH và THCS", "TH&THCS", "09", "primary", "lower-secondary"),
    UPPER_SECONDARY("Trường THPT", "THPT", "08", "upper-secondary"),
    CONTINUING("Trung tâm GDNN - GDTX", "TTGDTX", "13", "continuing");

    private static final List<SchoolForm> OF_A_COMMUNE = List.of(
            PRESCHOOL, PRIMARY, LOWER_SECONDARY, PRESCHOOL, PRIMARY, PRESCHOOL, LOWER_SECONDARY, PRIMARY, PRESCHOOL,
            BASIC, PRESCHOOL, PRIMARY, PRIVATE_PRESCHOOL, PRIVATE_PRESCHOOL);

    private final String words;
    private final String shortWords;
    private final String levelGroup;
    private final String[] levels;

    SchoolForm(String words, String shortWords, String levelGroup, String... levels) {
        this.words = words;
        this.shortWords = shortWords;
        this.levelGroup = levelGroup;
        this.levels = levels;
    }

    /** The form of the n-th school of a commune. */
    static SchoolForm ofCommune(int n) {
        return OF_A_COMMUNE.get(n % OF_A_COMMUNE.size());
    }

    String words() {
        return words;
    }

    String shortWords() {
        return shortWords;
    }

    String levelGroup() {
        return levelGroup;
    }

    /** Codes of the levels, separated by commas. */
    String levels() {
        return String.join(",", levels);
    }

    String ownership() {
        return this == PRIVATE_PRESCHOOL ? "09" : "01";
    }
}
