package vn.khue.city;

import java.util.List;
import java.util.stream.Stream;

/** The forms of school that a city has, with the ministry's level group and the words of their names. */
enum SchoolForm {
    PRESCHOOL("Trường Mầm non", "MN", "01", grades(3, 27, "NT", "MG3", "MG4", "MG5"), "preschool"),
    PRIVATE_PRESCHOOL("Trường Mầm non tư thục", "MNTT", "01", grades(2, 20, "NT", "MG3", "MG4", "MG5"), "preschool"),
    PRIMARY("Trường Tiểu học", "TH", "06", grades(6, 32, "01", "02", "03", "04", "05"), "primary"),
    LOWER_SECONDARY("Trường THCS", "THCS", "07", grades(6, 37, "06", "07", "08", "09"), "lower-secondary"),
    BASIC(
            "Trường TH và THCS",
            "TH&THCS",
            "09",
            grades(3, 32, "01", "02", "03", "04", "05", "06", "07", "08", "09"),
            "primary",
            "lower-secondary"),
    UPPER_SECONDARY("Trường THPT", "THPT", "08", grades(11, 43, "10", "11", "12"), "upper-secondary"),
    CONTINUING("Trung tâm GDNN - GDTX", "TTGDTX", "13", grades(4, 40, "10", "11", "12"), "continuing");

    /** @param parallel classes of each grade @param size pupils of a class, more or less */
    record Grades(int parallel, int size, List<String> codes) {}

    /** Equipment of one kind @param each one for each class, else a few for the school */
    record Kit(String name, String category, String unit, boolean each) {}

    /** In the order of the ministry's codes. */
    private static final List<String> LEVELS =
            List.of("preschool", "primary", "lower-secondary", "upper-secondary", "continuing");

    /** @param kind code of the ministry's list */
    record Room(String kind, String name) {}

    private static final List<Room> ROOMS_FOR_CHILDREN = List.of(
            new Room("PNT", "Phòng nghệ thuật"),
            new Room("PYT", "Phòng y tế"),
            new Room("HC", "Văn phòng"),
            new Room("BEP", "Bếp ăn"),
            new Room("SCH", "Sân chơi"));
    private static final List<Room> ROOMS_FOR_PUPILS = List.of(
            new Room("PBM_TH", "Phòng tin học"),
            new Room("PBM_NN", "Phòng ngoại ngữ"),
            new Room("TV", "Thư viện"),
            new Room("PTB", "Kho thiết bị"),
            new Room("PYT", "Phòng y tế"),
            new Room("HC", "Văn phòng"),
            new Room("SCH", "Sân trường"));
    private static final List<Kit> KITS_FOR_CHILDREN = List.of(
            new Kit("Bộ đồ chơi lắp ghép", "DCDH", "bộ", true),
            new Kit("Bàn ghế mẫu giáo", "BG", "bộ", true),
            new Kit("Cầu trượt ngoài trời", "NT", "chiếc", false),
            new Kit("Tivi", "CNTT", "chiếc", true));
    private static final List<Kit> KITS_FOR_PUPILS = List.of(
            new Kit("Bàn ghế học sinh hai chỗ", "BG", "bộ", true),
            new Kit("Tivi dạy học", "CNTT", "chiếc", true),
            new Kit("Máy tính để bàn", "CNTT", "chiếc", false),
            new Kit("Máy chiếu", "TDC", "chiếc", false),
            new Kit("Bộ thí nghiệm thực hành", "TN", "bộ", false),
            new Kit("Bóng và cột bóng rổ", "TDTT", "bộ", false));

    private static Grades grades(int parallel, int size, String... codes) {
        return new Grades(parallel, size, List.of(codes));
    }

    private static final List<SchoolForm> OF_A_COMMUNE = List.of(
            PRESCHOOL,
            PRIMARY,
            LOWER_SECONDARY,
            PRESCHOOL,
            PRIMARY,
            PRESCHOOL,
            LOWER_SECONDARY,
            PRIMARY,
            PRESCHOOL,
            BASIC,
            PRESCHOOL,
            PRIMARY,
            PRIVATE_PRESCHOOL,
            PRIVATE_PRESCHOOL);

    private final String words;
    private final String shortWords;
    private final String levelGroup;
    private final Grades grades;
    private final String[] levels;

    SchoolForm(String words, String shortWords, String levelGroup, Grades grades, String... levels) {
        this.words = words;
        this.shortWords = shortWords;
        this.levelGroup = levelGroup;
        this.grades = grades;
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

    Grades grades() {
        return grades;
    }

    String levelGroup() {
        return levelGroup;
    }

    /** Codes of the levels, separated by commas. */
    String levels() {
        return String.join(",", levels);
    }

    /** Codes of the ministry's list for the same levels. */
    List<String> levelCodes() {
        return Stream.of(levels).map(level -> "0" + (LEVELS.indexOf(level) + 1)).toList();
    }

    private boolean forChildren() {
        return this == PRESCHOOL || this == PRIVATE_PRESCHOOL;
    }

    /** The rooms that it has beside classrooms. */
    List<Room> rooms() {
        return forChildren() ? ROOMS_FOR_CHILDREN : ROOMS_FOR_PUPILS;
    }

    List<Kit> kits() {
        return forChildren() ? KITS_FOR_CHILDREN : KITS_FOR_PUPILS;
    }

    String schoolType() {
        if (forChildren()) {
            return "13";
        }
        return this == CONTINUING ? "16" : "07";
    }

    String ownership() {
        return this == PRIVATE_PRESCHOOL ? "09" : "01";
    }
}
