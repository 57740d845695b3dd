package vn.khue.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.access.Actor;
import vn.khue.access.RecordActions;
import vn.khue.history.AuditEntry;
import vn.khue.history.Change;
import vn.khue.history.Veil;
import vn.khue.record.reader.Readings;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.Privacy;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** Whoever may not read a record, or a field of it, does not read it in the journal either. */
@ApplicationScoped
class RecordVeil implements Veil {

    private static final Map<String, RecordType> BY_ENTITY = Dictionary.TYPES.stream()
            .collect(Collectors.toUnmodifiableMap(RecordType::inJournal, Function.identity()));

    /** Entities about people that are no records of them, in which somebody says why. */
    private static final Set<String> ACTS = Set.of("confirmation", "transfer", "person-merge");

    /** What is said in words may tell of anybody, whatever fields it is about. */
    private static final Set<String> WORDS = Set.of("reason", "remark", "answer");

    private final Readings readings;

    RecordVeil(Readings readings) {
        this.readings = readings;
    }

    @Override
    public void read(Actor actor, AuditEntry entry) {
        RecordType type = BY_ENTITY.get(entry.entity());
        if (type != null
                && "student".equals(type.code())
                && entry.changes().stream().anyMatch(change -> tells(type, change))) {
            readings.note(actor.account(), entry.record(), entry.unit().id(), Readings.Way.LIST, actor.now());
        }
    }

    private static boolean tells(RecordType type, Change change) {
        RecordField field = type.named().get(change.field());
        return field != null && field.privacy() != Privacy.NONE && !change.masked();
    }

    @Override
    public Set<String> hidden(Actor actor, String entity, UUID unit) {
        RecordType type = BY_ENTITY.get(entity);
        if (type == null) {
            return ACTS.contains(entity) && !readsOfPeople(actor, unit) ? WORDS : Set.of();
        }
        RecordActions actions = new RecordActions(actor, type.code());
        boolean read = actions.reads(unit);
        boolean personal = actions.readsPersonal(unit);
        boolean sensitive = actions.readsSensitive(unit);
        Set<String> hidden = type.fields().stream()
                .filter(field -> !read || field.hidden(personal, sensitive))
                .map(RecordField::name)
                .collect(Collectors.toCollection(HashSet::new));
        if (!read || type.person() && !personal) {
            hidden.addAll(WORDS);
        }
        return hidden;
    }

    private static boolean readsOfPeople(Actor actor, UUID unit) {
        return unit != null
                && Dictionary.TYPES.stream()
                        .filter(RecordType::person)
                        .allMatch(type -> new RecordActions(actor, type.code()).readsPersonal(unit));
    }
}
