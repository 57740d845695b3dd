package vn.khue.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows the passwords that are tried first: the words of {@code common-passwords.txt} (folded, Vietnamese and English)
 * alone or two together, with any digits and signs around them, and patterns such as abcabcabcabc.
 */
final class CommonPasswords {

    private static final Set<String> WORDS = read();
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    private static final int MOST_WORDS = 2;
    private static final int LONGEST_PATTERN = 4;
    private static final int IMPOSSIBLE = 1000;

    private CommonPasswords() {}

    static boolean contain(String password) {
        // A sign may separate two words or stand for a letter: mat@khau, m@tkhau.
        return repeats(password)
                || common(password)
                || common(password.replace('@', 'a').replace('$', 's'));
    }

    private static boolean common(String password) {
        String folded = fold(password);
        boolean mostlySigns = folded.length() * 2 < password.length();
        return repeats(folded) || !mostlySigns && words(folded, plain(folded)) <= MOST_WORDS;
    }

    /** Lower case without diacritics, blanks and signs, so that Mật-khẩu-2025 and matkhau2025 are the same. */
    static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Digits that stand for letters read as letters: p4ssw0rd, matkh4u. */
    private static String plain(String folded) {
        return folded.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** The least number of known words that, with digits between them, make up the whole text. */
    private static int words(String text, String plain) {
        int[] least = new int[text.length() + 1];
        Arrays.fill(least, IMPOSSIBLE);
        least[0] = 0;
        for (int from = 0; from < text.length(); from++) {
            if (Character.isDigit(text.charAt(from))) {
                least[from + 1] = Math.min(least[from + 1], least[from]);
            }
            for (int until = from + 1; until <= Math.min(text.length(), from + LONGEST_WORD); until++) {
                if (WORDS.contains(text.substring(from, until)) || WORDS.contains(plain.substring(from, until))) {
                    least[until] = Math.min(least[until], least[from] + 1);
                }
            }
        }
        return least[text.length()];
    }

    private static boolean repeats(String text) {
        for (int length = 1; length <= Math.min(LONGEST_PATTERN, text.length() / 2); length++) {
            String pattern = text.substring(0, length);
            if (pattern.repeat(text.length() / length + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CommonPasswords::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
