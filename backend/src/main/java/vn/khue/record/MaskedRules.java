package vn.khue.record;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.record.rule.Rule;
import vn.khue.record.rule.Rules;
import vn.khue.record.type.Privacy;

/** Rules about fields that an actor may not read everywhere he reads records: what they found would tell what stands there. */
public final class MaskedRules {

    /** That the finding in the row f is none of them; with the number of the parameter. */
    public static final String CONDITION = """
            not exists (
              select from jsonb_to_recordset($%d::jsonb) as m (type text, rule text, tops uuid[])
              where (m.type, m.rule) = (f.entity, f.rule)
                and not exists (select from unit_within w where w.unit_id = f.unit_id and w.ancestor_id = any(m.tops)))""";

    private MaskedRules() {}

    /**
     * As {@link #CONDITION} takes them: of each rule the units at or below which its field may be read. Empty for whoever
     * reads such fields wherever he reads records.
     */
    public static JsonArray of(Actor actor, List<String> types) {
        JsonArray masked = new JsonArray();
        for (String type : types) {
            List<UUID> read = List.of(actor.scope(Permission.RECORD_READ, type));
            for (Rule rule : Rules.of(type)) {
                Privacy privacy = rule.privacy();
                if (privacy == Privacy.NONE) {
                    continue;
                }
                List<UUID> tops = Arrays.asList(actor.scope(
                        privacy == Privacy.PERSONAL
                                ? Permission.RECORD_READ_PERSONAL
                                : Permission.RECORD_READ_SENSITIVE,
                        type));
                if (!tops.containsAll(read)) {
                    masked.add(new JsonObject()
                            .put("type", type)
                            .put("rule", rule.code())
                            .put(
                                    "tops",
                                    new JsonArray(
                                            tops.stream().map(UUID::toString).toList())));
                }
            }
        }
        return masked;
    }
}
