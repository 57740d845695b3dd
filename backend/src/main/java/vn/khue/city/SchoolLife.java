package vn.khue.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works and learns in a made-up school in one school year, as fields of records. */
final class SchoolLife {

    private static final double STAFF_PER_CLASS = 2.25;
    private static final int SHARE_OF_MINORITIES = 3;
    private static final int SHARE_OF_POOR = 4;
    private static final int SHARE_WITHOUT_PHONE = 10;
    private static final int SCATTER = 4;
    private static final List<String> MINORITIES = List.of("02", "03", "05", "06");
    private static final List<String> SUBJECTS = List.of("TOAN", "NV", "NN1");

    private final Chance chance;
    private final SyntheticPeople people;
    private int persons;

    SchoolLife(Chance chance, SyntheticPeople people) {
        this.chance = chance;
        this.people = people;
    }

    /** What is to be written, in this order, because each refers to what stands before it. */
    record Year(
            List<Map<String, Object>> staff, List<Map<String, Object>> classes, List<Map<String, Object>> students) {

        /** Full name of the head. */
        String principal() {
            return (String) staff.get(0).get("fullName");
        }

        int size() {
            return staff.size() + classes.size() + students.size();
        }
    }

    /** @param year the calendar year in which the school year begins @param divisor see {@link Size#divisor()} */
    Year of(PlannedSchool school, int year, int divisor) {
        SchoolForm.Grades grades = school.form().grades();
        int parallel = Math.max(1, grades.parallel() / divisor);
        Year life = new Year(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int classes = parallel * grades.codes().size();
        int staff = (int) Math.round(classes * STAFF_PER_CLASS);
        for (int i = 0; i < staff; i++) {
            life.staff().add(staff(i, year));
        }
        for (String grade : grades.codes()) {
            for (int n = 1; n <= parallel; n++) {
                String code = className(grade) + "A" + n;
                life.classes().add(schoolClass(code, grade, (String)
                        life.staff().get(life.classes().size()).get("code")));
                int size = grades.size() + chance.between(-SCATTER, SCATTER + 1);
                for (int i = 0; i < size; i++) {
                    life.students().add(student(code, grade, year));
                }
            }
        }
        return life;
    }

    private static String className(String grade) {
        return grade.startsWith("0") ? grade.substring(1) : grade;
    }

    private Map<String, Object> schoolClass(String code, String grade, String teacher) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("code", code);
        fields.put("name", code);
        fields.put("grade", grade);
        fields.put("session", "4");
        fields.put("homeroomTeacherCode", teacher);
        if (!Character.isDigit(grade.charAt(0))) {
            fields.put("ageGroup", grade.equals("NT") ? "03" : "0" + (Integer.parseInt(grade.substring(2)) + 1));
        }
        return fields;
    }

    private Map<String, Object> person(String prefix, int firstYear, int lastYear) {
        SyntheticPerson person = people.born(firstYear, lastYear);
        Map<String, Object> fields = new HashMap<>();
        fields.put("code", "%s9%09d".formatted(prefix, ++persons));
        fields.put("fullName", person.fullName());
        fields.put("dateOfBirth", person.birthDate().toString());
        fields.put("gender", person.female() ? "02" : "01");
        fields.put("nationalId", person.identityNumber());
        fields.put("ethnicity", chance.percent(SHARE_OF_MINORITIES) ? chance.of(MINORITIES) : "01");
        return fields;
    }

    private String phone() {
        return "09%08d".formatted(chance.between(0, 100_000_000));
    }

    private Map<String, Object> staff(int n, int year) {
        Map<String, Object> fields = person("CB", year - 58, year - 24);
        if (fields.get("nationalId") == null) {
            // Whoever is employed has a number.
            fields.put("nationalId", people.numberOf(fields.get("gender").equals("02"), (String)
                    fields.get("dateOfBirth")));
        }
        boolean leads = n < 2;
        fields.put("phone", phone());
        fields.put("staffGroup", leads ? "01" : "03");
        fields.put("position", leads ? "0" + (n + 1) : null);
        fields.put("contractType", "07");
        fields.put("status", "01");
        fields.put("joinedSchoolOn", (year - chance.between(0, 15)) + "-09-01");
        fields.put("rank", "V.07.03.29");
        fields.put("salaryStep", "0" + chance.between(1, 7));
        fields.put("salaryCoefficient", 2.34 + chance.between(0, 7) * 0.33);
        fields.put("leadershipAllowance", leads ? 0.4 : null);
        fields.put("subject", leads ? null : chance.of(SUBJECTS));
        fields.put("periodsPerWeek", chance.between(12, 23));
        fields.put("qualification", "03");
        fields.put("major", "140202");
        fields.put("trainingStandard", "01");
        fields.put("professionalStandard", "02");
        return fields;
    }

    private Map<String, Object> student(String inClass, String grade, int year) {
        int born = year - age(grade);
        Map<String, Object> fields = person("HS", born, born);
        SyntheticPerson mother = people.born(born - 35, born - 20);
        fields.put("classCode", inClass);
        fields.put("enrolledOn", year + "-09-05");
        fields.put("motherName", mother.fullName());
        fields.put("motherBirthYear", mother.birthDate().getYear());
        fields.put("motherPhone", chance.percent(SHARE_WITHOUT_PHONE) ? null : phone());
        fields.put("householdPoverty", chance.percent(SHARE_OF_POOR) ? "1" : null);
        return fields;
    }

    /** Years that a pupil of the grade usually has at the start of the school year. */
    private static int age(String grade) {
        return switch (grade.charAt(0)) {
            case 'N' -> 2;
            case 'M' -> grade.charAt(2) - '0';
            default -> 5 + Integer.parseInt(grade);
        };
    }
}
