package vn.khue.contract;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, each described once. */
enum AnswerHeader {
    REQUEST_ID(
            "X-Request-Id",
            64,
            "^[!-~]+$",
            "6c0e5d0e-2f6f-4c1e-9d43-0c1f2f6f4c1e",
            "The id of the request, as given or made; tell it when something went wrong."),
    RATE_LIMIT(
            "RateLimit",
            100,
            "^limit=[0-9]+, remaining=[0-9]+, reset=[0-9]+$",
            "limit=200, remaining=199, reset=1",
            "Requests that a caller may send at once, how many are left, and after how many seconds all are free again."),
    ALLOW_ORIGIN(
            "Access-Control-Allow-Origin",
            200,
            null,
            "https://khue.example",
            "Only on requests from another origin that the configuration allows."),
    ETAG(
            "ETag",
            30,
            "^\"v[0-9]{1,9}(-[0-9]{4}-[0-9]{4})?\"$",
            "\"v7\"",
            "The version answered; send it back as If-Match."),
    LOCATION("Location", 2000, null, "/api/v1/units/0198f3a2-7c1b-7e64-9b1d-2f5a6c8e0d13", "Where the new thing is."),
    RETRY_AFTER("Retry-After", 10, "^[0-9]+$", "30", "Seconds to wait."),
    WWW_AUTHENTICATE("WWW-Authenticate", 200, null, "Bearer", "The scheme to log in by."),
    UNSEALED("X-Khue-Unsealed", 19, "^[0-9]+$", "12", "Entries of the journal that no seal holds yet.");

    private final String name;
    private final int most;
    private final String form;
    private final String example;
    private final String description;

    AnswerHeader(String name, int most, String form, String example, String description) {
        this.name = name;
        this.most = most;
        this.form = form;
        this.example = example;
        this.description = description;
    }

    static Map<String, Header> components() {
        Map<String, Header> headers = new TreeMap<>();
        for (AnswerHeader header : values()) {
            headers.put(
                    header.name,
                    OASFactory.createHeader()
                            .description(header.description)
                            .schema(Bounds.text(header.most, header.form, header.example)));
        }
        return headers;
    }

    void on(APIResponse response) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    /** A header that a resource names itself is described here all the same. */
    static void known(APIResponse response) {
        for (AnswerHeader header : values()) {
            if (response.getHeaders() != null && response.getHeaders().containsKey(header.name)) {
                header.on(response);
            }
        }
    }

    static void always(APIResponse response) {
        REQUEST_ID.on(response);
        RATE_LIMIT.on(response);
        ALLOW_ORIGIN.on(response);
    }
}
