package vn.khue.contract;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.khue.testing.Corner;
import vn.khue.testing.Person;
import vn.khue.testing.Visit;
import vn.khue.testing.World;

/** Makes people and things for operations, so that what is asked of them reaches what they do. */
record Targets(World world, URI root) {

    /** Each operation gets people of its own, because some of them end the session in which they are called. */
    Target of(Described described) {
        String path = described.path();
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        Person teacher = world.person(corner.school(), "Trần Thị Thử");
        Handed handed = path.contains("/handover") ? handed(corner, officer) : new Handed("", "", "", "", "");
        return new Target(
                described,
                new Visit(root, officer.token()),
                Map.of(
                        "id",
                        id(path, corner, teacher, handed),
                        "unit",
                        corner.school().toString(),
                        "parent",
                        corner.commune().toString(),
                        "account",
                        teacher.account().toString(),
                        "list",
                        "gender",
                        "type",
                        "student",
                        "action",
                        "accept",
                        "merge",
                        UUID.randomUUID().toString(),
                        "guide",
                        "su-dung",
                        "token",
                        handed.token()));
    }

    /** Of what the address is about; of nothing where nothing is made for it. */
    private static String id(String path, Corner corner, Person teacher, Handed handed) {
        // A stream of events of something that is there goes on for as long as somebody listens.
        if (path.endsWith("/events")) {
            return UUID.randomUUID().toString();
        }
        Map<String, String> made = new LinkedHashMap<>();
        made.put("/handover/campaigns", handed.campaign());
        made.put("/handover/dossiers", handed.dossier());
        made.put("/handover/desks", handed.desk());
        made.put("/handover/sessions", handed.training());
        made.put("/units", corner.school().toString());
        made.put("/year-changes", corner.school().toString());
        made.put("/accounts", teacher.account().toString());
        return made.entrySet().stream()
                .filter(one -> path.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private record Handed(String campaign, String dossier, String token, String desk, String training) {}

    private static Handed handed(Corner corner, Person officer) {
        String campaign = officer.asks()
                .contentType("application/json")
                .body(Map.of(
                        "unit",
                        corner.commune().toString(),
                        "name",
                        "Bàn giao",
                        "audience",
                        "school",
                        "registerBy",
                        Instant.now().plusSeconds(3600).toString()))
                .post("/handover/campaigns")
                .path("id");
        io.restassured.path.json.JsonPath link =
                officer.asks().get("/handover/campaigns/" + campaign + "/links").jsonPath();
        String desk = set(
                officer,
                campaign,
                "desks",
                Map.of(
                        "name",
                        "Bàn giao",
                        "opensAt",
                        Instant.now().toString(),
                        "closesAt",
                        Instant.now().plusSeconds(3600).toString(),
                        "minutesEach",
                        15,
                        "places",
                        1));
        String training = set(
                officer,
                campaign,
                "sessions",
                Map.of(
                        "name",
                        "Tập huấn",
                        "online",
                        true,
                        "startsAt",
                        Instant.now().toString(),
                        "endsAt",
                        Instant.now().plusSeconds(3600).toString()));
        return new Handed(
                campaign,
                link.getString("items[0].dossier"),
                link.getString("items[0].path").substring("/register/".length()),
                desk,
                training);
    }

    private static String set(Person officer, String campaign, String what, Map<String, Object> body) {
        return officer.asks()
                .contentType("application/json")
                .body(body)
                .post("/handover/campaigns/" + campaign + "/" + what)
                .path("id");
    }
}
