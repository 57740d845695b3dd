package vn.khue.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * Tells uploaded forms apart by their fields and the contents of their files. The bytes of the request will not do: the
 * boundary between the parts is another one each time, and they are read up before anybody could hash them.
 */
final class FormHash {

    private FormHash() {}

    static byte[] of(FormData form) throws IOException {
        MessageDigest digest = sha256();
        for (String name : names(form)) {
            for (var value : form.get(name)) {
                byte[] content =
                        value.isFileItem() ? file(value.getFileItem().getInputStream()) : text(value.getValue());
                digest.update(text(name));
                digest.update(sha256().digest(content));
            }
        }
        return digest.digest();
    }

    private static TreeSet<String> names(FormData form) {
        TreeSet<String> names = new TreeSet<>();
        form.forEach(names::add);
        return names;
    }

    private static byte[] file(InputStream opened) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(opened, digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
