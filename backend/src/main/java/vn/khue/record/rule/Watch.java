package vn.khue.record.rule;

/**
 * A rule that finds something without refusing it, as a piece of SQL over one record {@code r}: it ends a {@code select}
 * of two columns, the parameters of its words as jsonb and as text what the finding rests on.
 *
 * @param atEntry whether it is looked at with every write of the record; the others when a school is looked through
 */
record Watch(Rule rule, boolean atEntry, String params, String basis, String from) {

    static Watch warning(String type, String code, String field, String params, String basis, String from) {
        return new Watch(new Rule(type, code, Tier.WARNING, field), true, params, basis, from);
    }

    static Watch across(String type, String code, String field, String params, String basis, String from) {
        return new Watch(new Rule(type, code, Tier.CHECK, field), false, params, basis, from);
    }

    Watch alsoAtEntry() {
        return new Watch(rule, true, params, basis, from);
    }

    String sql() {
        return "select '%s' as rule, %s as params, md5(concat_ws('|', %s)) as basis %s"
                .formatted(rule.code(), params, basis, from);
    }
}
