package vn.khue.record.rule;

import vn.khue.record.type.Dictionary;
import vn.khue.record.type.Privacy;

/**
 * A rule of the catalogue.
 *
 * @param type  code of the record type
 * @param code  by which findings name it; of the tier error the code of the problem, or what the problem is about
 * @param field of the type, on which a form shows it; null when it is about the whole record
 * @param about what kind of fields it is about when it is about several of them
 */
public record Rule(String type, String code, Tier tier, String field, Privacy about) {

    Rule(String type, String code, Tier tier, String field) {
        this(type, code, tier, field, Privacy.NONE);
    }

    /** Who may know of it: whoever may read such fields. */
    public Privacy privacy() {
        return field == null
                ? about
                : Dictionary.of(type).orElseThrow().named().get(field).privacy();
    }
}
