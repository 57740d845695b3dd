package vn.khue.yearchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A class of the new year. */
@Schema(name = "NextClass")
public record NextClass(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        @Schema(required = true, examples = "6A")
        String code,

        @NotBlank @Size(max = 100) @Schema(required = true, examples = "Lớp 6A")
        String name,

        @NotBlank @Size(max = 5) @Schema(required = true, description = "A code of the list `grade`.", examples = "06")
        String grade) {

    private static final Map<String, String> OF_PRESCHOOL = Map.of("NT", "MG3", "MG3", "MG4", "MG4", "MG5");
    private static final int LONGEST_NUMBER = 9;
    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("\\d+");
    private static final int LAST_GRADE = 12;

    /**
     * What a class becomes as a rule: the next grade, with the number in code and name counted on; empty when the school
     * does not teach the next grade, so that its pupils leave.
     *
     * @param levels that the school teaches, as units have them; empty when nothing is known
     */
    static Optional<NextClass> after(String code, String name, String grade, Set<String> levels) {
        String next = nextGrade(grade);
        if (next == null || !taught(next, levels)) {
            return Optional.empty();
        }
        if (grade.matches("\\d+")) {
            int number = Integer.parseInt(grade);
            return Optional.of(new NextClass(counted(code, number), counted(name, number), next));
        }
        return Optional.of(new NextClass(code.replace(grade, next), name.replace(grade, next), next));
    }

    /** Whether a school of these levels teaches the grade; one without levels teaches any. */
    boolean taughtAt(Set<String> levels) {
        return taught(grade, levels);
    }

    private static boolean taught(String grade, Set<String> levels) {
        return levels.isEmpty() || levels.stream().anyMatch(level -> teaches(level, grade));
    }

    private static String nextGrade(String grade) {
        if (!grade.matches("\\d+")) {
            return OF_PRESCHOOL.get(grade);
        }
        int next = Integer.parseInt(grade) + 1;
        return next > LAST_GRADE ? null : "%02d".formatted(next);
    }

    private static boolean teaches(String level, String grade) {
        return switch (level) {
            case "preschool" -> !grade.matches("\\d+");
            case "primary" -> grade.matches("0[1-5]");
            case "lower-secondary" -> grade.matches("0[6-9]");
            case "upper-secondary" -> grade.matches("1[0-2]");
            default -> grade.matches("0[6-9]|1[0-2]");
        };
    }

    /** The first number that is the grade, counted on; what has none stays. */
    private static String counted(String text, int grade) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            if (numbers.group().length() <= LONGEST_NUMBER && Integer.parseInt(numbers.group()) == grade) {
                return text.substring(0, numbers.start()) + (grade + 1) + text.substring(numbers.end());
            }
        }
        return text;
    }
}
