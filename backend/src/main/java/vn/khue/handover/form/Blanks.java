package vn.khue.handover.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khue.api.Errors;
import vn.khue.api.Excerpt;

/** What stands in braces in a text of a campaign, such as {@code {đơn vị}}, and is filled in for each unit. */
public final class Blanks {

    public static final String UNIT = "đơn vị";
    public static final String ORGANIZER = "cơ quan";
    public static final String CAMPAIGN = "đợt";
    public static final String SCHOOL_YEAR = "năm học";
    public static final String REGISTER_BY = "hạn đăng ký";
    public static final String TRAINING_AT = "giờ tập huấn";
    public static final String HANDOVER_AT = "giờ bàn giao";
    public static final String CONTACT = "liên hệ";
    public static final String OFFICER = "cán bộ";
    public static final String POSITION = "chức vụ";
    public static final String PHONE = "điện thoại";
    public static final String EMAIL = "thư điện tử";

    public static final List<String> NAMES = List.of(
            UNIT,
            ORGANIZER,
            CAMPAIGN,
            SCHOOL_YEAR,
            REGISTER_BY,
            TRAINING_AT,
            HANDOVER_AT,
            CONTACT,
            OFFICER,
            POSITION,
            PHONE,
            EMAIL);

    private static final Pattern BLANK = Pattern.compile("\\{([^{}\\n]{1,40})\\}");
    private static final int LONGEST_SHOWN = 40;

    private Blanks() {}

    /** @param text null for none */
    public static void check(String text, String pointer, Errors errors) {
        if (text == null) {
            return;
        }
        BLANK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NAMES.contains(known(name)))
                .findFirst()
                .ifPresent(name -> errors.add(
                        pointer, "unknown-blank", Excerpt.of(name, LONGEST_SHOWN), String.join(", ", NAMES)));
    }

    /**
     * @param values  by their names
     * @param missing stands for what has no value
     */
    public static String fill(String text, Map<String, String> values, String missing) {
        return BLANK.matcher(text).replaceAll(found -> {
            String name = known(found.group(1));
            return Matcher.quoteReplacement(NAMES.contains(name) ? values.getOrDefault(name, missing) : found.group());
        });
    }

    /** As it may be typed: with marks set apart, in capitals. */
    private static String known(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
