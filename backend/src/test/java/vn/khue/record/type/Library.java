package vn.khue.record.type;

import static vn.khue.record.type.Kind.*;

import java.time.LocalDate;

/** The library of a school: a type that only a test has, to show what a new one takes. */
@Described(code = "library", path = "libraries", codesBegin = "TV")
public record Library(
        @Section("identity")
        @Field(kind = TEXT, longest = 40, required = true, unique = true, immutable = true, formed = true)
        String code,

        @Field(kind = TEXT, required = true) String name,

        @Field(kind = REFERENCE, to = "campus", required = true)
        String campusCode,

        @Section("state") @Field(kind = INTEGER, min = 0, yearly = true)
        Integer books,

        @Field(kind = CODE, list = "condition") String condition,
        @Field(kind = DATE) LocalDate openedOn,

        @Field(kind = BOOLEAN, required = true, initial = "false")
        Boolean lendsToParents) {

    public static final RecordType TYPE = RecordType.of(Library.class);
}
