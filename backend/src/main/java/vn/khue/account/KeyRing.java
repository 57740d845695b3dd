package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.khue.db.Author;
import vn.khue.db.Notices;

/** The signing keys in memory: one that signs, and those that still verify. Read again when the database tells. */
@ApplicationScoped
class KeyRing {

    private final SigningKeyStore store;
    private final AtomicReference<List<SigningKey>> keys = new AtomicReference<>(List.of());

    KeyRing(SigningKeyStore store, Notices notices) {
        this.store = store;
        notices.onReading("keys", this::read);
    }

    /** Makes the first key if need be and reads all of them; the application is not ready before. */
    Uni<Void> open() {
        return store.makeFirst().chain(this::read);
    }

    private Uni<Void> read() {
        return store.usable().invoke(keys::set).replaceWithVoid();
    }

    Uni<Void> rotate(Author author) {
        return store.rotate(author).chain(this::read);
    }

    SigningKey signing() {
        return keys.get().stream()
                .filter(key -> !key.retired())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signing key yet"));
    }

    Optional<PublicKey> verifying(String id) {
        return keys.get().stream()
                .filter(key -> key.id().equals(id))
                .<PublicKey>map(SigningKey::verifying)
                .findFirst();
    }

    List<SigningKey> all() {
        return keys.get();
    }
}
