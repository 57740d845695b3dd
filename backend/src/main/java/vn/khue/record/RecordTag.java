package vn.khue.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/**
 * The version of a record in HTTP. Each school year of a record counts its versions anew, so the tag of a year other than the
 * present one names the year too ("v7-2027-2028"), and none is taken for the tag of another year. A caller who has only
 * the version of a list sends "v7", which is meant for the year that the address names, and for the present one when it
 * names none: a record that is gone from this year is not mistaken for itself in the next.
 *
 * @param year the school year that the tag names; null for none
 */
public record RecordTag(int version, Integer year) {

    private static final Pattern WITH_YEAR = Pattern.compile("\"(v\\d{1,9})-(\\d{4}-\\d{4})\"");

    public static String of(Entry entry) {
        String tag = ETag.of(entry.version());
        return entry.year() == SchoolYear.present()
                ? tag
                : tag.substring(0, tag.length() - 1) + "-" + entry.yearName() + "\"";
    }

    /**
     * What the caller has seen, from {@code If-Match}.
     *
     * @param schoolYear that the address names; null for none
     * @throws Problem 428 when the header is missing, 400 when it is no tag
     */
    public static RecordTag required(String ifMatch, String schoolYear) {
        RecordTag tag = ofAnyYear(ifMatch);
        return tag.year == null && schoolYear == null ? new RecordTag(tag.version, SchoolYear.present()) : tag;
    }

    /** The same for what is done with a record whatever its year. */
    public static RecordTag ofAnyYear(String ifMatch) {
        Matcher both = WITH_YEAR.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!both.matches()) {
            return new RecordTag(ETag.required(ifMatch), null);
        }
        Errors errors = new Errors();
        Integer year = SchoolYear.parse(both.group(2), "header:If-Match", errors);
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors.list());
        }
        return new RecordTag(ETag.required("\"" + both.group(1) + "\""), year);
    }

    /** @throws Problem 412 when somebody else was faster, or when it is the tag of another school year */
    public void same(Entry entry) {
        if (version != entry.version() || year != null && year != entry.year()) {
            throw Problem.of(412, "version-stale", new FieldError("header:If-Match", "version-is", of(entry)));
        }
    }
}
