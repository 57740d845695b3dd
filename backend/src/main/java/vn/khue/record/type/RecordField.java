package vn.khue.record.type;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A field of a record type, as its Java record describes it.
 *
 * @param column   of the table
 * @param codeList name of the list; null for what holds no codes
 * @param refersTo code of the type whose code it holds; null for what refers to nothing
 * @param initial  what a new record has when nothing is said; null for nothing
 * @param longest  longest text in characters; null for what is no text
 * @param section  the part of the form in which it stands
 */
public record RecordField(
        String name,
        String column,
        Kind kind,
        boolean required,
        boolean unique,
        boolean immutable,
        boolean formed,
        boolean yearly,
        Privacy privacy,
        String codeList,
        String refersTo,
        Object initial,
        Integer longest,
        BigDecimal min,
        BigDecimal max,
        String section) {

    static RecordField of(RecordComponent component, String section) {
        Field said = component.getAnnotation(Field.class);
        if (said == null || component.getType() != said.kind().type()) {
            throw new IllegalStateException(component + " needs a @Field of its own type");
        }
        return new RecordField(
                component.getName(),
                column(component.getName()),
                said.kind(),
                said.required(),
                said.unique(),
                said.immutable(),
                said.formed(),
                said.yearly(),
                said.privacy(),
                some(said.list()),
                some(said.to()),
                initial(said),
                said.kind().text() ? Integer.valueOf(said.longest()) : null,
                bound(said.min()),
                bound(said.max()),
                section);
    }

    /** Whether it stays hidden from a reader who may read these kinds of fields. */
    public boolean hidden(boolean personal, boolean sensitive) {
        return privacy == Privacy.PERSONAL && !personal || privacy == Privacy.SENSITIVE && !sensitive;
    }

    private static Object initial(Field said) {
        return said.kind() == Kind.BOOLEAN && !said.initial().isEmpty()
                ? Boolean.valueOf(said.initial())
                : some(said.initial());
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String some(String text) {
        return text.isEmpty() ? null : text;
    }

    private static BigDecimal bound(double value) {
        return Double.isInfinite(value) ? null : BigDecimal.valueOf(value).stripTrailingZeros();
    }
}
