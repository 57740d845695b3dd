package vn.khue.record;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Supplier;
import vn.khue.history.Entity;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.Kind;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;
import vn.khue.testing.World;

/** Names what a record type lacks that its Java record describes: columns, constraints, triggers, lists, words, its place. */
final class MissingOfType {

    private final World world;
    private final RecordType type;
    private final List<String> missing = new ArrayList<>();

    private MissingOfType(World world, RecordType type) {
        this.world = world;
        this.type = type;
    }

    static List<String> of(World world, RecordType type) {
        MissingOfType looking = new MissingOfType(world, type);
        if (looking.table()) {
            looking.columns();
            looking.references();
            looking.triggers();
        }
        looking.lists();
        looking.words();
        looking.places();
        return looking.missing;
    }

    private boolean table() {
        boolean there = world.read("select from pg_tables where tablename = $1", Tuple.of(type.code()))
                        .size()
                == 1;
        if (!there) {
            missing.add("table " + type.code());
        }
        return there;
    }

    private void columns() {
        Map<String, String> columns = new HashMap<>();
        for (Row row : world.read(
                "select column_name, udt_name || ' ' || is_nullable as kind from information_schema.columns where table_name = $1",
                Tuple.of(type.code()))) {
            columns.put(row.getString("column_name"), row.getString("kind"));
        }
        for (RecordField field : type.fields()) {
            boolean filled = field.required() || field.kind() == Kind.CODES;
            String wanted = column(field.kind()) + (filled ? " NO" : " YES");
            if (!wanted.equals(columns.get(field.column()))) {
                missing.add("column " + field.column() + ", which is " + columns.get(field.column()) + " and not "
                        + wanted);
            }
        }
    }

    private static String column(Kind kind) {
        return switch (kind) {
            case DATE -> "date";
            case YEAR, INTEGER -> "int4";
            case DECIMAL -> "numeric";
            case BOOLEAN -> "bool";
            case CODES -> "_text";
            default -> "text";
        };
    }

    private void references() {
        Set<String> keys = new HashSet<>();
        for (Row row : world.read(
                "select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and conrelid = $1::text::regclass",
                Tuple.of(type.code()))) {
            keys.add(row.getString("definition"));
        }
        for (RecordField field : type.fields()) {
            String wanted = "FOREIGN KEY (unit_id, school_year, " + field.column() + ") REFERENCES " + field.refersTo()
                    + "(unit_id, school_year, code)";
            if (field.kind() == Kind.REFERENCE && !keys.contains(wanted)) {
                missing.add(wanted);
            }
        }
    }

    /** Those that all other types have. */
    private void triggers() {
        String[] others = Dictionary.TYPES.stream()
                .map(RecordType::code)
                .filter(code -> !code.equals(type.code()))
                .toArray(String[]::new);
        for (Row row : world.read("""
                select t.tgname as name from pg_trigger t
                where not t.tgisinternal and t.tgrelid = any($1::text[]::regclass[])
                  and not exists (select from pg_trigger o where o.tgname = t.tgname and o.tgrelid = $2::text::regclass)
                group by t.tgname having count(*) = cardinality($1) order by 1
                """, Tuple.of(others, type.code()))) {
            missing.add("trigger " + row.getString("name"));
        }
    }

    private void lists() {
        for (RecordField field : type.fields()) {
            if (field.codeList() != null
                    && world.read("select from code_list where name = $1", Tuple.of(field.codeList()))
                                    .size()
                            == 0) {
                missing.add("list of codes " + field.codeList());
            }
        }
    }

    private void words() {
        List<Supplier<?>> wanted = new ArrayList<>(List.of(() -> RecordWords.type(type)));
        type.sections().forEach(section -> wanted.add(() -> RecordWords.section(type, section)));
        type.fields().forEach(field -> wanted.add(() -> RecordWords.field(type, field)));
        for (Supplier<?> word : wanted) {
            try {
                word.get();
            } catch (MissingResourceException e) {
                missing.add("words of " + e.getKey());
            }
        }
    }

    private void places() {
        if (!List.of(Dictionary.PATHS.split("\\|")).contains(type.path())) {
            missing.add("path " + type.path() + " in Dictionary.PATHS");
        }
        try {
            Entity.fromString("school".equals(type.code()) ? "school-profile" : type.code());
        } catch (IllegalArgumentException e) {
            missing.add("word of the journal, in history.Entity");
        }
    }
}
