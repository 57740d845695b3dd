package vn.khue.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        return zip(Map.of(
                "[Content_Types].xml", of("<Types/>"),
                "xl/workbook.xml",
                        of("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                        of("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                "xl/worksheets/sheet1.xml", out -> {
                    of(before + "<worksheet><sheetData>").write(out);
                    rows.write(out);
                    of("</sheetData></worksheet>").write(out);
                }));
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
                of("<row r=\"" + i + "\" s=\"1\" customFormat=\"1\"><c r=\"A" + i + "\" s=\"1\"/></row>").write(out);
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
        return zip(Map.of("[Content_Types].xml", of("<Types/>"), "word/document.xml", of("<document><body/></document>")));
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
