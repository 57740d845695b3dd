package vn.khue.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import vn.khue.api.Command;
import vn.khue.api.MainThread;

/**
 * The command {@code verify-history [<number>:<hash>]}. Who can rewrite the whole database can also make all seals anew;
 * against that, keep the last line of a run somewhere else and give its number and hash to a later run.
 */
@ApplicationScoped
class VerifyHistory implements Command {

    private final Verification verification;
    private final SealStore store;

    VerifyHistory(Verification verification, SealStore store) {
        this.verification = verification;
        this.store = store;
    }

    @Override
    public String name() {
        return "verify-history";
    }

    @Override
    public String purpose() {
        return "proves that no entry of the history was changed, removed or added; [<number>:<hash>] of a seal known before";
    }

    @Override
    public int run(String... arguments) {
        return run(System.out, arguments);
    }

    int run(PrintStream out, String... arguments) {
        Verification.Result result = MainThread.await(verification.run());
        result.findings().forEach(finding -> out.println("BROKEN " + finding));
        boolean known = arguments.length == 0 || remembered(out, arguments[0]);
        if (result.findings().isEmpty() && known) {
            out.println("intact: " + result.rows() + " sealed rows, " + result.unsealed() + " not yet sealed");
        } else {
            out.println("not intact; " + result.unsealed() + " rows not yet sealed");
        }
        if (result.last() != null) {
            out.println(
                    "last seal " + result.last().number() + ":" + result.last().hash());
        }
        return result.findings().isEmpty() && known ? 0 : 1;
    }

    private boolean remembered(PrintStream out, String seal) {
        String[] parts = seal.split(":", 2);
        if (parts.length < 2 || !parts[0].matches("[1-9][0-9]{0,17}")) {
            out.println("BROKEN argument: give a seal as <number>:<hash>");
            return false;
        }
        long number = Long.parseLong(parts[0]);
        boolean same = MainThread.await(store.recompute(number - 1, 1)).stream()
                .anyMatch(check ->
                        check.seal().number() == number && check.seal().hash().equals(parts[1]));
        if (!same) {
            out.println("BROKEN seal " + number + " is not the one remembered");
        }
        return same;
    }
}
