package vn.khue.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.KnownPeople;
import vn.khue.access.Permission;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.access.RecordState;
import vn.khue.access.UnitName;
import vn.khue.access.UnitTree;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.record.reader.Readings;
import vn.khue.record.rule.Demands;
import vn.khue.record.rule.Findings;
import vn.khue.record.type.RecordType;

/** Reads, enters and changes records; every answer says what the reader can do with it. */
@ApplicationScoped
public class Records {

    private static final String BY_CODE = "code:";
    private static final Set<String> BESIDE_FIELDS = Set.of("school", "schoolYear");
    private static final Set<String> BESIDE_CHANGES = Set.of(ChangeReason.NAME);

    private final RecordStore store;
    private final Tx tx;
    private final Readings readings;
    private final KnownPeople known;
    private final OfficialVersions officials;

    Records(RecordStore store, Tx tx, Readings readings, KnownPeople known, OfficialVersions officials) {
        this.officials = officials;
        this.readings = readings;
        this.known = known;
        this.store = store;
        this.tx = tx;
    }

    Uni<Page<EntryView>> list(Actor actor, RecordType type, RecordSelection wanted) {
        if (wanted.nothing()) {
            return Uni.createFrom().item(new Page<>(List.of(), null, wanted.count() ? 0L : null));
        }
        RecordActions actions = new RecordActions(actor, type.code());
        Uni<Optional<Long>> total = wanted.count()
                ? store.count(type, wanted).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
        return store.list(type, wanted)
                .chain(rows ->
                        total.map(all -> Page.of(rows, wanted.limit(), all.orElse(null), row -> key(wanted, row))))
                .chain(page -> wanted.official()
                        ? officials(actor, page, wanted.fields())
                        : Uni.createFrom()
                                .item(page.map(row -> read(actor, actions, row, wanted.fields(), Readings.Way.LIST))));
    }

    private Uni<Page<EntryView>> officials(Actor actor, Page<Entry> page, Set<String> fields) {
        return officials
                .of(actor, page.items())
                .map(found -> page.items().stream()
                        .filter(row -> found.containsKey(row.id()))
                        .map(row -> official(actor, row, found.get(row.id()), fields))
                        .map(view -> noted(actor, view, Readings.Way.LIST))
                        .toList())
                .map(views -> new Page<>(views, page.next(), page.total()));
    }

    /** The view of whoever asked to read; what it shows of a person beyond the name is noted. */
    private EntryView read(Actor actor, RecordActions actions, Entry entry, Set<String> fields, Readings.Way way) {
        return noted(actor, view(actor, actions, entry, fields), way);
    }

    private EntryView noted(Actor actor, EntryView view, Readings.Way way) {
        if (view.tellsOfAPupil()) {
            readings.note(actor.account(), view.entry().id(), view.entry().unit(), way, actor.now());
        }
        return view;
    }

    /** Notes that somebody reads what a pupil's record was or is beside its own page. */
    void noteReading(Actor actor, Entry entry) {
        RecordActions actions = new RecordActions(actor, entry.type().code());
        read(actor, actions, entry, Set.of(), Readings.Way.ONE);
    }

    /** The view of an official version; what can be done is that of the record as it is now. */
    EntryView official(Actor actor, Entry now, Entry official, Set<String> fields) {
        RecordActions actions = new RecordActions(actor, now.type().code());
        UnitTree tree = actor.tree();
        return new EntryView(
                official,
                tree.ref(now.unit()),
                tree.ref(now.course().closedBy()),
                List.of(),
                actions.on(now.unit(), now.standing(actor.account())),
                fields);
    }

    private static List<String> key(RecordSelection wanted, Entry row) {
        String down = wanted.down() ? "-" : "";
        return wanted.byCode()
                ? List.of(down + "code", row.code(), row.id().toString())
                : List.of(down + "name", row.sortName(), row.id().toString());
    }

    private static EntryView view(Actor actor, RecordActions actions, Entry entry, Set<String> fields) {
        UnitTree tree = actor.tree();
        return new EntryView(
                entry,
                tree.ref(entry.unit()),
                tree.ref(entry.course().closedBy()),
                SeenFindings.of(
                        actions,
                        tree,
                        entry.type(),
                        entry.unit(),
                        entry.course().findings()),
                actions.on(entry.unit(), entry.standing(actor.account())),
                fields);
    }

    /**
     * @param name       id, or {@code code:...} for types whose codes are unique
     * @param schoolYear null for the present one, else the latest that there is; of a code only the present one
     * @throws Problem 404 when there is none that the actor sees
     */
    public Uni<EntryView> get(Actor actor, RecordType type, String name, String schoolYear) {
        RecordActions actions = new RecordActions(actor, type.code());
        return seen(actions, type, name, schoolYear)
                .map(entry -> read(actor, actions, entry, Set.of(), Readings.Way.ONE));
    }

    /**
     * The record into which one that is not there any more went.
     *
     * @throws Problem 404 when there is none that the actor sees
     */
    Uni<UUID> mergedInto(Actor actor, RecordType type, String name) {
        if (!type.person() || !UnitName.wellFormed(name)) {
            return Uni.createFrom().failure(Problem::notFound);
        }
        return store.mergedInto(type, name)
                .map(found -> found.orElseThrow(Problem::notFound))
                .call(into -> seen(new RecordActions(actor, type.code()), type, into.toString(), null));
    }

    /**
     * The record itself, for whoever is to move it on.
     *
     * @throws Problem 404 when there is none that the actor sees
     */
    public Uni<Entry> seen(RecordActions actions, RecordType type, String name, String schoolYear) {
        return seen(store.reading(), actions, type, name, schoolYear);
    }

    private static Uni<Entry> seen(
            SqlClient client, RecordActions actions, RecordType type, String name, String schoolYear) {
        Errors errors = new Errors();
        Integer year = SchoolYear.parse(schoolYear, "query:schoolYear", errors);
        ListQuery.refuse(errors);
        return find(client, type, name, year)
                .map(found -> found.filter(entry -> actions.reads(entry.unit())).orElseThrow(Problem::notFound));
    }

    private static Uni<Optional<Entry>> find(SqlClient client, RecordType type, String name, Integer year) {
        if (!UnitName.wellFormed(name)) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (!name.startsWith(BY_CODE)) {
            return RecordStore.find(client, type, UUID.fromString(name), year);
        }
        return type.named().get("code").unique()
                ? RecordStore.find(
                        client, type, name.substring(BY_CODE.length()), year == null ? SchoolYear.present() : year)
                : Uni.createFrom().item(Optional.empty());
    }

    /**
     * @throws Problem 403 without the right to edit records of the type at the school, 409 when a code is taken by a
     *     faster one, 422 with everything that breaks a rule
     */
    Uni<EntryView> enter(Actor actor, RecordType type, ObjectNode body) {
        given(body);
        Errors errors = new Errors();
        Place place = Place.read(actor, body, errors);
        if (place.unit() != null) {
            actor.require(Permission.RECORD_EDIT, place.unit(), type.code());
            Place.open(actor, place.unit(), errors);
        }
        GivenRecord given = GivenRecord.read(type, body, BESIDE_FIELDS, errors);
        RecordActions actions = new RecordActions(actor, type.code());
        if (place.unit() != null) {
            given.allowed(actions, place.unit());
        }
        Object[] values = given.fresh(errors);
        GivenRecord.readable(errors);
        Demands.check(type, values, errors);
        if (place.unit() == null) {
            // Nobody learns what stands in the database without a right at some school.
            errors.raise();
        }
        expectKnown(actor, type, place.unit());
        Guards.Asked asked = new Guards.Asked(null, values, errors);
        return tx.quiet(
                        actor.author(),
                        connection -> Guards.check(connection, type, place.year(), place.unit(), List.of(asked), errors)
                                .invoke(() -> known.told(actor.account(), place.unit(), asked.known(type)))
                                .invoke(errors::raise)
                                .chain(() -> store.insert(
                                        connection,
                                        type,
                                        place.year(),
                                        place.unit(),
                                        List.of(new RecordStore.Fresh(null, values))))
                                .chain(entered -> looked(connection, entered)))
                .map(entered -> view(actor, actions, entered.get(0), Set.of()));
    }

    /** Numbers and codes of people may be somebody's anywhere in the city. */
    private void expectKnown(Actor actor, RecordType type, UUID school) {
        if (type.person()) {
            known.expect(actor.account(), school);
        }
    }

    private static void given(ObjectNode body) {
        if (body == null) {
            throw Problem.malformed(List.of(new FieldError("", "body-needed")));
        }
    }

    /**
     * @throws Problem 403 without the right to edit it, 412 when somebody else was faster, 422 with everything that
     *     breaks a rule
     */
    Uni<EntryView> change(Actor actor, Conflicts.Target target, ObjectNode body) {
        return change(actor, target, body, false);
    }

    /** The same with a body that says all of the record: fields that it leaves out are emptied. */
    Uni<EntryView> replace(Actor actor, Conflicts.Target target, ObjectNode body) {
        return change(actor, target, body, true);
    }

    private Uni<EntryView> change(Actor actor, Conflicts.Target target, ObjectNode body, boolean whole) {
        given(body);
        RecordTag seen = RecordTag.required(target.ifMatch(), target.schoolYear());
        RecordActions actions = new RecordActions(actor, target.type().code());
        Errors errors = new Errors();
        String reason = ChangeReason.read(body, errors);
        return tx.quiet(
                        actor.author().because(reason),
                        connection -> seen(connection, actions, target.type(), target.id(), target.schoolYear())
                                .invoke(entry -> actions.require(
                                        RecordAction.EDIT, entry.unit(), entry.standing(actor.account())))
                                .invoke(seen::same)
                                .invoke(entry -> expectKnown(actor, target.type(), entry.unit()))
                                .chain(entry -> change(connection, actor, entry, body, whole, errors)))
                // Who changes something stands in the history; who changes nothing has read.
                .map(entry -> entry.version() == seen.version()
                        ? read(actor, actions, entry, Set.of(), Readings.Way.ONE)
                        : view(actor, actions, entry, Set.of()));
    }

    private Uni<Entry> change(
            SqlConnection connection, Actor actor, Entry entry, ObjectNode body, boolean whole, Errors errors) {
        RecordActions actions = new RecordActions(actor, entry.type().code());
        GivenRecord given =
                GivenRecord.read(entry.type(), body, BESIDE_CHANGES, errors).allowed(actions, entry.unit());
        Object[] values = (whole ? given.whole(actions, entry.unit()) : given).onto(entry, errors);
        GivenRecord.readable(errors);
        Demands.check(entry.type(), values, errors);
        if (errors.isEmpty() && Arrays.equals(values, entry.values())) {
            return Uni.createFrom().item(entry);
        }
        Guards.Asked asked = Guards.Asked.changed(entry, values, errors);
        Runnable told = () -> {
            known.told(actor.account(), entry.unit(), asked.known(entry.type()));
            errors.raise();
        };
        if (!errors.isEmpty()) {
            return Guards.check(connection, entry.type(), entry.year(), entry.unit(), List.of(asked), errors)
                    .invoke(told)
                    .replaceWith(entry);
        }
        RecordState after = actions.after(RecordAction.EDIT, entry.course().state());
        return update(connection, new RecordStore.Changed(entry, after, values), asked, told);
    }

    /** What the rules find is asked together with the writing, so that the database is reached once. */
    private static Uni<Entry> update(
            SqlConnection connection, RecordStore.Changed changed, Guards.Asked asked, Runnable judged) {
        Entry seen = changed.seen();
        Uni<Entry> written = RecordStore.update(connection, changed, asked).map(entry -> {
            judged.run();
            return entry.orElseThrow(() -> Problem.of(412, "version-stale"));
        });
        return Uni.combine()
                .all()
                .unis(written, Findings.ofRecords(connection, seen.type(), seen.year(), List.of(seen.id())))
                .with((entry, found) -> entry.with(found.getOrDefault(entry.id(), List.of())));
    }

    /** The same with what the rules find in them. */
    static Uni<List<Entry>> looked(SqlConnection connection, List<Entry> written) {
        Entry first = written.get(0);
        return Findings.ofRecords(
                        connection,
                        first.type(),
                        first.year(),
                        written.stream().map(Entry::id).toList())
                .map(found -> written.stream()
                        .map(entry -> entry.with(found.getOrDefault(entry.id(), List.of())))
                        .toList());
    }
}
