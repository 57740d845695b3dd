package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import vn.khue.db.Author;
import vn.khue.db.Secret;
import vn.khue.db.Tx;

/** Keeps the signing keys; the private halves are encrypted with the installation's secret. */
@ApplicationScoped
class SigningKeyStore {

    private static final String PURPOSE = "signing-key";
    private static final int BITS = 2048;

    private final Pool pool;
    private final Tx tx;
    private final Secret secret;

    SigningKeyStore(Pool pool, Tx tx, Secret secret) {
        this.pool = pool;
        this.tx = tx;
        this.secret = secret;
    }

    private static final String USABLE = """
            select id, private_key, public_key, retired_at is not null as retired
            from signing_key
            where retired_at is null or retired_at > now() - interval '1 hour'
            order by created_at desc, id desc
            """;

    /** Newest first; a retired key still verifies the tokens it signed before. */
    Uni<List<SigningKey>> usable() {
        return pool.preparedQuery(USABLE).execute().map(rows -> {
            List<SigningKey> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(key(row)));
            return keys;
        });
    }

    private SigningKey key(Row row) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            byte[] signing = secret.open(PURPOSE, row.getBuffer("private_key").getBytes());
            byte[] verifying = row.getBuffer("public_key").getBytes();
            return new SigningKey(
                    row.getUUID("id").toString(),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(signing)),
                    (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(verifying)),
                    row.getBoolean("retired"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signing key cannot be read", e);
        }
    }

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('signing_key'))";

    private static final String NONE = "select not exists (select from signing_key where retired_at is null) as none";

    /** Makes the first key when there is none; of replicas starting together only one does. */
    Uni<Void> makeFirst() {
        return make().chain(pair -> tx.sql(
                Author.system("first-start"),
                connection -> connection
                        .query(LOCK)
                        .execute()
                        .chain(() -> connection.query(NONE).execute())
                        .chain(rows -> rows.iterator().next().getBoolean("none")
                                ? insert(connection, pair)
                                : Uni.createFrom().voidItem())));
    }

    private static final String RETIRE =
            "update signing_key set retired_at = now(), version = version + 1 where retired_at is null";

    /** Makes a new key and retires all others in one act. */
    Uni<Void> rotate(Author author) {
        return make().chain(pair -> tx.sql(
                author,
                connection -> connection
                        .query(LOCK)
                        .execute()
                        .chain(() -> connection.query(RETIRE).execute())
                        .chain(() -> insert(connection, pair))));
    }

    private static final String INSERT = "insert into signing_key (private_key, public_key) values ($1, $2)";

    private Uni<Void> insert(SqlConnection connection, KeyPair pair) {
        byte[] sealed = secret.seal(PURPOSE, pair.getPrivate().getEncoded());
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        Buffer.buffer(sealed), Buffer.buffer(pair.getPublic().getEncoded())))
                .replaceWithVoid();
    }

    private static Uni<KeyPair> make() {
        return Uni.createFrom()
                .item(SigningKeyStore::generate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
