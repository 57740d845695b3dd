package vn.khue.record;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.khue.api.Errors;
import vn.khue.codelist.ListNames;
import vn.khue.db.Statements;
import vn.khue.record.type.Kind;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * What only the database can judge of records: whether codes stand in their lists, whether records referred to exist,
 * whether somebody else has the same code or number. Asked of all records in one statement, so that all errors are told at
 * once; the constraints of the tables guard against what happens in between.
 */
final class Guards {

    private static final String KNOWN_PERSON = "person-known";

    /**
     * A record to be judged.
     *
     * @param id     null for a new one
     * @param values of the fields of the type, in their order; null for what is not judged
     * @param errors takes what is wrong
     */
    record Asked(UUID id, Object[] values, Errors errors) {

        /** Only what the change touches: a code that was good in its year stays good. */
        static Asked changed(Entry entry, Object[] values, Errors errors) {
            Object[] touched = values.clone();
            for (int i = 0; i < touched.length; i++) {
                touched[i] = Objects.equals(values[i], entry.values()[i]) ? null : values[i];
            }
            return new Asked(entry.id(), touched, errors);
        }

        /** The numbers and codes of which it was told that somebody in the city has them. */
        List<String> known(RecordType type) {
            List<RecordField> fields = type.fields();
            return errors.list().stream()
                    .filter(error -> KNOWN_PERSON.equals(error.code()))
                    .flatMap(error -> IntStream.range(0, values.length)
                            .filter(i ->
                                    error.pointer().equals("/" + fields.get(i).name()))
                            .mapToObj(i -> String.valueOf(values[i])))
                    .toList();
        }
    }

    private Guards() {}

    /**
     * @param whole takes what is wrong with the school and the year
     * @param unit  the school to which all of them belong
     */
    static Uni<Void> check(
            SqlConnection connection, RecordType type, int year, UUID unit, List<Asked> asked, Errors whole) {
        return connection
                .preparedQuery(Statements.KEPT + GuardSql.of(type))
                .execute(values(type, year, unit, asked))
                .invoke(rows -> rows.forEach(row -> note(
                        type, asked, whole, row.getInteger("place"), row.getString("pointer"), row.getString("error"))))
                .replaceWithVoid();
    }

    /** The values of {@link GuardSql}. */
    static Tuple values(RecordType type, int year, UUID unit, List<Asked> asked) {
        JsonArray records = new JsonArray();
        for (Asked one : asked) {
            JsonObject columns = Entry.columns(type, one.values());
            records.add(one.id() == null ? columns : columns.put("id", one.id().toString()));
        }
        return Tuple.of(records, unit, year);
    }

    /** Notes what another statement asked along with its own work, as an array of the rows of {@link GuardSql}. */
    static void note(RecordType type, Asked asked, JsonArray wrong) {
        for (int i = 0; i < wrong.size(); i++) {
            JsonObject row = wrong.getJsonObject(i);
            note(
                    type,
                    List.of(asked),
                    asked.errors(),
                    row.getInteger("place"),
                    row.getString("pointer"),
                    row.getString("error"));
        }
    }

    private static void note(
            RecordType type, List<Asked> asked, Errors whole, Integer place, String pointer, String error) {
        Errors errors = place == null ? whole : asked.get(place).errors();
        errors.add(pointer, error, KNOWN_PERSON.equals(error) ? ofStaff(type) : argument(type, pointer));
    }

    /** By which the words choose: a pupil comes from another school by one act, a member of staff by another. */
    private static int ofStaff(RecordType type) {
        return "staff".equals(type.code()) ? 1 : 0;
    }

    /** The name of the list for a code that is not in it. */
    private static Object argument(RecordType type, String pointer) {
        return type.fields().stream()
                .filter(field -> field.kind() == Kind.CODE || field.kind() == Kind.CODES)
                .filter(field -> pointer.equals("/" + field.name()) || pointer.startsWith("/" + field.name() + "/"))
                .map(field -> (Object) ListNames.of(field.codeList()))
                .findFirst()
                .orElse("");
    }
}
