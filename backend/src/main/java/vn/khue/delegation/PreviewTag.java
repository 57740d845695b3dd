package vn.khue.delegation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khue.access.Chain;

/** Names the effect of a revocation: every grant with its version and its fate, and every account that loses all. */
final class PreviewTag {

    private PreviewTag() {}

    static String of(RevocationPlan plan, Map<UUID, Integer> versions) {
        TreeSet<String> lines = new TreeSet<>();
        versions.forEach(
                (id, version) -> lines.add(id + " " + version + (plan.falling().contains(id) ? " falls" : " stays")));
        plan.moving().forEach(id -> lines.add(id + " moves below " + plan.successor()));
        plan.losing().forEach(account -> lines.add(account + " loses all"));
        lines.add("successor " + plan.successor() + (plan.fresh() ? " new" : " present"));
        return HexFormat.of().formatHex(digest(String.join("\n", lines)), 0, 16);
    }

    /** Names the effect of several revocations that are done as one. */
    static String of(List<Revocation> effects) {
        String tags = effects.stream().map(Revocation::previewTag).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(digest(tags), 0, 16);
    }

    /**
     * The id of the grant that a successor receives. It follows from what is revoked and for whom, so that the preview
     * can already name it.
     */
    static UUID fresh(Chain revoked, UUID successor) {
        byte[] digest = digest(revoked.leaf().id() + " succeeded by " + successor);
        return UUID.nameUUIDFromBytes(digest);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
