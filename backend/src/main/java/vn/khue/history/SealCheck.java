package vn.khue.history;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/**
 * A seal beside what its entries add up to now.
 *
 * @param foundRows entries that the range holds now
 * @param foundHash hash that the seal would have to have
 */
record SealCheck(Seal seal, long foundRows, String foundHash) {

    static SealCheck of(Row row) {
        return new SealCheck(Seal.of(row), row.getLong("found_rows"), Seal.hex(row, "found_hash"));
    }

    /** What is wrong with the range of the seal; empty when it is as it was sealed. */
    Optional<String> finding() {
        if (foundRows < seal.rows()) {
            return Optional.of(said((seal.rows() - foundRows) + " of " + seal.rows() + " rows removed"));
        }
        if (foundRows > seal.rows()) {
            return Optional.of(said((foundRows - seal.rows()) + " rows added to " + seal.rows()));
        }
        return foundHash.equals(seal.hash()) ? Optional.empty() : Optional.of(said("rows or the seal itself changed"));
    }

    /** What is wrong with the seal's place in the chain. */
    Optional<String> linkFinding(Seal before) {
        long number = before == null ? 1 : before.number() + 1;
        if (seal.number() != number) {
            return Optional.of(said("the seals from number " + number + " on are missing before it"));
        }
        String hash = before == null ? "" : before.hash();
        long from = before == null ? 1 : before.toSeq() + 1;
        return seal.previousHash().equals(hash) && seal.fromSeq() == from
                ? Optional.empty()
                : Optional.of(said("it does not go on from the seal before it"));
    }

    private String said(String what) {
        return "seal " + seal.number() + " (seq " + seal.fromSeq() + " to " + seal.toSeq() + "): " + what;
    }
}
