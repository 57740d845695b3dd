package vn.khue.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** What every part of a request's way may know about the request itself: its id and its language. */
@RequestScoped
public class CurrentRequest {

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private String id;
    private Language language = Language.VI;
    private boolean tried;

    void begin(String givenId, String acceptLanguage) {
        id = idOf(givenId);
        language = Language.of(acceptLanguage);
    }

    /** The id that the caller gave if it is one, else a new one. */
    static String idOf(String given) {
        return given != null && ID.matcher(given).matches() ? given : made();
    }

    /** 32 hexadecimal digits, as a trace id of W3C Trace Context; it only has to differ, nobody is kept from guessing it. */
    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }

    public String id() {
        if (id == null) {
            // Outside of a request, such as in a job.
            id = idOf(null);
        }
        return id;
    }

    /** Says that the request writes nothing, although a request of its kind might: it only asks what would happen. */
    public void tries() {
        tried = true;
    }

    public boolean tried() {
        return tried;
    }

    public Language language() {
        return language;
    }
}
