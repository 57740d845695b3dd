package vn.khue.handover.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which address stands on papers and in letters. */
class ScreensTest {

    private static final UriInfo ASKED =
            answering(UriInfo.class, URI.create("http://whatever-the-request-says/api/v1/"));

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }

    private static String page(String named, String origin) {
        return new Screens(Optional.ofNullable(named).map(URI::create))
                .page("/login", ASKED, answering(HttpHeaders.class, origin));
    }

    @Test
    void whatTheOperatorHasNamedStandsBeforeAnyRequest() {
        assertEquals("https://khue.example/login", page("https://khue.example", "https://elsewhere.example"));
        assertEquals("https://khue.example/login", page("https://khue.example/", null));
    }

    @Test
    void elseItIsThePageThatAsksOrTheServerThatIsAsked() {
        assertEquals("https://screens.example/login", page(null, "https://screens.example"));
        assertEquals("http://whatever-the-request-says/login", page(null, null));
        assertEquals("http://whatever-the-request-says/login", page(null, "null"));
    }
}
