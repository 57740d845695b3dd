package vn.khue.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a whole workbook before it is read: bounds what it unpacks to, refuses what the reading library takes on
 * trust (columns beyond any sheet, texts beyond the table of texts, heaps of array formulas: each would fill the memory)
 * and notes merged cells, which the library passes over. It unpacks and parses with the library's own parsers, so that
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

    private final Map<String, List<Merge>> merges = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Unpacked unpacked = new Unpacked();
    private boolean textCell;
    private int lastText = -1;

    private Inspection() {}

    /** @throws vn.khue.api.Problem 422 when it is no workbook, or one that must not be read */
    static Inspection of(Path path) throws IOException {
        Inspection inspection = new Inspection();
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                inspection.count("part", MOST_PARTS);
                try (InputStream in = inspection.unpacked.part(zip.getInputStream(entry))) {
                    inspection.look(entry.getName(), in);
                }
            }
        }
        inspection.conclude();
        return inspection;
    }

    private void look(String part, InputStream in) throws IOException {
        textCell = false;
        try {
            XMLStreamReader xml = parser().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw Refused.because("file-broken");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(xml, part);
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

    private void element(XMLStreamReader xml, String part) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "c" -> cell(xml);
            case "v" -> value(xml);
            case "si" -> count("si", Integer.MAX_VALUE);
            case "worksheet" -> sheet();
            case "sheet" -> count("sheet", MOST_SHEETS);
            case "xf", "numFmt" -> count("style", MOST_STYLES);
            case "f" -> formula(xml);
            case "mergeCell" -> merge(xml, part);
            case "Relationship" -> relation(xml, part);
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
        textCell = "s".equals(xml.getAttributeValue(null, "t"));
    }

    private static int column(String address) {
        return Letters.column(address.replaceFirst("\\d+$", ""));
    }

    private void value(XMLStreamReader xml) throws XMLStreamException {
        if (textCell) {
            String index = xml.getElementText().strip();
            lastText = Math.max(lastText, index.matches("\\d{1,9}") ? Integer.parseInt(index) : Integer.MAX_VALUE);
        }
    }

    private void formula(XMLStreamReader xml) {
        if ("array".equals(xml.getAttributeValue(null, "t"))) {
            count("array", MOST_ARRAY_FORMULAS);
        }
    }

    private void merge(XMLStreamReader xml, String part) {
        count("merge", MOST_MERGES);
        Merge.of(xml.getAttributeValue(null, "ref"))
                .ifPresent(merge -> merges.computeIfAbsent(part, first -> new ArrayList<>()).add(merge));
    }

    private void relation(XMLStreamReader xml, String part) {
        if (part.endsWith("_rels/workbook.xml.rels")) {
            String target = String.valueOf(xml.getAttributeValue(null, "Target"));
            String folder = part.substring(0, part.indexOf("_rels/"));
            parts.put(xml.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
        }
    }

    private void sheet() {
        count("worksheet", MOST_SHEETS);
        unpacked.passesThrough();
    }

    private void count(String what, int most) {
        if (counts.merge(what, 1, Integer::sum) > most) {
            throw Refused.because("file-too-large-inside");
        }
    }

    private void conclude() {
        if (!counts.containsKey("worksheet")) {
            throw Refused.because("file-not-a-table");
        }
        if (lastText >= counts.getOrDefault("si", 0)) {
            throw Refused.because("file-broken");
        }
    }

    /** The cells merged downwards in the sheet of this id. */
    List<Merge> merges(String sheet) {
        return merges.getOrDefault(parts.getOrDefault(sheet, ""), List.of());
    }

    /** The part that a sheet is kept in; several names may stand for one. */
    String part(String sheet) {
        return parts.getOrDefault(sheet, sheet);
    }
}
