package vn.khue.handover.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.khue.api.Excerpt;

/**
 * The subject of a letter as it travels (RFC 2047). The mail client would fold a long one with a line feed alone, for which
 * strict mail servers refuse the whole letter; what is plain ASCII already it leaves on its line.
 */
record MailSubject(String words) {

    /** Characters of four bytes each still leave the line shorter than mail servers take. */
    private static final int LONGEST = 120;
    /** As base64 these stay below the 75 characters that an encoded word may have. */
    private static final int MOST_BYTES = 45;

    String encoded() {
        String line = Excerpt.of(words.replaceAll("\\p{Cntrl}+", " "), LONGEST);
        return line.chars().allMatch(one -> one < 128) ? line : String.join(" ", encodedWords(line));
    }

    /** A letter of several bytes is never cut. */
    private static List<String> encodedWords(String line) {
        List<String> encoded = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        line.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (bytes(part + letter).length > MOST_BYTES) {
                encoded.add(encodedWord(part.toString()));
                part.setLength(0);
            }
            part.append(letter);
        });
        encoded.add(encodedWord(part.toString()));
        return encoded;
    }

    private static String encodedWord(String part) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(part)) + "?=";
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
