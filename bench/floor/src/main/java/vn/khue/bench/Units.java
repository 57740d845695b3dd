package vn.khue.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** GET /api/v1/units?parent= */
final class Units {

    private static final UUID FIRST = new UUID(0, 0);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Pool pool;

    Units(Pool pool) {
        this.pool = pool;
    }

    record View(
            UUID id,
            String code,
            String kind,
            String type,
            String name,
            List<String> levels,
            String levelGroup,
            String ownership,
            String status,
            LocalDate endedOn,
            UnitRef mergedInto,
            UnitRef parent,
            LocalDate parentFrom,
            List<String> aliases,
            int childCount,
            int version,
            List<String> can,
            Map<String, String> cannot) {}

    Future<Page<View>> answer(Rights rights, UUID parent) {
        LocalDate today = LocalDate.now(ZONE);
        return read(rights, parent).map(rows -> page(rows, rights, today));
    }

    private Future<RowSet<Row>> read(Rights rights, UUID parent) {
        Tuple values = Tuple.tuple().addString("").addUUID(FIRST).addInteger(Page.LIMIT + 1);
        if (rights.may("unit.view", parent)) {
            return pool.preparedQuery(Sql.UNITS_CHILDREN).execute(values.addUUID(parent));
        }
        return pool.preparedQuery(Sql.UNITS_TOP)
                .execute(values.addUUID(rights.scope("unit.view")[0]).addUUID(parent));
    }

    private static Page<View> page(RowSet<Row> rows, Rights rights, LocalDate today) {
        Map<Integer, Allowed> answers = new HashMap<>();
        List<View> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            views.add(view(row, rights, today, answers));
        }
        return Page.of(views, unit -> "name\u001f" + unit.name() + "\u001f" + unit.id());
    }

    private static View view(Row row, Rights rights, LocalDate today, Map<Integer, Allowed> answers) {
        UUID id = row.getUUID(0);
        LocalDate endedOn = row.getLocalDate(8);
        UUID mergedInto = row.getUUID(9);
        boolean ended = endedOn != null && !endedOn.isAfter(today);
        Allowed allowed = allowed(id, ended, mergedInto != null, "school".equals(row.getString(2)), rights, answers);
        return new View(
                id,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                List.of(row.getArrayOfStrings(5)),
                row.getString(6),
                row.getString(7),
                ended ? "ended" : "active",
                endedOn,
                rights.tree.ref(mergedInto),
                rights.tree.ref(row.getUUID(10)),
                row.getLocalDate(11),
                List.of(row.getArrayOfStrings(12)),
                row.getInteger(13),
                row.getInteger(14),
                allowed.can(),
                allowed.cannot());
    }

    /** Few answers differ, so each is made once per page. */
    private static Allowed allowed(
            UUID unit, boolean ended, boolean merged, boolean school, Rights rights, Map<Integer, Allowed> answers) {
        UUID parent = rights.tree.parents().get(unit);
        boolean manage = rights.may("unit.manage", unit);
        boolean manageAbove = rights.may("unit.manage", parent == null ? unit : parent);
        boolean accounts = rights.may("account.view", unit);
        boolean give = rights.may("grant.give", unit);
        boolean passOn = rights.gives(unit);
        boolean records = rights.may("record.edit", unit);
        int key = (ended ? 1 : 0) | (merged ? 2 : 0) | (manage ? 4 : 0) | (manageAbove ? 8 : 0) | (accounts ? 16 : 0)
                | (give ? 32 : 0) | (passOn ? 64 : 0) | (records ? 128 : 0)
                | (school ? 256 : 0);
        return answers.computeIfAbsent(key, first -> {
            Choice choice = new Choice(ended, merged, manage ? "decided-above" : "not-allowed");
            choice.add("edit", manage, !ended, "not-allowed");
            choice.add("rename", manageAbove, !ended, choice.above);
            choice.add("move", manageAbove, !ended, choice.above);
            choice.add("end", manageAbove, !ended, choice.above);
            choice.add("restore", manageAbove, ended && !merged, choice.above);
            choice.add("add-child", manage, !ended, "not-allowed");
            choice.add("view-accounts", accounts, true, "not-allowed");
            choice.add("give-rights", give, !ended, "not-allowed");
            choice.add("add-records", records, !ended, "not-allowed");
            if (!passOn && choice.can.remove("give-rights")) {
                choice.cannot.put("give-rights", "nothing-to-pass-on");
            }
            if (!school && choice.can.remove("add-records")) {
                choice.cannot.put("add-records", "school-needed");
            }
            return new Allowed(choice.can, choice.cannot);
        });
    }

    private static final class Choice {

        private final List<String> can = new ArrayList<>();
        private final Map<String, String> cannot = new LinkedHashMap<>();
        private final boolean ended;
        private final boolean merged;
        private final String above;

        private Choice(boolean ended, boolean merged, String above) {
            this.ended = ended;
            this.merged = merged;
            this.above = above;
        }

        private void add(String action, boolean may, boolean fits, String missing) {
            if (!may) {
                cannot.put(action, missing);
            } else if (!fits) {
                cannot.put(action, ended ? (merged && action.equals("restore") ? "unit-merged" : "unit-ended") : "unit-active");
            } else {
                can.add(action);
            }
        }
    }
}
