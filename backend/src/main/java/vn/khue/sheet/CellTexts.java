package vn.khue.sheet;

import javax.xml.stream.XMLStreamReader;

/**
 * Follows the texts of a workbook's cells without keeping them: bounds each, and notes the last of the shared texts that
 * cells ask for. Elements nested as no spreadsheet writes them are refused, because the library takes them in its own way.
 */
final class CellTexts {

    /** Of all that stands in a cell or a shared text, formula and readings included. */
    private static final int LONGEST = 100_000;
    /** Digits of a number or an index. Reading a number takes time that grows with the square of its length. */
    private static final int LONGEST_NUMBER = 255;

    private final StringBuilder value = new StringBuilder();
    private String cell;
    private boolean inValue;
    private String type;
    private int length;
    private int last = -1;

    void beginPart() {
        cell = null;
        inValue = false;
    }

    void begin(XMLStreamReader xml) {
        String element = xml.getLocalName();
        boolean begins = element.equals("c") || element.equals("si");
        if (inValue || begins && cell != null) {
            throw Refused.because("file-broken");
        }
        if (begins) {
            cell = element;
            type = xml.getAttributeValue(null, "t");
            length = 0;
        }
        if (cell != null && element.equals("v")) {
            inValue = true;
            value.setLength(0);
        }
    }

    void add(XMLStreamReader xml) {
        if (cell == null) {
            return;
        }
        length += xml.getTextLength();
        if (length > LONGEST) {
            throw Refused.because("file-too-large-inside");
        }
        if (inValue && (shared() || number())) {
            value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            if (value.length() > LONGEST_NUMBER) {
                throw Refused.because("file-broken");
            }
        }
    }

    void end(String element) {
        if (inValue && shared()) {
            String index = value.toString().strip();
            last = Math.max(last, index.matches("\\d{1,9}") ? Integer.parseInt(index) : Integer.MAX_VALUE);
        }
        inValue = false;
        cell = element.equals(cell) ? null : cell;
    }

    private boolean shared() {
        return "s".equals(type);
    }

    private boolean number() {
        return type == null || type.equals("n");
    }

    /** The last of the shared texts that a cell asks for, from 0; -1 when none does. */
    int last() {
        return last;
    }
}
