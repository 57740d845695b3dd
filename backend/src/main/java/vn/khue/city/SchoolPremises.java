package vn.khue.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a made-up school is and has in one school year: its profile, sites, rooms and teaching equipment, as fields of records. */
final class SchoolPremises {

    private static final int SHARE_WITH_SECOND_SITE = 20;
    private static final int SHARE_ACCREDITED = 60;
    private static final int SHARE_IN_REPAIR = 12;
    private static final int FIRST_BUILT = 1985;
    private static final int SQUARE_METRES_PER_ROOM = 54;

    private static final SchoolForm.Room CLASSROOMS = new SchoolForm.Room("PH", "Phòng học");
    private static final SchoolForm.Room TOILETS = new SchoolForm.Room("VSHS", "Nhà vệ sinh học sinh");

    private final Chance chance;
    private int sites;
    private int rooms;

    SchoolPremises(Chance chance) {
        this.chance = chance;
    }

    /** What is to be written, in this order, because each refers to what stands before it. */
    record Year(
            Map<String, Object> profile,
            List<Map<String, Object>> campuses,
            List<Map<String, Object>> facilities,
            List<Map<String, Object>> equipment) {

        int size() {
            return 1 + campuses.size() + facilities.size() + equipment.size();
        }
    }

    /** @param principal full name of the head @param classes so many there are in that year */
    Year of(PlannedSchool school, String principal, int classes, int year) {
        List<Map<String, Object>> campuses = campuses(school);
        String main = (String) campuses.get(0).get("code");
        List<Map<String, Object>> facilities = new ArrayList<>();
        facilities.add(room(main, CLASSROOMS, classes, year));
        for (SchoolForm.Room room : school.form().rooms()) {
            facilities.add(room(main, room, 1, year));
        }
        facilities.add(room(main, TOILETS, 2 + classes / 6, year));
        for (Map<String, Object> site : campuses.subList(1, campuses.size())) {
            facilities.add(room((String) site.get("code"), CLASSROOMS, 2, year));
        }
        String classrooms = (String) facilities.get(0).get("code");
        List<Map<String, Object>> equipment = new ArrayList<>();
        for (SchoolForm.Kit kit : school.form().kits()) {
            equipment.add(equipment(kit, classrooms, classes, year));
        }
        return new Year(profile(school, principal, year), campuses, facilities, equipment);
    }

    private Map<String, Object> profile(PlannedSchool school, String principal, int year) {
        SchoolForm form = school.form();
        boolean accredited = chance.percent(SHARE_ACCREDITED);
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", school.name());
        fields.put("levelGroup", form.levelGroup());
        fields.put("levels", form.levelCodes());
        fields.put("ownership", form.ownership());
        fields.put("schoolType", form.schoolType());
        fields.put("area", school.commune().name().startsWith("Phường") ? "02" : "03");
        fields.put("communeCode", school.commune().code());
        fields.put("foundedOn", chance.between(FIRST_BUILT, year - 2) + "-09-05");
        fields.put("phone", "0225%07d".formatted(chance.between(3_000_000, 4_000_000)));
        fields.put("principalName", principal);
        fields.put("siteAreaM2", chance.between(3_000, 12_000));
        fields.put("nationalStandard", accredited ? "0" + chance.between(2, 4) : "01");
        fields.put("accreditationLevel", accredited ? chance.between(1, 4) : null);
        fields.put("minimumQuality", true);
        fields.put("twoSessionsADay", form != SchoolForm.CONTINUING);
        for (String has : List.of("gridPower", "cleanWater", "toilets", "handwashing")) {
            fields.put(has, true);
        }
        for (String has :
                List.of("internetForTeaching", "computersForTeaching", "counselling", "accessibleInfrastructure")) {
            fields.put(has, chance.percent(75));
        }
        return fields;
    }

    private List<Map<String, Object>> campuses(PlannedSchool school) {
        List<Map<String, Object>> campuses = new ArrayList<>();
        campuses.add(campus("Khu chính", true, school));
        if (chance.percent(SHARE_WITH_SECOND_SITE)) {
            Map<String, Object> second = campus("Khu " + chance.between(2, 9), false, school);
            second.put("distanceKm", chance.between(1, 6));
            campuses.add(second);
        }
        return campuses;
    }

    private Map<String, Object> campus(String name, boolean main, PlannedSchool school) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("code", "DT9%09d".formatted(++sites));
        fields.put("name", name);
        fields.put("isMain", main);
        fields.put("communeCode", school.commune().code());
        return fields;
    }

    private Map<String, Object> room(String campus, SchoolForm.Room room, int quantity, int year) {
        int built = chance.between(FIRST_BUILT, year);
        Map<String, Object> fields = new HashMap<>();
        fields.put("code", "CS9%09d".formatted(++rooms));
        fields.put("kind", room.kind());
        fields.put("name", room.name());
        fields.put("campusCode", campus);
        fields.put("structure", built < 2000 ? "2" : "1");
        fields.put("quantity", quantity);
        fields.put("areaM2", quantity * SQUARE_METRES_PER_ROOM);
        fields.put("builtYear", built);
        fields.put("builtThisYear", 0);
        fields.put("condition", chance.percent(SHARE_IN_REPAIR) ? "2" : "1");
        fields.put("meetsStandard", built >= 2000);
        return fields;
    }

    private Map<String, Object> equipment(SchoolForm.Kit kit, String room, int classes, int year) {
        int required = kit.each() ? classes : 1 + classes / 5;
        int quantity = Math.max(1, required - chance.between(0, 1 + required / 3));
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", kit.name());
        fields.put("category", kit.category());
        fields.put("unit", kit.unit());
        fields.put("quantity", quantity);
        fields.put("usableQuantity", quantity - chance.between(0, 1 + quantity / 8));
        fields.put("requiredQuantity", required);
        fields.put("facilityCode", room);
        fields.put("acquiredYear", chance.between(year - 10, year + 1));
        fields.put("funding", chance.percent(80) ? "1" : "2");
        fields.put("condition", chance.percent(SHARE_IN_REPAIR) ? "2" : "1");
        return fields;
    }
}
