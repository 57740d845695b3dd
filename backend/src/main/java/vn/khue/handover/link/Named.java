package vn.khue.handover.link;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.khue.account.Person;
import vn.khue.api.Errors;
import vn.khue.handover.dossier.Participant;

/** Whom a unit names, checked against what the campaign asks for: exactly so many of each part. */
final class Named {

    static final String LEADER = "leader";
    static final String OFFICER = "officer";
    /** More than any campaign asks for; that there are too many is an error by itself. */
    static final int MOST = 20;

    private Named() {}

    /**
     * @param people as given; null when nothing was
     * @return rows for the database, each with its place among those of its part
     */
    static JsonArray check(List<Participant> people, int leaders, int officers, Errors errors) {
        JsonArray rows = new JsonArray();
        Map<String, Integer> places = new HashMap<>();
        Set<String> names = new HashSet<>();
        List<Participant> given = people == null ? List.of() : people;
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            String pointer = "/people/" + i;
            Participant one = given.get(i);
            if (!errors.check(one != null, pointer, "required")) {
                continue;
            }
            boolean known = LEADER.equals(one.part()) || OFFICER.equals(one.part());
            errors.check(known, pointer + "/part", "not-one-of", LEADER + ", " + OFFICER);
            Person person = Person.of(one.fullName(), one.email(), one.phone(), one.position());
            person.check(pointer, errors);
            errors.check(person.position() != null, pointer + "/position", "required");
            errors.check(person.phone() != null, pointer + "/phone", "required");
            errors.check(person.email() != null, pointer + "/email", "required");
            boolean fresh = person.fullName() == null
                    || names.add(person.fullName().toLowerCase(Locale.ROOT) + "\n" + person.phone());
            errors.check(fresh, pointer, "named-twice");
            if (known) {
                rows.add(row(one.part(), places.merge(one.part(), 1, Integer::sum), person));
            }
        }
        boolean many = places.getOrDefault(LEADER, 0) == leaders && places.getOrDefault(OFFICER, 0) == officers;
        errors.check(
                many && given.size() == leaders + officers, "/people", "wrong-number-of-people", leaders, officers);
        return rows;
    }

    private static JsonObject row(String part, int place, Person person) {
        return new JsonObject()
                .put("part", part)
                .put("place", place)
                .put("full_name", person.fullName())
                .put("position", person.position())
                .put("phone", person.phone())
                .put("email", person.email());
    }
}
