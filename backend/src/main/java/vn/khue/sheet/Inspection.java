package vn.khue.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a whole workbook before it is read: bounds what it unpacks to, refuses what the reading library takes on
 * trust (columns beyond any sheet, texts beyond the table of texts, heaps of array formulas: each would fill the memory)
 * and notes what the library passes over. It unpacks and parses with the library's own parsers, so that
 * nothing looks different to the two.
 */
final class Inspection {

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}\\d{1,7}");
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_SHEETS = 200;
    private static final int MOST_ARRAY_FORMULAS = 500;
    private static final int MOST_STYLES = 100_000;
    private static final int MOST_MERGES = 50_000;
    /** Each stays in memory while the workbook is read, however short it is. */
    private static final int MOST_TEXTS = 1_000_000;
    /** As long as spreadsheets allow. */
    private static final int LONGEST_FORMAT = 255;

    private static final String SHEET = "worksheet";

    private final SheetParts parts = new SheetParts();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Unpacked unpacked = new Unpacked();
    private final CellTexts texts = new CellTexts();
    private String root;

    private Inspection() {}

    /** @throws vn.khue.api.Problem 422 when it is no workbook, or one that must not be read */
    static SheetParts of(Path path) throws IOException {
        Inspection inspection = new Inspection();
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                inspection.count("part", MOST_PARTS);
                refuseUnlessPlain(entry);
                try (InputStream in = inspection.unpacked.part(zip.getInputStream(entry))) {
                    inspection.look(entry.getName(), in);
                }
            }
        }
        inspection.conclude();
        return inspection.parts;
    }

    /** Spreadsheets write no other methods, and what reads those need not be there. */
    private static void refuseUnlessPlain(ZipArchiveEntry entry) {
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw Refused.because("file-broken");
        }
    }

    private void look(String part, InputStream in) throws IOException {
        root = null;
        texts.beginPart();
        try {
            XMLStreamReader xml = parser().createXMLStreamReader(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw Refused.because("file-broken");
                    case XMLStreamConstants.START_ELEMENT -> element(xml, part);
                    case XMLStreamConstants.END_ELEMENT -> texts.end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        texts.add(xml);
                    default -> {
                        // Nothing that the library keeps.
                    }
                }
            }
        } catch (XMLStreamException e) {
            // A picture or the like; or broken, and then the library will stumble at the same place.
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static XMLInputFactory parser() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    private void element(XMLStreamReader xml, String part) {
        if (root == null) {
            root(xml.getLocalName());
        }
        texts.begin(xml);
        switch (xml.getLocalName()) {
            case "c" -> cell(xml);
            case "si" -> kept("si", MOST_TEXTS);
            case "sheet" -> count("sheet", MOST_SHEETS);
            case "xf" -> kept("style", MOST_STYLES);
            case "numFmt" -> numberFormat(xml);
            case "f" -> formula(xml);
            case "mergeCell" -> merge(xml, part);
            case "Relationship" -> parts.relation(xml, part);
            default -> {
                // Nothing that takes memory.
            }
        }
    }

    private void cell(XMLStreamReader xml) {
        String address = xml.getAttributeValue(null, "r");
        if (address != null && !(CELL.matcher(address).matches() && column(address) < LAST_COLUMN)) {
            throw Refused.because("file-broken");
        }
    }

    private static int column(String address) {
        return Letters.column(address.replaceFirst("\\d+$", ""));
    }

    /** What the library keeps in memory must not stand in a part that only passes through. */
    private void kept(String what, int most) {
        if (SHEET.equals(root)) {
            throw Refused.because("file-broken");
        }
        count(what, most);
    }

    private void numberFormat(XMLStreamReader xml) {
        count("style", MOST_STYLES);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeValue(i).length() > LONGEST_FORMAT) {
                throw Refused.because("file-broken");
            }
        }
    }

    private void formula(XMLStreamReader xml) {
        if ("array".equals(xml.getAttributeValue(null, "t"))) {
            count("array", MOST_ARRAY_FORMULAS);
        }
    }

    private void merge(XMLStreamReader xml, String part) {
        count("merge", MOST_MERGES);
        parts.merge(xml, part);
    }

    /** Only the root tells what a part is: any part may hold an element of the same name further inside. */
    private void root(String name) {
        root = name;
        if (SHEET.equals(name)) {
            count(SHEET, MOST_SHEETS);
            unpacked.passesThrough();
        }
    }

    private void count(String what, int most) {
        if (counts.merge(what, 1, Integer::sum) > most) {
            throw Refused.because("file-too-large-inside");
        }
    }

    private void conclude() {
        if (!counts.containsKey(SHEET)) {
            throw Refused.because("file-not-a-table");
        }
        if (texts.last() >= counts.getOrDefault("si", 0)) {
            throw Refused.because("file-broken");
        }
    }
}
