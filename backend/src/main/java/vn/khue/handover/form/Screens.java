package vn.khue.handover.form;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Where the screens are, for addresses on paper and in letters. */
public final class Screens {

    private static final String NO_ORIGIN = "null";

    private Screens() {}

    /** A page of the screens: of the page that asks, whose origin has been looked at before, or else of this server. */
    public static String page(String path, UriInfo uri, HttpHeaders headers) {
        String origin = headers.getHeaderString("Origin");
        URI screens =
                origin == null || origin.isEmpty() || NO_ORIGIN.equals(origin) ? uri.getBaseUri() : URI.create(origin);
        return screens.resolve(path).toString();
    }
}
