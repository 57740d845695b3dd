package vn.khue.record.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole catalogue, of all tiers. */
public final class Rules {

    public static final List<Rule> ALL = Stream.concat(
                    Demands.ALL.stream(), Watches.ALL.stream().map(Watch::rule))
            .distinct()
            .toList();

    private static final Map<String, Rule> NAMED = Watches.ALL.stream()
            .map(Watch::rule)
            .collect(Collectors.toUnmodifiableMap(Rules::name, Function.identity()));

    /** Codes of the rules that findings name. */
    public static final Set<String> FOUND =
            NAMED.values().stream().map(Rule::code).collect(Collectors.toCollection(TreeSet::new));

    /**
     * Types and codes, as {@code student.unusual-age}, of the rules whose findings stop a record until it is mended or
     * they are confirmed.
     */
    public static final Set<String> STOPPING = NAMED.values().stream()
            .filter(rule -> rule.tier() != Tier.CHECK)
            .map(Rules::name)
            .collect(Collectors.toCollection(TreeSet::new));

    private Rules() {}

    private static String name(Rule rule) {
        return rule.type() + "." + rule.code();
    }

    public static List<Rule> of(String type) {
        return ALL.stream().filter(rule -> rule.type().equals(type)).toList();
    }

    /** Whether what the rule finds is mended, and not confirmed. */
    public static boolean mends(String type, String code) {
        Rule rule = found(type, code);
        return rule != null && rule.tier() == Tier.ERROR;
    }

    /** The rule that found something; null for one that the catalogue has no more. */
    static Rule found(String type, String code) {
        return NAMED.get(type + "." + code);
    }
}
