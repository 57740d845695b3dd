package vn.khue.record.rule;

/**
 * A rule of the catalogue.
 *
 * @param type  code of the record type
 * @param code  by which findings name it; of the tier error the code of the problem, or what the problem is about
 * @param field of the type, on which a form shows it; null when it is about the whole record
 */
public record Rule(String type, String code, Tier tier, String field) {}
