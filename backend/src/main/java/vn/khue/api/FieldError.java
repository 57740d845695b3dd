package vn.khue.api;

/**
 * One thing wrong with a request.
 *
 * @param pointer   where: a JSON pointer into the body ("/rows/3/unit"), "query:limit", "header:If-Match", or "" for the whole
 * @param code      stable code; its text stands in the problem catalogues
 * @param arguments values for the placeholders of the text
 */
public record FieldError(String pointer, String code, Object... arguments) {

    public static FieldError query(String parameter, String code, Object... arguments) {
        return new FieldError("query:" + parameter, code, arguments);
    }
}
