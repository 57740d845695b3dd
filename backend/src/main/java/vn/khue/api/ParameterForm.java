package vn.khue.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether the text of a query parameter has the form of its type; the framework would answer 404 without a reason. */
final class ParameterForm {

    private static final int LONGEST = 4000;

    private ParameterForm() {}

    static void check(Errors errors, String name, Class<?> type, String value) {
        String pointer = "query:" + name;
        if (value.chars().anyMatch(Character::isISOControl)) {
            errors.add(pointer, "control-character");
        } else if (value.length() > LONGEST) {
            errors.add(pointer, "wrong-length", 0, LONGEST);
        } else if (type.isEnum()) {
            errors.check(constant(type, value), pointer, "not-one-of", constants(type));
        } else {
            errors.check(
                    value.isEmpty() && !type.isPrimitive() || readable(type, value), pointer, "not-a", Words.of(type));
        }
    }

    private static boolean readable(Class<?> type, String value) {
        try {
            if (type == UUID.class) {
                return UUID.fromString(value).toString().equalsIgnoreCase(value);
            }
            if (type == Instant.class) {
                Instant.parse(value);
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            }
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** Asks the way that the framework will take: the type's fromString, else the name of the constant. */
    private static boolean constant(Class<?> type, String value) {
        try {
            Method factory = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals("fromString") && method.getParameterCount() == 1)
                    .findFirst()
                    .orElse(type.getMethod("valueOf", String.class));
            factory.setAccessible(true);
            return factory.invoke(null, value) != null;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
