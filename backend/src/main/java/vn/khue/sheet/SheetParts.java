package vn.khue.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** In which part of a workbook each sheet is kept, and its merged cells, which the reading library passes over. */
final class SheetParts {

    private final Map<String, List<Merge>> merges = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();

    void merge(XMLStreamReader xml, String part) {
        Merge.of(xml.getAttributeValue(null, "ref"))
                .ifPresent(merge ->
                        merges.computeIfAbsent(part, first -> new ArrayList<>()).add(merge));
    }

    void relation(XMLStreamReader xml, String part) {
        if (part.endsWith("_rels/workbook.xml.rels")) {
            String target = String.valueOf(xml.getAttributeValue(null, "Target"));
            String folder = part.substring(0, part.indexOf("_rels/"));
            parts.put(
                    xml.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
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
