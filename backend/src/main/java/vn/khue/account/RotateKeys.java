package vn.khue.account;

import jakarta.enterprise.context.ApplicationScoped;
import vn.khue.api.Command;
import vn.khue.api.MainThread;
import vn.khue.db.Author;

/** Command: signs with a new key from now on; tokens signed before stay good until they expire. */
@ApplicationScoped
class RotateKeys implements Command {

    private final KeyRing keys;

    RotateKeys(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public String purpose() {
        return "make a new signing key; access tokens signed with the old one stay good until they expire";
    }

    @Override
    public int run(String... arguments) {
        MainThread.await(keys.rotate(Author.system(name())));
        System.out.println("New signing key: " + keys.signing().id());
        return 0;
    }
}
