package vn.khue.record.rule;

/**
 * A rule that finds something without refusing it, as a piece of SQL over one record {@code r}: it ends a {@code select}
 * of two columns, the parameters of its words as jsonb and as text what the finding rests on.
 *
 * @param atEntry whether it is looked at with every write of the record; the others when a school is looked through
 * @param parts   what is put together once for all records that are looked at, as parts of a {@code with}, in which
 *                {@code <which>} stands for the condition on such a record r and {@code <all>} for whether a school is looked
 *                through; null for a rule that asks for each by itself
 * @param from    of parts the rows {@code g} with the {@code id, unit_id, code, name} of records that are looked at
 */
record Watch(Rule rule, boolean atEntry, String params, String basis, String parts, String from) {

    static Watch warning(String type, String code, String field, String params, String basis, String from) {
        return new Watch(new Rule(type, code, Tier.WARNING, field), true, params, basis, null, from);
    }

    static Watch across(String type, String code, String field, String params, String basis, String from) {
        return new Watch(new Rule(type, code, Tier.CHECK, field), false, params, basis, null, from);
    }

    /** An error that came about since the record was written. */
    static Watch broken(Rule rule, String from) {
        return new Watch(rule, true, "'{}'::jsonb", "''", null, from);
    }

    /** One that compares records: they are grouped once, because comparing each with each is square. */
    static Watch together(Rule rule, String params, String basis, String parts, String from) {
        return new Watch(rule, true, params, basis, parts, from);
    }

    boolean together() {
        return parts != null;
    }

    /** What is found: of a record r, or of all of them when they are looked at together. */
    String sql() {
        return "select %s'%s' as rule, %s as params, md5(concat_ws('|', %s)) as basis %s"
                .formatted(together() ? "g.id, g.unit_id, g.code, g.name, " : "", rule.code(), params, basis, from);
    }
}
