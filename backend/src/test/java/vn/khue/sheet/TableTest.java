package vn.khue.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

class TableTest {

    private static final List<Column> COLUMNS = List.of(
            Column.required("code", "Mã trường", "code"),
            Column.required("name", "Tên trường", "name"),
            Column.optional("parent", "Xã, phường", "parent"),
            Column.optional("levels", "Cấp học", "levels"),
            Column.optional("from", "Trực thuộc từ ngày"));

    @TempDir
    Path folder;

    private Table read(byte[] file) {
        try {
            Path path = Files.write(folder.resolve("file"), file);
            try (SheetFile sheets = SheetFile.open(path)) {
                return new Finding(COLUMNS, 1_000).in(sheets);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Table text(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private FieldError refused(byte[] file) {
        Problem problem = assertThrows(Problem.class, () -> read(file));
        assertEquals(422, problem.status());
        return problem.errors().get(0);
    }

    private String code(byte[] file) {
        return refused(file).code();
    }

    private static List<String> column(Table table, String key) {
        return table.lines().stream()
                .map(line -> line.cell(key) == null ? "-" : line.cell(key).line())
                .toList();
    }

    @Test
    void aWorkbookIsReadAsItArrives() {
        Table table = read(Given.of("schools-as-they-arrive.xlsx"));
        assertEquals(
                List.of(6, 7, 8, 13, 14, 15),
                table.lines().stream().map(Table.Line::number).toList());
        assertEquals(List.of("31900001", "HN-002", "HN-003", "HN-004", "HN-005", "HN-006"), column(table, "code"));
        assertEquals(
                List.of(
                        "Trường Mầm non Hoà Bình",
                        "Trường Tiểu học Lê Lợi",
                        "Trường TH và THCS Ngô Quyền",
                        "=Trường Mầm non 1+1",
                        "Trường THCS Xã Bên Mới",
                        "Trường THPT Thử Nghiệm"),
                column(table, "name"));
        assertEquals(
                List.of(
                        "Phường Thử Nghiệm",
                        "Phường Thử Nghiệm",
                        "Phường Thử Nghiệm",
                        "thu nghiem",
                        "XÃ BÊN CẠNH",
                        "Sở GD&ĐT"),
                column(table, "parent"));
        assertEquals(Cell.Kind.NUMBER, table.lines().get(0).cell("code").kind());
        LocalDate july = LocalDate.of(2025, 7, 1);
        table.lines()
                .subList(0, 3)
                .forEach(
                        line -> assertEquals(july, Dates.read(line.cell("from")).orElseThrow()));
        assertEquals("D7", table.headings().get("code").cell(7));
        assertEquals(List.of("STT", "Loại hình", "Ghi chú"), table.unread());
    }

    @Test
    void textIsReadWithEverySeparatorAndEncoding() {
        for (String name : List.of("schools-semicolon.csv", "schools-comma.csv", "schools-tab-utf16.csv")) {
            Table table = read(Given.of(name));
            assertEquals(List.of("CSV-01", "CSV-02", "CSV-03"), column(table, "code"), name);
            assertEquals(
                    List.of("Trường Tiểu học \"A\", cơ sở 2", "Trường Mầm non Hai dòng", "Trường Mầm non Ba"),
                    column(table, "name"),
                    name);
            assertEquals(
                    List.of(2, 3, 5),
                    table.lines().stream().map(Table.Line::number).toList(),
                    name);
        }
        assertEquals(List.of("A-1"), column(text("\uFEFFcode;name\nA-1;Trường\n"), "code"));
        assertEquals(List.of("A-1"), column(text("sep=;\r\ncode;name\r\nA-1;Trường, một\r\n"), "code"));
        assertEquals(
                "file-encoding",
                code("Mã trường,Tên trường\n1,Trường Tiểu học".getBytes(Charset.forName("windows-1258"))));
    }

    @Test
    void onlyAKnownSeparatorIsNamedByTheFirstLine() {
        for (String line : List.of("sep=\"\n", "sep=\n\n", "sep=\r\n", "sep=#\n")) {
            assertThrows(Problem.class, () -> text(line + "Mã,Tên\nA,B\n"), line);
        }
        assertEquals(1, text("sep=#\ncode,name\nA,B\n").lines().size());
        assertEquals(1, text("sep=|\ncode|name\nA|B,C,D\n").lines().size());
    }

    @Test
    void aFileThatIsNoTableIsToldWhatItIs() {
        assertEquals("file-empty", code(new byte[0]));
        assertEquals("file-empty", code(" \n \n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("file-old-excel", code(Given.of("schools-old.xls")));
        assertEquals("file-not-a-table", code(Given.of("ods-renamed.xlsx")));
        assertEquals("file-not-a-table", code(Hostile.letter()));
        assertEquals("file-not-a-table", code("code,name\na\0b,c".getBytes(StandardCharsets.UTF_8)));
        assertEquals("file-not-a-table", code("<html><table>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("file-encrypted", code(Hostile.encrypted()));
        assertEquals("file-broken", code(new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertEquals("file-no-rows", code("code,name\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("file-column-twice", code("code,name,code\n1,2,3".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMissingHeadingIsToldWithWhatStandsThereInstead() {
        FieldError error =
                refused("DANH SÁCH\n\nMã trường,Họ tên,Xã phường\nA-1,B,C\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("file-no-heading", error.code());
        assertEquals(List.of("Tên trường", 3, "Mã trường, Họ tên, Xã phường"), List.of(error.arguments()));
    }

    @Test
    void whatNoSpreadsheetWritesIsRefused() {
        assertEquals("file-too-large-inside", code(Hostile.bomb()));
        assertEquals("file-too-wide", code(Hostile.wide(300)));
        assertEquals("file-broken", code(Hostile.wide(20_000)));
        assertEquals("file-broken", code(Hostile.columnBeyondAnySheet()));
        assertEquals("file-broken", code(Hostile.textBeyondTheTexts()));
        assertEquals("file-broken", code(Hostile.externalEntity()));
        assertEquals("file-too-wide", code(("x,".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "1E+2000000000",
                read(Hostile.hugeNumber()).lines().get(0).cell("code").text());
    }

    @Test
    void aMillionBlankRowsAreNone() {
        assertEquals(1, read(Hostile.blankRows(1_000_000)).lines().size());
    }

    @Test
    void moreRowsThanAllowedAreRefused() {
        StringBuilder text = new StringBuilder("code,name\n");
        for (int i = 0; i < 1_000; i++) {
            text.append("A-").append(i).append(",Trường\n");
        }
        assertEquals(1_000, text(text.toString()).lines().size());
        assertEquals(
                "file-too-many-rows", code(text.append("A,Trường\n").toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFormulaCountsWithItsValueOrNotAtAll() {
        Table table = read(
                Hostile.list("<row r=\"2\"><c r=\"A2\" t=\"str\"><f>1</f><v>A-1</v></c><c r=\"B2\"><f>C2</f></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"e\"><f>NA()</f><v>#N/A</v></c>"
                        + Hostile.text("B3", "_x000D_Tên") + "</row>"));
        assertEquals("A-1", table.lines().get(0).cell("code").text());
        assertEquals(Cell.Kind.NO_VALUE, table.lines().get(0).cell("name").kind());
        assertEquals(Cell.Kind.ERROR, table.lines().get(1).cell("code").kind());
        assertEquals("Tên", table.lines().get(1).cell("name").text());
        assertTrue(read(Given.of("schools-with-errors.xlsx")).lines().size() == 7);
    }
}
