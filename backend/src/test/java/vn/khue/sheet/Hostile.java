package vn.khue.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that no spreadsheet program would write. */
public final class Hostile {

    private static final String HEADING = row(1, text("A1", "Mã trường") + text("B1", "Tên trường"));

    private Hostile() {}

    /** What a part of the archive holds. */
    public interface Part {
        void write(OutputStream out) throws IOException;
    }

    public static byte[] zip(Map<String, Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    public static Part of(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A workbook of one sheet. @param before what stands before the sheet's root */
    public static byte[] workbook(String before, Part rows) {
        return zip(parts(before, rows));
    }

    private static Map<String, Part> parts(String before, Part rows) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", of("<Types/>"));
        parts.put(
                "xl/workbook.xml",
                of("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                of("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", out -> {
            of(before + "<worksheet><sheetData>").write(out);
            rows.write(out);
            of("</sheetData></worksheet>").write(out);
        });
        return parts;
    }

    /** A workbook with a table of texts. @param start the start of that part @param text what it repeats */
    static byte[] texts(String start, String text, int count) {
        Map<String, Part> parts = parts("", of(HEADING));
        parts.put("xl/sharedStrings.xml", out -> {
            of(start).write(out);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < count; i++) {
                out.write(bytes);
            }
            of(start.replaceFirst("<(\\w+)>.*", "</$1>")).write(out);
        });
        return zip(parts);
    }

    /** A workbook whose first code is the number of 1 July 2025 in this form. */
    static byte[] formatted(String form) {
        Map<String, Part> parts = parts(
                "",
                of(HEADING + "<row r=\"2\"><c r=\"A2\" s=\"0\"><v>45839</v></c>" + text("B2", "Trường") + "</row>"));
        parts.put(
                "[Content_Types].xml",
                of(
                        "<Types><Override PartName=\"/xl/styles.xml\""
                                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"));
        parts.put(
                "xl/styles.xml",
                of("<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode='" + form
                        + "'/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>"));
        return zip(parts);
    }

    /** A workbook whose first part says that it is packed by this method. */
    static byte[] packed(int method) {
        byte[] file = list("");
        String text = new String(file, StandardCharsets.ISO_8859_1);
        file[text.indexOf("PK\u0003\u0004") + 8] = (byte) method;
        file[text.indexOf("PK\u0001\u0002") + 10] = (byte) method;
        return file;
    }

    public static byte[] workbook(Part rows) {
        return workbook("", rows);
    }

    /** A heading, then these rows. */
    public static byte[] list(String rows) {
        return workbook(of(HEADING + rows));
    }

    public static byte[] bomb() {
        byte[] zeros = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        return workbook(out -> {
            for (int i = 0; i < 400; i++) {
                out.write(zeros);
            }
        });
    }

    public static byte[] blankRows(int count) {
        return workbook(out -> {
            of(HEADING + row(2, text("A2", "MB-1") + text("B2", "Trường Một"))).write(out);
            for (int i = 3; i < count; i++) {
                of("<row r=\"" + i + "\" s=\"1\" customFormat=\"1\"><c r=\"A" + i + "\" s=\"1\"/></row>")
                        .write(out);
            }
        });
    }

    public static byte[] wide(int columns) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            cells.append(text(Letters.of(i) + 1, "x" + i));
        }
        return workbook(of(row(1, cells.toString())));
    }

    public static byte[] columnBeyondAnySheet() {
        return list("<row r=\"2\"><c r=\"FXSHRXW2\"><v>1</v></c></row>");
    }

    public static byte[] textBeyondTheTexts() {
        return list("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2147483000</v></c></row>");
    }

    public static byte[] hugeNumber() {
        return list("<row r=\"2\"><c r=\"A2\"><v>1E+2000000000</v></c>" + text("B2", "Trường") + "</row>");
    }

    public static byte[] externalEntity() {
        return workbook(
                "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                of(HEADING + row(2, text("A2", "&x;") + text("B2", "Trường"))));
    }

    public static byte[] letter() {
        return zip(
                Map.of("[Content_Types].xml", of("<Types/>"), "word/document.xml", of("<document><body/></document>")));
    }

    public static byte[] encrypted() {
        byte[] start = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] file = new byte[2_048];
        System.arraycopy(start, 0, file, 0, start.length);
        System.arraycopy(name, 0, file, 1_024, name.length);
        return file;
    }
}
