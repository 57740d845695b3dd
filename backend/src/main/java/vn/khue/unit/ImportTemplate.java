package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khue.access.Actor;
import vn.khue.access.UnitAction;
import vn.khue.access.UnitActions;
import vn.khue.api.Day;
import vn.khue.sheet.Column;
import vn.khue.sheet.Sheets;

/** Writes an empty list of schools, with the allowed values on a second sheet and to choose from in the cells. */
@ApplicationScoped
class ImportTemplate {

    private static final int ROWS = 5_000;
    private static final List<String> LEVELS = List.of("Mầm non", "Tiểu học", "THCS", "THPT", "GDTX");
    private static final List<String> KEYS = List.of(
            SchoolColumns.CODE,
            SchoolColumns.NAME,
            SchoolColumns.PARENT,
            SchoolColumns.LEVELS,
            SchoolColumns.LEVEL_GROUP,
            SchoolColumns.OWNERSHIP,
            SchoolColumns.VALID_FROM,
            SchoolColumns.ALIASES);
    private static final List<Integer> WIDTHS = List.of(16, 44, 30, 22, 22, 16, 22, 30);

    private final Pool pool;
    private final ImportStore store;
    private final Sheets sheets;

    ImportTemplate(Pool pool, ImportStore store, Sheets sheets) {
        this.pool = pool;
        this.store = store;
        this.sheets = sheets;
    }

    /** Bytes of an .xlsx file. */
    Uni<byte[]> write(Actor actor) {
        return store.parents(pool)
                .map(units -> within(actor, units))
                .chain(parents -> sheets.aside(() -> write(parents)));
    }

    private static List<ParentUnit> within(Actor actor, List<ParentUnit> units) {
        List<UUID> ids = units.stream().map(ParentUnit::id).toList();
        Collection<UUID> own = List.copyOf(new UnitActions(actor).among(UnitAction.ADD_CHILD, ids));
        return units.stream()
                .filter(unit -> own.contains(unit.id()) && !unit.ended(Day.today()))
                .toList();
    }

    private static byte[] write(List<ParentUnit> parents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Khue", "1.0")) {
            Worksheet list = workbook.newWorksheet("Danh sách trường");
            Worksheet values = workbook.newWorksheet("Danh mục");
            head(list);
            values(values, parents);
            choose(list, values, SchoolColumns.PARENT, 0, parents.size());
            choose(list, values, SchoolColumns.LEVEL_GROUP, 3, SchoolCodes.LEVEL_GROUPS.size());
            choose(list, values, SchoolColumns.OWNERSHIP, 4, SchoolCodes.OWNERSHIPS.size());
        }
        return out.toByteArray();
    }

    private static void head(Worksheet list) {
        for (int column = 0; column < KEYS.size(); column++) {
            String key = KEYS.get(column);
            Column known = SchoolColumns.ALL.stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            list.value(0, column, known.name() + (known.required() ? " (*)" : ""));
            list.width(column, WIDTHS.get(column));
        }
        list.range(0, 0, 0, KEYS.size() - 1)
                .style()
                .bold()
                .fillColor("D5E8E6")
                .wrapText(true)
                .set();
        // Text, so that no zero in front of a code is lost.
        list.range(1, 0, ROWS, 0).style().format("@").set();
        list.freezePane(0, 1);
    }

    private static void values(Worksheet values, List<ParentUnit> parents) {
        column(values, 0, "Xã, phường", parents.stream().map(ParentUnit::name).toList());
        column(
                values,
                1,
                "Mã xã, phường",
                parents.stream().map(ParentUnit::code).toList());
        column(values, 2, "Cấp học (nhiều cấp cách nhau bằng dấu phẩy)", LEVELS);
        column(values, 3, "Nhóm cấp học", SchoolCodes.LEVEL_GROUPS.values());
        column(values, 4, "Loại hình", SchoolCodes.OWNERSHIPS.values());
        values.range(0, 0, 0, 4).style().bold().set();
    }

    private static void column(Worksheet sheet, int column, String heading, Collection<String> values) {
        int row = 0;
        sheet.value(row, column, heading);
        for (String value : values) {
            sheet.value(++row, column, value);
        }
        sheet.width(column, 30);
    }

    private static void choose(Worksheet list, Worksheet values, String key, int from, int count) {
        if (count > 0) {
            int column = KEYS.indexOf(key);
            list.range(1, column, ROWS, column)
                    .validateWithList(values.range(1, from, count, from))
                    .showErrorMessage(false);
        }
    }
}
