package vn.khue.record;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import vn.khue.access.Actor;
import vn.khue.record.type.RecordType;

/**
 * What rules found in the records of a selection, as far as one actor may see it.
 *
 * @param masked as {@link MaskedRules} has them; null when nothing is asked of findings
 */
record SeenFound(Found what, JsonArray masked) {

    static SeenFound of(Actor actor, RecordType type, Found what) {
        return new SeenFound(what, what.narrows() ? MaskedRules.of(actor, List.of(type.code())) : null);
    }

    boolean narrows() {
        return what.narrows();
    }

    /** The values with the last one that {@link Found#condition} needs. */
    Tuple onto(Tuple values) {
        return narrows() ? values.addValue(masked) : values;
    }
}
