package vn.khue.contract;

import java.util.Map;
import vn.khue.testing.Visit;

/** An operation with somebody who may use it and with names of things that exist for them. */
record Target(Described described, Visit visit, Map<String, String> names) {

    String address() {
        return address("", "");
    }

    /** With this text in place of one of the names. */
    String address(String replaced, String text) {
        String address = described.path().replace("{" + replaced + "}", text);
        for (Map.Entry<String, String> name : names.entrySet()) {
            address = address.replace("{" + name.getKey() + "}", name.getValue());
        }
        return address;
    }

    void send(String address, String body, String... header) {
        visit.send(described.method(), address, body, header);
    }

    /** Something to send where a body is taken. */
    String anything() {
        return described.takesJson() ? "{}" : null;
    }
}
