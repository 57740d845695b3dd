package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.record.Choosing;
import vn.khue.record.UnitYearFilter;
import vn.khue.record.rule.Expected;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** How complete the records of a school are, as far as the actor may read them. */
@ApplicationScoped
class Completeness {

    private final CompletenessStore store;
    private final Choosing choosing;

    Completeness(CompletenessStore store, Choosing choosing) {
        this.store = store;
        this.choosing = choosing;
    }

    /** @throws vn.khue.api.Problem 400 with everything that is wrong with the parameters */
    Uni<TypeCompleteness.All> of(Actor actor, UnitYearFilter filter) {
        Errors errors = new Errors();
        int year = choosing.year(filter.schoolYear, "query:schoolYear", errors);
        UUID school = school(actor, filter.unit, errors);
        ListQuery.refuse(errors);
        List<Uni<TypeCompleteness>> asked = Dictionary.TYPES.stream()
                .filter(type -> may(actor, Permission.RECORD_READ, school, type))
                .map(type -> store.of(school, year, type, readable(actor, school, type)))
                .toList();
        return asked.isEmpty()
                ? Uni.createFrom().item(new TypeCompleteness.All(List.of()))
                : Uni.join().all(asked).andFailFast().map(TypeCompleteness.All::new);
    }

    private static UUID school(Actor actor, String unit, Errors errors) {
        if (!errors.check(unit != null && !unit.isEmpty(), "query:unit", "required")) {
            return null;
        }
        UUID named = actor.named(unit, "query:unit", errors);
        errors.check(named == null || "school".equals(actor.tree().ref(named).kind()), "query:unit", "school-needed");
        return named;
    }

    /** That a field says nothing is told only to those who may read what it says. */
    private static List<RecordField> readable(Actor actor, UUID school, RecordType type) {
        boolean personal = may(actor, Permission.RECORD_READ_PERSONAL, school, type);
        boolean sensitive = may(actor, Permission.RECORD_READ_SENSITIVE, school, type);
        return Expected.of(type).stream()
                .filter(field -> !field.hidden(personal, sensitive))
                .toList();
    }

    private static boolean may(Actor actor, Permission permission, UUID school, RecordType type) {
        return actor.decide(permission, school, type.code()).allowed();
    }
}
