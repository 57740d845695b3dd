package vn.khue.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;
import vn.khue.api.Excerpt;
import vn.khue.api.Language;
import vn.khue.sheet.CellProblem;
import vn.khue.sheet.Table;

/**
 * What becomes of a list of schools, row by row; the four counts add up to rows.
 *
 * @param ignoredColumns headings of columns that were not read
 * @param missing        how many active schools below the units of the list are not in it; they are left as they are
 * @param missingSchools the first of them
 */
@Schema(name = "UnitImportResult")
public record UnitImportResult(
        @Schema(required = true) int rows,
        @Schema(required = true) int created,
        @Schema(required = true) int changed,
        @Schema(required = true) int unchanged,
        @Schema(required = true) int failed,
        @Schema(required = true) List<String> ignoredColumns,
        @Schema(required = true) int missing,
        @Schema(required = true) List<UnitRef> missingSchools,
        @Schema(required = true) List<Item> items) {

    private static final int MISSING_SHOWN = 200;
    private static final int LONGEST_SHOWN = 200;

    /**
     * One row.
     *
     * @param row     its number in the sheet, as the spreadsheet shows it
     * @param parent  the unit above; absent when none was found
     * @param changes what changes of a known school
     */
    @Schema(name = "UnitImportItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(required = true, minimum = "1") int row,

            @Schema(required = true, maxLength = LONGEST_SHOWN, pattern = "^.*$", description = "As the file has it.")
            String code,

            @Schema(required = true, maxLength = LONGEST_SHOWN, pattern = "^.*$", description = "As the file has it.")
            String name,

            @Schema(
                    required = true,
                    enumeration = {"created", "changed", "unchanged", "failed"})
            String outcome,

            UnitRef parent,
            @Schema(required = true, maxItems = 5) List<ImportedChange> changes,
            @Schema(required = true) List<CellProblem> errors,
            @Schema(required = true) List<CellProblem> warnings) {

        private static Item of(ImportPlan plan, Table table, UnitTree tree, Language language) {
            int row = plan.line().number();
            return new Item(
                    row,
                    shown(plan.line().code()),
                    shown(plan.line().name()),
                    plan.outcome().code(),
                    tree.ref(plan.parent()),
                    plan.outcome() == ImportPlan.Outcome.CHANGED ? plan.changes() : List.of(),
                    CellProblem.of(plan.errors().list(), table, row, language),
                    CellProblem.of(plan.warnings().list(), table, row, language));
        }

        private static String shown(String text) {
            return text == null ? "" : Excerpt.of(text, LONGEST_SHOWN);
        }
    }

    static UnitImportResult of(
            List<ImportPlan> plans, List<UnitRef> missing, Table table, UnitTree tree, Language language) {
        Map<ImportPlan.Outcome, Integer> counts = new EnumMap<>(ImportPlan.Outcome.class);
        Arrays.stream(ImportPlan.Outcome.values()).forEach(outcome -> counts.put(outcome, 0));
        plans.forEach(plan -> counts.merge(plan.outcome(), 1, Integer::sum));
        return new UnitImportResult(
                plans.size(),
                counts.get(ImportPlan.Outcome.CREATED),
                counts.get(ImportPlan.Outcome.CHANGED),
                counts.get(ImportPlan.Outcome.UNCHANGED),
                counts.get(ImportPlan.Outcome.FAILED),
                table.unread(),
                missing.size(),
                missing.stream().limit(MISSING_SHOWN).toList(),
                plans.stream().map(plan -> Item.of(plan, table, tree, language)).toList());
    }
}
