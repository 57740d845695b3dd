package vn.khue.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook. Texts stand in their cells, because a table of shared ones would have to be kept until the end. */
final class WorkbookWriter implements TableWriter {

    private static final String HEAD = "D5E8E6";
    private static final int WIDEST = 40;
    private static final int NARROWEST = 12;

    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(made, "Khue", "1.0");
    private final Worksheet sheet;
    private int next = 1;

    WorkbookWriter(String name, List<String> headings) {
        sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            sheet.inlineString(0, column, heading);
            sheet.width(column, Math.max(NARROWEST, Math.min(WIDEST, heading.length() + 4)));
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor(HEAD)
                .wrapText(true)
                .set();
        sheet.freezePane(0, 1);
    }

    @Override
    public byte[] rows(List<List<Object>> rows) throws IOException {
        for (List<Object> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                cell(next, column, row.get(column));
            }
            next++;
        }
        sheet.flush();
        return taken();
    }

    private void cell(int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/MM/yyyy").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    private byte[] taken() {
        byte[] bytes = made.toByteArray();
        made.reset();
        return bytes;
    }

    @Override
    public byte[] end(String name, List<List<String>> about) throws IOException {
        sheet.finish();
        Worksheet second = workbook.newWorksheet(name);
        for (int row = 0; row < about.size(); row++) {
            for (int column = 0; column < about.get(row).size(); column++) {
                second.inlineString(row, column, about.get(row).get(column));
            }
        }
        second.width(0, 28);
        second.width(1, 80);
        second.range(0, 0, Math.max(0, about.size() - 1), 0).style().bold().set();
        workbook.finish();
        return taken();
    }
}
