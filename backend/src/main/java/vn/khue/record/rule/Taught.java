package vn.khue.record.rule;

/** Conditions on a class {@code r} that break what its school teaches; a school without levels teaches any. */
public final class Taught {

    private Taught() {}

    /** The grade is of a level that the school does not teach. @param unit what stands for the id of the school */
    public static String grade(String unit) {
        return """
                r.grade is not null and exists (
                  select from unit u
                  where u.id = %s and u.levels <> '{}'
                    and not u.levels && case
                      when r.grade ~ '^(NT|MG)' then '{preschool}'::text[]
                      when r.grade <= '05' then '{primary}' when r.grade <= '09' then '{lower-secondary,continuing}'
                      else '{upper-secondary,continuing}' end)
                """.formatted(unit);
    }

    /** A form of continuing education where there is none. @param unit what stands for the id of the school */
    public static String continuing(String unit) {
        return """
                r.continuing_form is not null and exists (
                  select from unit u where u.id = %s and u.levels <> '{}' and not 'continuing' = any(u.levels))
                """.formatted(unit);
    }
}
