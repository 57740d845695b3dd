package vn.khue.contract;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that requests may carry whatever they ask for, each described once. */
enum AskedHeader {
    REQUEST_ID(
            "X-Request-Id",
            64,
            "^[!-~]{1,64}$",
            "6c0e5d0e-2f6f-4c1e-9d43-0c1f2f6f4c1e",
            "An id of the caller's choice, found again in the answer, the log and the journal."),
    LANGUAGE("Accept-Language", 200, null, "en", "Language of texts: `vi` (when absent) or `en`."),
    IDEMPOTENCY_KEY(
            "Idempotency-Key",
            128,
            "^[!-~]{1,128}$",
            "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
            "Makes the request safe to repeat: with the same key and body it is carried out once within 24 hours.");

    private final String name;
    private final int most;
    private final String form;
    private final String example;
    private final String description;

    AskedHeader(String name, int most, String form, String example, String description) {
        this.name = name;
        this.most = most;
        this.form = form;
        this.example = example;
        this.description = description;
    }

    static Map<String, Parameter> components() {
        Map<String, Parameter> parameters = new TreeMap<>();
        for (AskedHeader header : values()) {
            parameters.put(
                    header.name,
                    OASFactory.createParameter()
                            .name(header.name)
                            .in(Parameter.In.HEADER)
                            .description(header.description)
                            .schema(Bounds.text(header.most, header.form, header.example)));
        }
        return parameters;
    }

    void on(Operation operation) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + name));
    }
}
