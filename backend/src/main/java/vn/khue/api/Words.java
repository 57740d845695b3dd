package vn.khue.api;

/** What callers call the types of values, because they do not know Java. */
final class Words {

    private Words() {}

    static String of(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return "text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true|false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "uuid";
            case "LocalDate" -> "date (2025-09-30)";
            case "Instant" -> "time (2025-09-30T08:00:00Z)";
            case "List", "Set", "Collection" -> "list";
            default -> "object";
        };
    }
}
