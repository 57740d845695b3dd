package vn.khue.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Khuê's statements, word for word; the harness proves it by their fingerprints in pg_stat_statements. */
final class Sql {

    static final String TREE = read("tree");
    static final String STANDING = read("standing");
    static final String CHAINS = read("chains");
    static final String UNITS_CHILDREN = read("units-children");
    static final String UNITS_TOP = read("units-top");
    static final String ACCOUNTS_HOME = read("accounts-home");
    static final String ME_ACCOUNT = read("me-account");
    static final String ME_GRANTS = read("me-grants");

    static final String STUDENTS_CLASS = read("students-class");
    static final String STUDENTS_ONE = read("students-one");

    private Sql() {}

    private static String read(String name) {
        try (InputStream text = Sql.class.getResourceAsStream("/sql/" + name + ".sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
