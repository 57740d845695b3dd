package vn.khue.yearchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.YearChangeAuthority;

/** Puts together what is shown of a plan, with what becomes of everybody by it. */
final class YearChangeView {

    private YearChangeView() {}

    static YearChange of(
            Actor actor,
            YearChanges.Target target,
            Row plan,
            List<Row> classes,
            Set<String> levels,
            Row along,
            Map<UUID, JsonObject> decisions,
            List<Row> pupils) {
        List<YearChange.OfClass> becoming = classes(plan, classes, levels);
        List<YearChange.OfPupil> apart = pupils(decisions, pupils);
        String state = plan == null ? "proposed" : plan.getString("state");
        Map<String, String> cannot = cannot(new YearChangeAuthority(actor).makes(target.school()), state);
        OffsetDateTime done = plan == null ? null : plan.getOffsetDateTime("done_at");
        return new YearChange(
                actor.tree().ref(target.school()),
                name(target.from()),
                name(target.from() + 1),
                state,
                plan == null ? 0 : plan.getInteger("version"),
                done == null ? null : done.toInstant(),
                becoming,
                apart,
                totals(becoming, apart, along),
                List.of("save", "run", "undo").stream()
                        .filter(action -> !cannot.containsKey(action))
                        .toList(),
                cannot);
    }

    private static String name(int year) {
        return year + "-" + (year + 1);
    }

    private static Map<String, String> cannot(boolean makes, String state) {
        Map<String, String> cannot = new LinkedHashMap<>();
        boolean done = "done".equals(state);
        for (String action : List.of("save", "run", "undo")) {
            if (!makes) {
                cannot.put(action, "not-allowed");
            } else if ("save".equals(action) && done) {
                cannot.put(action, "plan-done");
            } else if ("run".equals(action) && "proposed".equals(state)) {
                cannot.put(action, "plan-missing");
            } else if ("undo".equals(action) && !done) {
                cannot.put(action, "plan-not-done");
            }
        }
        return cannot;
    }

    private static List<YearChange.OfClass> classes(Row plan, List<Row> classes, Set<String> levels) {
        Map<String, JsonObject> planned = new HashMap<>();
        if (plan != null) {
            JsonArray said = (JsonArray) plan.getValue("classes");
            for (int i = 0; i < said.size(); i++) {
                planned.put(said.getJsonObject(i).getString("code"), said.getJsonObject(i));
            }
        }
        List<YearChange.OfClass> becoming = new ArrayList<>();
        for (Row row : classes) {
            String code = row.getString("code");
            String name = row.getString("name");
            String grade = row.getString("grade");
            NextClass to = planned.containsKey(code)
                    ? next(planned.get(code).getJsonObject("to"))
                    : NextClass.after(code, name, grade, levels).orElse(null);
            becoming.add(new YearChange.OfClass(code, name, grade, row.getInteger("pupils"), to));
        }
        return becoming;
    }

    private static NextClass next(JsonObject to) {
        return to == null ? null : new NextClass(to.getString("code"), to.getString("name"), to.getString("grade"));
    }

    private static List<YearChange.OfPupil> pupils(Map<UUID, JsonObject> decisions, List<Row> pupils) {
        return pupils.stream()
                .map(row -> {
                    JsonObject decision = decisions.get(row.getUUID("id"));
                    return new YearChange.OfPupil(
                            row.getUUID("id"),
                            row.getString("code"),
                            row.getString("full_name"),
                            row.getString("class_code"),
                            decision.getString("decision"),
                            decision.getString("to"));
                })
                .toList();
    }

    private static YearChange.Totals totals(
            List<YearChange.OfClass> classes, List<YearChange.OfPupil> pupils, Row along) {
        int staying = 0;
        int leaving = 0;
        Map<String, Boolean> goesOn = new HashMap<>();
        for (YearChange.OfClass one : classes) {
            goesOn.put(one.code(), one.to() != null);
            staying += one.to() == null ? 0 : one.pupils();
            leaving += one.to() == null ? one.pupils() : 0;
        }
        Map<String, Integer> apart = new HashMap<>();
        for (YearChange.OfPupil pupil : pupils) {
            apart.merge(pupil.decision(), 1, Integer::sum);
            boolean withClass = goesOn.getOrDefault(pupil.classCode(), false);
            staying -= withClass ? 1 : 0;
            leaving -= withClass ? 0 : 1;
        }
        return new YearChange.Totals(
                staying,
                apart.getOrDefault("repeat", 0),
                apart.getOrDefault("move", 0),
                leaving + apart.getOrDefault("leave", 0),
                along.getInteger("already"),
                along.getInteger("staff"),
                along.getInteger("campuses"),
                along.getInteger("facilities"),
                along.getInteger("equipment"));
    }
}
