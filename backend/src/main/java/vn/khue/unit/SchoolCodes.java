package vn.khue.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ministry's code lists that describe a school as a unit, with their Vietnamese labels as workbooks carry them. */
final class SchoolCodes {

    private SchoolCodes() {}

    static final Map<String, String> OWNERSHIPS = ordered("01", "Công lập", "03", "Dân lập", "09", "Tư thục");

    static final Map<String, String> LEVEL_GROUPS = ordered(
            "01",
            "Mầm non",
            "02",
            "Mẫu giáo",
            "03",
            "Nhà trẻ",
            "04",
            "Nhóm nhà trẻ độc lập",
            "05",
            "Lớp mẫu giáo độc lập",
            "06",
            "Tiểu học",
            "07",
            "THCS",
            "08",
            "THPT",
            "09",
            "PTCS",
            "10",
            "Trung học",
            "11",
            "Phổ thông",
            "12",
            "GDTX Tỉnh",
            "13",
            "GDTX Huyện",
            "14",
            "TTKTTHHN",
            "15",
            "Lớp nhô",
            "16",
            "MN - TH",
            "17",
            "MN - PT",
            "18",
            "MN - PTCS",
            "19",
            "Nhóm trẻ, lớp mẫu giáo độc lập");

    /** The levels that a level group teaches, which is what decides about the managing unit. */
    static List<Level> levelsOf(String levelGroup) {
        return switch (levelGroup) {
            case "01", "02", "03", "04", "05", "15", "19" -> List.of(Level.PRESCHOOL);
            case "06" -> List.of(Level.PRIMARY);
            case "07" -> List.of(Level.LOWER_SECONDARY);
            case "08" -> List.of(Level.UPPER_SECONDARY);
            case "09" -> List.of(Level.PRIMARY, Level.LOWER_SECONDARY);
            case "10" -> List.of(Level.LOWER_SECONDARY, Level.UPPER_SECONDARY);
            case "11" -> List.of(Level.PRIMARY, Level.LOWER_SECONDARY, Level.UPPER_SECONDARY);
            case "12", "13", "14" -> List.of(Level.CONTINUING);
            case "16" -> List.of(Level.PRESCHOOL, Level.PRIMARY);
            case "17" -> List.of(Level.PRESCHOOL, Level.PRIMARY, Level.LOWER_SECONDARY, Level.UPPER_SECONDARY);
            case "18" -> List.of(Level.PRESCHOOL, Level.PRIMARY, Level.LOWER_SECONDARY);
            default -> List.of();
        };
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
