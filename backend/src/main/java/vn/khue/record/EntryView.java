package vn.khue.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.RecordActions;
import vn.khue.access.UnitRef;
import vn.khue.record.rule.Finding;
import vn.khue.record.type.Privacy;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * A record as the API answers it: flat, its head first, then the fields of its type by name, then what can be done.
 *
 * @param closedBy the unit that closed the records of its school and year; null when they are open
 * @param findings what rules found in it, as the reader may know it
 * @param allowed what the reader may see of it and do with it
 * @param chosen  names to answer with; empty for all
 */
@JsonSerialize(using = EntryView.Writer.class)
public record EntryView(
        @Schema(hidden = true) Entry entry,
        @Schema(hidden = true) UnitRef school,
        @Schema(hidden = true) UnitRef closedBy,
        @Schema(hidden = true) List<Finding> findings,
        @Schema(hidden = true) RecordActions.Allowed allowed,
        @Schema(hidden = true) Set<String> chosen) {

    private static final List<Part> HEAD = List.of(
            new Part("id", view -> view.entry.id()),
            new Part("school", EntryView::school),
            new Part("schoolYear", view -> SchoolYear.name(view.entry.year())),
            new Part("state", view -> view.entry.state().code()),
            new Part("officialVersion", view -> view.entry.course().officialVersion()),
            new Part("remark", EntryView::remark),
            new Part("closedBy", EntryView::closedBy),
            new Part("findings", EntryView::findings),
            new Part("version", EntryView::version),
            new Part("createdAt", view -> view.entry.createdAt().toInstant()),
            new Part("changedAt", view -> view.entry.changedAt().toInstant()),
            new Part("masked", EntryView::masks));
    private static final List<Part> TAIL =
            List.of(new Part("can", view -> view.allowed.can()), new Part("cannot", view -> view.allowed.cannot()));

    /** Something that the answer says beside the fields, by its name. */
    private record Part(String name, Function<EntryView, Object> of) {}

    /** Everything that an answer about a record of the type has, by name. */
    static Set<String> names(RecordType type) {
        Set<String> names = new LinkedHashSet<>();
        HEAD.forEach(part -> names.add(part.name()));
        type.fields().forEach(field -> names.add(field.name()));
        TAIL.forEach(part -> names.add(part.name()));
        return names;
    }

    public int version() {
        return entry.version();
    }

    /** Whether it shows fields of a pupil that not everybody may read, filled or not. */
    boolean tellsOfAPupil() {
        if (!"student".equals(entry.type().code())) {
            return false;
        }
        // A plain loop, because each row of each list asks.
        for (RecordField field : entry.type().fields()) {
            if (field.privacy() != Privacy.NONE && asked(field.name()) && !masked(field)) {
                return true;
            }
        }
        return false;
    }

    /** Words about a person are for whoever may read what is personal. */
    private Remark remark() {
        Remark said = entry.course().remark();
        return said == null || allowed.personal() || !entry.type().person() ? said : null;
    }

    private boolean asked(String name) {
        return chosen.isEmpty() || chosen.contains(name);
    }

    private boolean masked(RecordField field) {
        return field.hidden(allowed.personal(), allowed.sensitive());
    }

    private List<String> masks() {
        List<String> masks = new ArrayList<>();
        for (RecordField field : entry.type().fields()) {
            if (masked(field)) {
                masks.add(field.name());
            }
        }
        return masks;
    }

    /** Writes the values one after the other; the entry has no class of its own for each type. */
    static final class Writer extends JsonSerializer<EntryView> {

        @Override
        public void serialize(EntryView view, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            parts(HEAD, view, json, provider);
            List<RecordField> fields = view.entry.type().fields();
            for (int i = 0; i < fields.size(); i++) {
                RecordField field = fields.get(i);
                if (view.asked(field.name())) {
                    json.writeFieldName(field.name());
                    value(view.masked(field) ? null : view.entry.values()[i], json, provider);
                }
            }
            parts(TAIL, view, json, provider);
            json.writeEndObject();
        }

        private static void parts(List<Part> parts, EntryView view, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            for (Part part : parts) {
                if (view.asked(part.name())) {
                    json.writeFieldName(part.name());
                    value(part.of().apply(view), json, provider);
                }
            }
        }

        /** Most values are texts or nothing, for which no serializer need be looked for. */
        private static void value(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value instanceof String text) {
                json.writeString(text);
            } else if (value == null) {
                json.writeNull();
            } else {
                provider.defaultSerializeValue(value, json);
            }
        }
    }
}
