package vn.khue.record.type;

import static vn.khue.record.type.Kind.*;

import java.math.BigDecimal;

/** Rooms and buildings of one kind. */
@Described(code = "facility", path = "facilities", codesBegin = "CS")
public record Facility(
        @Section("identity")
        @Field(kind = TEXT, longest = 40, required = true, unique = true, immutable = true, formed = true)
        String code,

        @Field(kind = CODE, list = "facilityKind", required = true)
        String kind,

        @Field(kind = REFERENCE, to = "campus", required = true)
        String campusCode,

        @Field(kind = TEXT) String name,

        @Section("state") @Field(kind = CODE, list = "structure", required = true, yearly = true)
        String structure,

        @Field(kind = INTEGER, required = true, yearly = true, min = 0)
        Integer quantity,

        @Field(kind = DECIMAL, yearly = true, min = 0) BigDecimal areaM2,
        @Field(kind = YEAR) Integer builtYear,
        @Field(kind = INTEGER, yearly = true, min = 0) Integer builtThisYear,

        @Field(kind = CODE, list = "condition", required = true, yearly = true)
        String condition,

        @Field(kind = BOOLEAN, yearly = true) Boolean meetsStandard,
        @Field(kind = TEXT, longest = 1000) String note) {}
