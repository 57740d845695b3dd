package vn.khue.record.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All record types. */
public final class Dictionary {

    /** In the order in which a school fills them: what others refer to comes first. */
    public static final List<RecordType> TYPES = Stream.of(
                    School.class,
                    Campus.class,
                    Staff.class,
                    SchoolClass.class,
                    Student.class,
                    Facility.class,
                    Equipment.class)
            .map(RecordType::of)
            .toList();

    /** Where the API has their records, as a pattern for addresses; a constant, because annotations name it. */
    public static final String PATHS = "schools|campuses|staff|classes|students|facilities|equipment";

    private static final Map<String, RecordType> BY_CODE = by(RecordType::code);
    private static final Map<String, RecordType> BY_PATH = by(RecordType::path);

    private Dictionary() {}

    private static Map<String, RecordType> by(Function<RecordType, String> key) {
        return TYPES.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    public static Optional<RecordType> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public static Optional<RecordType> at(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}
