package vn.khue.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.khue.access.Role;
import vn.khue.account.AccessTokens;
import vn.khue.db.Author;
import vn.khue.db.Tx;

/** Makes units, people and grants straight in the database, so that a test starts where its own subject begins. */
@ApplicationScoped
public class World {

    private final Tx tx;
    private final Pool pool;
    private final AccessTokens tokens;

    World(Tx tx, Pool pool, AccessTokens tokens) {
        this.tx = tx;
        this.pool = pool;
        this.tokens = tokens;
    }

    public Corner corner() {
        return Corner.make(this);
    }

    /** A person with a session but without any grant. */
    public Person person(UUID unit, String fullName) {
        UUID account = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        String username = "t" + account.toString().substring(0, 13);
        write(
                "insert into account (id, username, full_name, unit_id) values ($1, $2, $3, $4)",
                Tuple.of(account, username, fullName, unit));
        write(
                "insert into session (id, account_id, expires_at) values ($1, $2, now() + interval '1 day')",
                Tuple.of(session, account));
        return new Person(account, username, session, tokens.issue(account, username, session));
    }

    /** Somebody whose account is there already, logged in. */
    public Person session(UUID account) {
        UUID session = UUID.randomUUID();
        String username = read("select username from account where id = $1", Tuple.of(account))
                .iterator()
                .next()
                .getString("username");
        write("update credential set one_time = false, expires_at = null where account_id = $1", Tuple.of(account));
        write(
                "insert into session (id, account_id, expires_at) values ($1, $2, now() + interval '1 day')",
                Tuple.of(session, account));
        return new Person(account, username, session, tokens.issue(account, username, session));
    }

    /** A person who holds one grant at the unit, out of the given parent grant (null: a root grant). */
    public Person person(UUID unit, String fullName, Role role, UUID parent) {
        Person person = person(unit, fullName);
        grant(person, role, unit, parent, 5);
        return person;
    }

    /** The administrator of the unit by a root grant. */
    public Person administrator(UUID unit) {
        return person(unit, "Người Quản Trị", Role.ADMINISTRATOR, null);
    }

    /** Gives a grant and answers its id. */
    public UUID grant(Person person, Role role, UUID unit, UUID parent, int passes) {
        UUID id = UUID.randomUUID();
        write(
                """
                insert into access_grant (id, account_id, role, unit_id, parent_id, passes, given_by, reason)
                values ($1, $2, $3, $4, $5, $6, $7, 'test')
                """,
                Tuple.of(id, person.account(), role.code(), unit, parent, passes)
                        .addUUID(Author.SYSTEM));
        return id;
    }

    public void write(String sql, Tuple values) {
        tx.sql(
                        Author.system("test"),
                        connection -> connection.preparedQuery(sql).execute(values))
                .await()
                .indefinitely();
    }

    public RowSet<Row> read(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().indefinitely();
    }
}
