package vn.khue.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.api.FieldError;

class PasswordPolicyTest {

    private static List<String> faults(String password) {
        return PasswordPolicy.check(password, "xa.anlao", "/new").stream()
                .map(FieldError::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123456", "Mật khẩu 123456", "M@tKh4u!2025!!", "haiphong2025...", "HaiPhong@HaiPhong1",
                        "123456789012",
                "qwertyuiop12", "1qaz2wsx3edc", "abcabcabcabc", "aaaaaaaaaaaa", "Password12345!", "P@ssw0rd12345",
                "Nguyễn Văn An 1990", "sogddthaiphong", "0912345678901", "!!!!!!!!!!!!", "iloveyou12345"
            })
    void whatIsTriedFirstIsTooCommon(String password) {
        assertEquals(List.of("too-common"), faults(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cây bàng trước ngõ",
                "gió mùa đông bắc",
                "mười hai con gà trống",
                "Tx7#kk!vQ92mLp",
                "k3mfp-7xwqa-9dhr",
                "сорок тысяч обезьян"
            })
    void whatNobodyTriesFirstIsTaken(String password) {
        assertEquals(List.of(), faults(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cò lả bay", "kq7!xv"})
    void elevenCharactersAreTooShort(String password) {
        assertEquals(List.of("too-short"), faults(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XaAnLao trên đồi cao", "cờ bay xa.anlao"})
    void theUserNameIsNoPassword(String password) {
        assertEquals(List.of("contains-username"), faults(password));
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5000})
    void tooLongIsTooLong(int length) {
        assertEquals(List.of("too-long"), faults("ạ".repeat(length)));
    }
}
