package vn.khue.api;

/** A value for the placeholder of a text that is called otherwise in each language. */
public record Spoken(String vi, String en) {

    String in(Language language) {
        return language == Language.EN ? en : vi;
    }
}
