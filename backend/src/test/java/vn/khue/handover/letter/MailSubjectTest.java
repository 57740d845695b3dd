package vn.khue.handover.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeUtility;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.khue.api.Excerpt;

class MailSubjectTest {

    @Test
    void longVietnameseWordsStayOnOneLineAndAreReadAsTheyWere() throws Exception {
        String letters = "Đăng ký tham dự: bàn giao tài khoản quản trị 🏫 phường Lê Chân";
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int from = letters.offsetByCodePoints(0, random.nextInt(20));
            String words = letters.substring(from).repeat(1 + random.nextInt(5));
            String encoded = new MailSubject(words).encoded();
            assertTrue(encoded.chars().allMatch(one -> one >= 32 && one < 127), encoded);
            for (String word : encoded.split(" ")) {
                assertTrue(word.length() <= 75, word);
            }
            assertEquals(Excerpt.of(words, 120), MimeUtility.decodeText(encoded));
            assertTrue(encoded.length() < 900, encoded);
        }
    }

    @Test
    void plainWordsTravelAsTheyAre() {
        assertEquals("Reminder: schools", new MailSubject("Reminder: schools").encoded());
    }

    @Test
    void lineBreaksInANameMakeNoOtherHeading() {
        assertEquals("Reminder: Bcc: a@example.org", new MailSubject("Reminder:\r\nBcc: a@example.org").encoded());
    }
}
