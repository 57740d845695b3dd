package vn.khue.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Khuê's table of the states of records, and what one caller may see of a pupil and do with him, once per unit and standing. */
final class Steps {

    private static final String EDIT = "record.edit";
    private static final String VERIFY = "record.verify";
    private static final String APPROVE = "record.approve";

    /** @param privacy none, personal, sensitive */
    record Field(String name, String privacy) {}

    /** The fields of a pupil, in their order. */
    static final List<Field> FIELDS = fields();

    record Standing(String state, boolean official, boolean own, boolean closed, boolean singleOfficer) {}

    record Allowed(
            boolean personal, boolean sensitive, List<String> masked, List<String> can, Map<String, String> cannot) {

        boolean hides(Field field) {
            return hidden(field, personal, sensitive);
        }
    }

    private record Step(String permission, boolean otherEyes) {}

    private final Rights rights;
    private final Map<UUID, Map<Standing, Allowed>> known = new HashMap<>();

    Steps(Rights rights) {
        this.rights = rights;
    }

    private static List<Field> fields() {
        try (InputStream text = Steps.class.getResourceAsStream("/student-fields.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .map(words -> new Field(words[0], words[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hidden(Field field, boolean personal, boolean sensitive) {
        return "personal".equals(field.privacy()) && !personal || "sensitive".equals(field.privacy()) && !sensitive;
    }

    Allowed on(UUID unit, Standing standing) {
        return known.computeIfAbsent(unit, first -> new HashMap<>())
                .computeIfAbsent(standing, first -> decide(unit, standing));
    }

    private Allowed decide(UUID unit, Standing standing) {
        List<String> can = new ArrayList<>();
        Map<String, String> cannot = new LinkedHashMap<>();
        for (String action : List.of("edit", "confirm", "submit", "verify", "approve", "return", "discard")) {
            String reason = refusal(action, unit, standing);
            if (reason == null) {
                can.add(action);
            } else {
                cannot.put(action, reason);
            }
        }
        boolean personal = rights.may("record.read-personal", unit);
        boolean sensitive = rights.may("record.read-sensitive", unit);
        List<String> masked = FIELDS.stream()
                .filter(field -> hidden(field, personal, sensitive))
                .map(Field::name)
                .toList();
        return new Allowed(personal, sensitive, masked, can, cannot);
    }

    private String refusal(String action, UUID unit, Standing standing) {
        Step step = step(action, standing.state());
        String needed = step == null ? least(action) : step.permission();
        if (!rights.may(needed, unit)) {
            return "not-allowed";
        }
        if (standing.closed()) {
            return "closed";
        }
        if (step == null) {
            return "wrong-state";
        }
        if ("discard".equals(action) && standing.official()) {
            return "was-official";
        }
        if ("confirm".equals(action)) {
            return "nothing-to-confirm";
        }
        return step.otherEyes() && standing.own() && !standing.singleOfficer() ? "own-edit" : null;
    }

    private static String least(String action) {
        return switch (action) {
            case "edit", "confirm", "submit", "discard" -> EDIT;
            case "approve" -> APPROVE;
            default -> VERIFY;
        };
    }

    private static Step step(String action, String state) {
        boolean judged = "submitted".equals(state) || "verified".equals(state);
        return switch (action) {
            case "edit", "confirm" -> new Step(EDIT, false);
            case "submit", "discard" -> "draft".equals(state) || "returned".equals(state) ? new Step(EDIT, false) : null;
            case "verify" -> "submitted".equals(state) ? new Step(VERIFY, true) : null;
            case "approve" -> judged ? new Step(APPROVE, true) : null;
            default -> judged ? new Step(VERIFY, false) : "approved".equals(state) ? new Step(APPROVE, false) : null;
        };
    }
}
