package vn.khue.record.rule;

import java.util.Set;
import java.util.function.BiConsumer;
import vn.khue.api.Errors;

/**
 * A rule between the fields of one record, or about one beyond its form; whatever breaks it is refused.
 *
 * @param test adds what is wrong
 */
record Demand(Rule rule, BiConsumer<Values, Errors> test) {

    private static Demand of(String type, String code, String field, BiConsumer<Values, Errors> test) {
        return new Demand(new Rule(type, code, Tier.ERROR, field), test);
    }

    /** The field is needed when another one says one of these. */
    static Demand needed(String type, String code, String field, String other, Set<?> when) {
        return of(type, code, field, (values, errors) -> {
            Object said = values.get(other);
            boolean needed = said != null && when.contains(said);
            errors.check(!needed || values.get(field) != null, "/" + field, "required");
        });
    }

    /** The field stays empty unless another one says one of these. */
    static Demand only(String type, String code, String field, String other, Set<?> when) {
        return of(type, code, field, (values, errors) -> {
            Object said = values.get(other);
            boolean fits = values.get(field) == null || said == null || when.contains(said);
            errors.check(fits, "/" + field, "not-for-grade");
        });
    }

    /** The field counts some of what another one counts. */
    static Demand part(String type, String code, String field, String whole) {
        return of(type, code, field, (values, errors) -> {
            if (values.get(field) instanceof Integer part && values.get(whole) instanceof Integer all) {
                errors.check(part <= all, "/" + field, "too-large", all);
            }
        });
    }

    static Demand any(String type, String code, String field, BiConsumer<Values, Errors> test) {
        return of(type, code, field, test);
    }
}
