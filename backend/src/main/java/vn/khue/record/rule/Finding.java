package vn.khue.record.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule found in a record.
 *
 * @param field       on which a form shows it; null for the whole record
 * @param params      what stands in the place of the names in the words of the rule
 * @param reason      why the record is right all the same; null while nobody has confirmed it
 * @param confirmedBy who said so
 */
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Finding(
        @Schema(required = true, maxLength = 40, pattern = "^[a-z-]+$", examples = "unusual-age")
        String rule,

        @Schema(required = true) Tier tier,

        @Schema(required = true, nullable = true, maxLength = 40, pattern = "^[a-zA-Z0-9]+$", examples = "dateOfBirth")
        String field,

        @Schema(required = true) Map<String, Object> params,

        @Schema(
                required = true,
                nullable = true,
                maxLength = 1000,
                description =
                        "Why it is right all the same; null: nobody has confirmed it; empty for whoever may not read "
                                + "personal fields there.")
        String reason,

        @Schema(required = true, nullable = true, maxLength = 200)
        String confirmedBy,

        @Schema(required = true, nullable = true) Instant confirmedAt) {

    /** As {@link #list} takes it: the findings of the record in the row r, null for none. */
    public static final String COLUMN = """
            (select jsonb_agg(%s order by f.rule)
             from finding f
             left join confirmation k
               on (k.record_id, k.school_year, k.rule, k.basis) = (f.record_id, f.school_year, f.rule, f.basis)
             left join account a on a.id = k.account_id
             where f.record_id = r.id and f.school_year = r.school_year)""".formatted(json("f", "k"));

    /**
     * One of them as JSON, as {@link #list} takes it; a is the account that has confirmed it.
     *
     * @param finding      what stands for the row of the finding
     * @param confirmation what stands for the row of its confirmation
     */
    public static String json(String finding, String confirmation) {
        return "jsonb_build_object('rule', %1$s.rule, 'params', %1$s.params, 'reason', %2$s.reason, 'by', a.full_name, 'at', %2$s.confirmed_at)"
                .formatted(finding, confirmation);
    }

    public static List<Finding> list(String type, JsonArray found) {
        if (found == null) {
            return List.of();
        }
        return IntStream.range(0, found.size())
                .mapToObj(found::getJsonObject)
                .map(one -> of(type, one))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Finding of(String type, JsonObject found) {
        Rule rule = Rules.found(type, found.getString("rule"));
        if (rule == null) {
            return null;
        }
        String at = found.getString("at");
        JsonObject params = found.getJsonObject("params");
        return new Finding(
                rule.code(),
                rule.tier(),
                rule.field() == null ? params.getString("field") : rule.field(),
                params.getMap(),
                found.getString("reason"),
                found.getString("by"),
                at == null ? null : OffsetDateTime.parse(at).toInstant());
    }

    private static final String UNIT = "unit";
    private static final String SCHOOL = "school";

    /**
     * The same for one reader: where another record is stands there as the name of its school, for whoever may read records
     * there, and else as null; by entering a name and a birthday nobody is to learn where a child goes to school.
     */
    public Finding seenBy(Predicate<UUID> reads, Function<UUID, String> name) {
        if (!(params.get(UNIT) instanceof String unit)) {
            return this;
        }
        Map<String, Object> told = new LinkedHashMap<>(params);
        told.remove(UNIT);
        UUID id = UUID.fromString(unit);
        told.put(SCHOOL, reads.test(id) ? name.apply(id) : null);
        return new Finding(rule, tier, field, told, reason, confirmedBy, confirmedAt);
    }

    /** The same for whoever may not read what is personal: that somebody has confirmed it, but not the reason, which may tell. */
    public Finding withoutReason() {
        return reason == null ? this : new Finding(rule, tier, field, params, "", confirmedBy, confirmedAt);
    }

    public boolean open() {
        return reason == null;
    }

    /** Whether it has to be confirmed before the record can be submitted. */
    public boolean warns() {
        return open() && tier == Tier.WARNING;
    }

    /** Whether the record has to be mended before it goes on. */
    public boolean breaks() {
        return tier == Tier.ERROR;
    }
}
