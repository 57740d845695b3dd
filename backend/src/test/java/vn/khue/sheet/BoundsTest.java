package vn.khue.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/** What a file may hold at most, and that no text takes time that grows with the square of its length. */
class BoundsTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final List<Column> COLUMNS =
            List.of(Column.required("code", "Mã trường", "code"), Column.required("name", "Tên trường", "name"));

    @TempDir
    Path folder;

    private Table read(byte[] file) {
        try {
            Path path = Files.write(folder.resolve("file"), file);
            try (SheetFile sheets = SheetFile.open(path)) {
                return new Finding(COLUMNS, 6_000).in(sheets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FieldError refused(byte[] file) {
        return assertThrows(Problem.class, () -> read(file)).errors().get(0);
    }

    private String code(byte[] file) {
        return refused(file).code();
    }

    private static String cell(String text) {
        return Cell.of(text, Cell.Kind.TEXT).text();
    }

    @Test
    void onlyAPartWhoseRootIsASheetMayBeAsLargeAsOne() {
        assertEquals(
                "file-too-large-inside",
                code(Hostile.texts("<sst><worksheet/>", "<si><t>" + " ".repeat(90_000) + "</t></si>", 600)));
    }

    @Test
    void textsAreCountedAndStandInNoSheet() {
        assertEquals("file-too-large-inside", code(Hostile.texts("<sst>", "<si/>", 1_000_001)));
        assertEquals("file-broken", code(Hostile.texts("<worksheet>", "<si><t>a</t></si>", 2)));
    }

    @Test
    void cellsWithinCellsDoNotHideWhatTheyAskFor() {
        assertEquals(
                "file-broken",
                code(Hostile.list("<row r=\"2\"><c r=\"A2\" t=\"s\"><c t=\"n\"><v>9</v></c></c></row>")));
        assertEquals("file-broken", code(Hostile.list("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>9<x/>9</v></c></row>")));
    }

    @Test
    void aCellHoldsNoMoreThanASpreadsheetTakes() {
        String most = "x".repeat(32_767);
        assertEquals(
                most,
                read(("code,name\nA," + most).getBytes(UTF_8))
                        .lines()
                        .get(0)
                        .cell("name")
                        .text());
        FieldError error = refused(("code,name\nA,x" + most).getBytes(UTF_8));
        assertEquals("file-cell-too-long", error.code());
        assertEquals(List.of("B2", 32_767), List.of(error.arguments()));
        assertEquals("file-cell-too-long", code(Hostile.list(Hostile.row(2, Hostile.text("A2", "x" + most)))));
        assertEquals(
                "file-too-large-inside", code(Hostile.list(Hostile.row(2, Hostile.text("A2", "x".repeat(200_000))))));
        assertEquals(
                "file-broken", code(Hostile.list("<row r=\"2\"><c r=\"A2\"><v>" + "9".repeat(300) + "</v></c></row>")));
    }

    @Test
    void blanksAndMarksWithoutEndTakeNoTime() {
        assertEquals("a b", cell("\u00a0\t a b \u2003\n"));
        assertTimeout(SOON, () -> {
            for (int i = 0; i < 100; i++) {
                cell("a" + " ".repeat(32_000) + "b");
                cell("a" + "\u0301\u0323".repeat(16_000));
            }
        });
        assertEquals("ộ", cell("o\u0302\u0323"));
    }

    @Test
    void headingsAreShort() {
        Column column = COLUMNS.get(0);
        assertTrue(column.named("Mã trường (bắt buộc) (8 số)"));
        assertFalse(column.named("Mã trường (" + "x".repeat(200) + ")"));
        assertTimeout(SOON, () -> {
            for (int i = 0; i < 10_000; i++) {
                column.named("(".repeat(32_000));
            }
        });
    }

    @Test
    void numberFormatsAreShort() {
        assertEquals(
                "2025-07-01",
                read(Hostile.formatted("\"ngày\" DD/MM/YYYY"))
                        .lines()
                        .get(0)
                        .cell("code")
                        .text());
        assertEquals(
                "45839",
                read(Hostile.formatted("[mm]:ss")).lines().get(0).cell("code").text());
        assertEquals("file-broken", code(Hostile.formatted("y".repeat(256))));
    }

    @Test
    void mergedCellsThatOverlapTakeNoTime() {
        List<Merge> merges = new ArrayList<>(Collections.nCopies(50_000, new Merge(0, 2, 1_048_576)));
        merges.add(new Merge(1, 2, 3));
        Cell value = Cell.of("x", Cell.Kind.TEXT);
        Merged merged = new Merged(merges);
        assertTimeout(SOON, () -> {
            for (int row = 2; row < 6_000; row++) {
                TreeMap<Integer, Cell> cells = new TreeMap<>();
                cells.put(2, value);
                if (row == 2) {
                    cells.put(0, value);
                    cells.put(1, value);
                }
                merged.fill(row, cells);
                assertEquals(value, cells.get(0));
                assertEquals(row <= 3, cells.containsKey(1));
            }
        });
    }

    @Test
    void partsPackedInOtherWaysAreRefused() {
        for (int method : List.of(12, 14, 93, 95)) {
            assertEquals("file-broken", code(Hostile.packed(method)));
        }
    }
}
