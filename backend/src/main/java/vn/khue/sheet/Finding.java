package vn.khue.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.khue.api.Excerpt;

/** Finds the table in a file: the one visible sheet with the wanted heading, below any title. */
final class Finding {

    private static final int LOOKED_AT = 60;
    private static final int SHOWN = 12;
    private static final int LONGEST_SHOWN = 40;
    /** Below a heading, forms often number the columns: (1) (2) (3), or A B 1 2. */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2}|[A-Za-z])\\)?");

    private final List<Column> columns;
    private final int most;

    Finding(List<Column> columns, int most) {
        this.columns = columns;
        this.most = most;
    }

    /** A row that names columns. */
    private record Candidate(SheetSource sheet, SheetRow row, Map<String, Table.Heading> headings) {}

    /** @throws vn.khue.api.Problem 422 with what was looked for and what was found instead */
    Table in(SheetFile file) {
        List<Candidate> candidates = file.sheets().stream()
                .flatMap(sheet -> sheet.rows(LOOKED_AT).stream().map(row -> new Candidate(sheet, row, headings(row))))
                .toList();
        List<Candidate> whole = candidates.stream().filter(this::whole).toList();
        if (whole.isEmpty()) {
            throw nothing(candidates);
        }
        List<String> sheets =
                whole.stream().map(found -> found.sheet().name()).distinct().toList();
        if (sheets.size() > 1) {
            throw Refused.because("file-several-sheets", String.join(", ", sheets));
        }
        return table(whole.get(0));
    }

    private Map<String, Table.Heading> headings(SheetRow row) {
        Map<String, Table.Heading> found = new LinkedHashMap<>();
        row.cells()
                .forEach((index, cell) -> columns.stream()
                        .filter(column -> column.named(cell.text()))
                        .forEach(column -> found.putIfAbsent(column.key(), new Table.Heading(index, cell.line()))));
        return found;
    }

    private boolean whole(Candidate row) {
        return columns.stream()
                .filter(Column::required)
                .allMatch(column -> row.headings().containsKey(column.key()));
    }

    private RuntimeException nothing(List<Candidate> rows) {
        Candidate best = rows.stream()
                .max(Comparator.comparingInt((Candidate row) -> row.headings().size())
                        .thenComparingInt(row -> row.row().cells().size())
                        .thenComparingInt(row -> -row.row().number()))
                .orElseThrow(() -> Refused.because("file-empty"));
        String missing = columns.stream()
                .filter(column -> column.required() && !best.headings().containsKey(column.key()))
                .map(Column::name)
                .collect(Collectors.joining(", "));
        return Refused.because("file-no-heading", missing, best.row().number(), shown(best.row()));
    }

    private static String shown(SheetRow row) {
        return row.cells().values().stream().limit(SHOWN).map(Finding::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Cell cell) {
        return Excerpt.of(cell.line(), LONGEST_SHOWN);
    }

    private Table table(Candidate heading) {
        refuseDoubles(heading);
        // Titles, repeated headings and the like come on top of the rows that count.
        List<SheetRow> rows = heading.sheet().rows(most + 500);
        List<Table.Line> lines = new ArrayList<>();
        for (SheetRow row : rows) {
            Table.Line line = line(row, heading);
            if (row.number() > heading.row().number()
                    && !line.cells().isEmpty()
                    && !heads(line, heading, lines.isEmpty())) {
                lines.add(line);
            }
        }
        if (lines.size() > most || rows.size() == most + 500) {
            throw Refused.because("file-too-many-rows", most);
        }
        if (lines.isEmpty()) {
            throw Refused.because("file-no-rows");
        }
        return new Table(heading.headings(), unread(heading), lines);
    }

    private List<String> unread(Candidate heading) {
        return heading.row().cells().values().stream()
                .filter(cell -> columns.stream().noneMatch(column -> column.named(cell.text())))
                .map(Finding::shown)
                .toList();
    }

    private void refuseDoubles(Candidate heading) {
        for (Column column : columns) {
            List<String> cells = heading.row().cells().entrySet().stream()
                    .filter(cell -> column.named(cell.getValue().text()))
                    .map(cell -> Letters.of(cell.getKey()) + heading.row().number())
                    .toList();
            if (cells.size() > 1) {
                throw Refused.because("file-column-twice", column.name(), String.join(", ", cells));
            }
        }
    }

    private static Table.Line line(SheetRow row, Candidate heading) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        heading.headings().forEach((key, at) -> {
            Cell cell = row.cells().get(at.index());
            if (cell != null) {
                cells.put(key, cell);
            }
        });
        return new Table.Line(row.number(), cells);
    }

    /** Whether the row is the heading again, as at the top of a printed page, or numbers the columns. */
    private boolean heads(Table.Line line, Candidate heading, boolean first) {
        boolean again = columns.stream()
                .filter(column -> line.cell(column.key()) != null)
                .allMatch(column -> column.named(line.cell(column.key()).text()));
        boolean numbers = first
                && line.cells().size() > 2
                && line.cells().size() == heading.headings().size()
                && line.cells().values().stream()
                        .allMatch(cell -> COLUMN_NUMBER.matcher(cell.text()).matches());
        return again || numbers;
    }
}
