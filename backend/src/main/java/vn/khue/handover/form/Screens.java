package vn.khue.handover.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the screens are, for addresses on paper and in letters. */
@ApplicationScoped
public class Screens {

    private static final String NO_ORIGIN = "null";

    private final Optional<URI> address;

    /** @param address as the operator names it, whatever a request says; absent where the server is reached directly */
    Screens(@ConfigProperty(name = "khue.public-url") Optional<URI> address) {
        this.address = address;
    }

    /**
     * A page of the screens: at the address that the operator has named, or else of the page that asks, whose origin has
     * been looked at before, or else of this server as the request calls it.
     */
    public String page(String path, UriInfo uri, HttpHeaders headers) {
        return address.orElseGet(() -> asking(uri, headers)).resolve(path).toString();
    }

    private static URI asking(UriInfo uri, HttpHeaders headers) {
        String origin = headers.getHeaderString("Origin");
        return origin == null || origin.isEmpty() || NO_ORIGIN.equals(origin) ? uri.getBaseUri() : URI.create(origin);
    }
}
