package vn.khue.record;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import vn.khue.access.Actor;
import vn.khue.access.ExportAuthority;
import vn.khue.access.RecordActions;
import vn.khue.api.Errors;
import vn.khue.codelist.Label;
import vn.khue.record.reader.Readings;
import vn.khue.record.type.Privacy;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * The records of a choice one page after the other, each as its reader may see it. What it shows of pupils is noted
 * as read, and is written before it is handed out or by the write of the same second that is under way.
 */
@ApplicationScoped
public class RecordExtract {

    private static final int PAGE = 1_000;

    private final RecordStore store;
    private final Readings readings;
    private final OfficialVersions officials;

    RecordExtract(RecordStore store, Readings readings, OfficialVersions officials) {
        this.officials = officials;
        this.store = store;
        this.readings = readings;
    }

    /**
     * Which records are to be taken out.
     *
     * @param year     the school year, by the calendar year in which it begins
     * @param official whether as they were approved last, without those that never were
     */
    public record Wanted(RecordType type, int year, RecordChoice choice, boolean official) {}

    /**
     * A record.
     *
     * @param values by the names of its fields; what the reader may not read is missing
     * @param hidden the names of those
     */
    public record Line(UUID unit, String schoolYear, String state, Map<String, Object> values, Set<String> hidden) {}

    /** What fields of a type are called. */
    public static Label label(RecordType type, RecordField field) {
        return RecordWords.field(type, field);
    }

    public static Label label(RecordType type) {
        return RecordWords.type(type);
    }

    /**
     * How many a choice finds among what may be taken out.
     *
     * @param errors takes what is wrong with the choice; the answer then means nothing
     */
    public Uni<Long> count(Actor actor, Wanted wanted, Errors errors) {
        RecordSelection selection = selection(actor, wanted, errors);
        return selection == null || selection.nothing()
                ? Uni.createFrom().item(0L)
                : store.count(wanted.type(), selection);
    }

    private static RecordSelection selection(Actor actor, Wanted wanted, Errors errors) {
        RecordType type = wanted.type();
        RecordSelection read = RecordFilter.of(wanted.choice()).read(actor, type, wanted.year(), "/filter/", errors);
        if (read == null) {
            return null;
        }
        ExportAuthority authority = new ExportAuthority(actor);
        UUID[] tops = authority.common(read.tops(), authority.places(type.code()));
        boolean whole = Arrays.stream(tops).anyMatch(top -> actor.tree().parent(top) == null);
        RecordSelection selection = read.at(tops, whole, PAGE);
        return wanted.official() ? selection.asOfficial() : selection;
    }

    /** By name. @param shown the names of the fields to hand out */
    public Multi<List<Line>> pages(Actor actor, Wanted wanted, Set<String> shown) {
        RecordSelection selection = selection(actor, wanted, new Errors());
        if (selection == null || selection.nothing()) {
            return Multi.createFrom().empty();
        }
        RecordActions actions = new RecordActions(actor, wanted.type().code());
        AtomicReference<RecordSelection> next = new AtomicReference<>(selection);
        return Multi.createBy()
                .repeating()
                .uni(() -> page(wanted.type(), next))
                .whilst(page -> next.get() != null)
                .onItem()
                .transformToUniAndConcatenate(page -> (wanted.official()
                                ? officials(actor, page)
                                : Uni.createFrom().item(page))
                        .chain(said -> handed(actor, actions, said, shown)));
    }

    private Uni<List<Entry>> officials(Actor actor, List<Entry> page) {
        return officials
                .of(actor, page)
                .map(found -> page.stream()
                        .map(entry -> found.get(entry.id()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Uni<List<Entry>> page(RecordType type, AtomicReference<RecordSelection> next) {
        RecordSelection asked = next.get();
        return store.list(type, asked).map(found -> {
            boolean more = found.size() > PAGE;
            List<Entry> page = more ? found.subList(0, PAGE) : found;
            next.set(more ? asked.past(page.get(PAGE - 1)) : null);
            return page;
        });
    }

    private Uni<List<Line>> handed(Actor actor, RecordActions actions, List<Entry> page, Set<String> shown) {
        List<Line> lines =
                page.stream().map(entry -> line(actor, actions, entry, shown)).toList();
        return readings.write().replaceWith(lines);
    }

    private Line line(Actor actor, RecordActions actions, Entry entry, Set<String> shown) {
        boolean personal = actions.readsPersonal(entry.unit());
        boolean sensitive = actions.readsSensitive(entry.unit());
        Map<String, Object> values = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        boolean told = false;
        for (RecordField field : entry.type().fields()) {
            if (!shown.contains(field.name())) {
                continue;
            }
            if (field.hidden(personal, sensitive)) {
                hidden.add(field.name());
            } else {
                values.put(field.name(), entry.value(field.name()));
                told |= field.privacy() != Privacy.NONE;
            }
        }
        if (told && "student".equals(entry.type().code())) {
            readings.note(actor.account(), entry.id(), entry.unit(), Readings.Way.EXPORT, actor.now());
        }
        return new Line(entry.unit(), entry.yearName(), entry.state().code(), values, hidden);
    }
}
