package vn.khue.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.data.Numeric;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** GET /api/v1/students?class= and GET /api/v1/students/{id} */
final class Students {

    private static final int FIRST_FIELD = 14;
    private static final UUID FIRST = new UUID(0, 0);

    private final Pool pool;

    Students(Pool pool) {
        this.pool = pool;
    }

    /** A pupil as read; findings are none in the generated city, which the comparison of answers proves. */
    @JsonSerialize(using = Writer.class)
    record View(
            UUID id,
            UnitRef school,
            int year,
            String state,
            Integer officialVersion,
            UnitRef closedBy,
            int version,
            OffsetDateTime createdAt,
            OffsetDateTime changedAt,
            String sortName,
            Object[] values,
            Steps.Allowed allowed) {}

    Future<?> one(Rights rights, UUID id) {
        return pool.preparedQuery(Sql.STUDENTS_ONE).execute(Tuple.of(id).addInteger(null).addInteger(year())).map(rows -> {
            View view = view(rows.iterator().next(), rights, new Steps(rights));
            if (!rights.may("record.read", view.school().id())) {
                throw new IllegalStateException("not visible");
            }
            return view;
        });
    }

    /** The present school year. */
    private static int year() {
        LocalDate today = LocalDate.now();
        return today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
    }

    Future<?> ofClass(Rights rights, UUID inClass) {
        Tuple values = Tuple.of(year())
                .addArrayOfUUID(rights.scope("record.read"))
                .addArrayOfString(null)
                .addString("")
                .addUUID(FIRST)
                .addInteger(Page.LIMIT + 1)
                .addArrayOfString(null)
                .addUUID(inClass);
        return pool.preparedQuery(Sql.STUDENTS_CLASS).execute(values).map(rows -> page(rows, rights));
    }

    private static Page<View> page(RowSet<Row> rows, Rights rights) {
        Steps steps = new Steps(rights);
        List<View> views = new ArrayList<>(rows.size());
        for (Row row : rows) {
            views.add(view(row, rights, steps));
        }
        return Page.of(views, view -> "name\u001f" + view.sortName() + "\u001f" + view.id());
    }

    private static View view(Row row, Rights rights, Steps steps) {
        Object[] values = new Object[Steps.FIELDS.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row.getValue(FIRST_FIELD + i));
        }
        UUID unit = row.getUUID(2);
        UUID closedBy = row.getUUID(11);
        if (row.getValue(9) != null || row.getValue(13) != null) {
            throw new IllegalStateException("the generated city has neither remarks nor findings");
        }
        boolean own = Arrays.asList(row.getArrayOfUUIDs(10)).contains(rights.standing.account());
        Steps.Standing standing = new Steps.Standing(
                row.getString(7), row.getInteger(8) != null, own, closedBy != null, Boolean.TRUE.equals(row.getBoolean(12)));
        return new View(
                row.getUUID(0),
                rights.tree.ref(unit),
                row.getInteger(1),
                row.getString(7),
                row.getInteger(8),
                rights.tree.ref(closedBy),
                row.getInteger(3),
                row.getOffsetDateTime(4),
                row.getOffsetDateTime(5),
                row.getString(6),
                values,
                steps.on(unit, standing));
    }

    private static Object value(Object column) {
        if (column instanceof Numeric number) {
            return number.bigDecimalValue();
        }
        return column instanceof Object[] codes ? Arrays.asList(codes) : column;
    }

    /** Head, fields, what can be done: the order of Khuê's answers. */
    static final class Writer extends JsonSerializer<View> {

        @Override
        public void serialize(View view, JsonGenerator json, SerializerProvider provider) throws IOException {
            Steps.Allowed allowed = view.allowed();
            json.writeStartObject();
            provider.defaultSerializeField("id", view.id(), json);
            provider.defaultSerializeField("school", view.school(), json);
            json.writeStringField("schoolYear", view.year() + "-" + (view.year() + 1));
            json.writeStringField("state", view.state());
            provider.defaultSerializeField("officialVersion", view.officialVersion(), json);
            json.writeNullField("remark");
            provider.defaultSerializeField("closedBy", view.closedBy(), json);
            json.writeArrayFieldStart("findings");
            json.writeEndArray();
            json.writeNumberField("version", view.version());
            provider.defaultSerializeField("createdAt", view.createdAt().toInstant(), json);
            provider.defaultSerializeField("changedAt", view.changedAt().toInstant(), json);
            provider.defaultSerializeField("masked", allowed.masked(), json);
            for (int i = 0; i < Steps.FIELDS.size(); i++) {
                Steps.Field field = Steps.FIELDS.get(i);
                provider.defaultSerializeField(field.name(), allowed.hides(field) ? null : view.values()[i], json);
            }
            provider.defaultSerializeField("can", allowed.can(), json);
            provider.defaultSerializeField("cannot", allowed.cannot(), json);
            json.writeEndObject();
        }
    }
}
