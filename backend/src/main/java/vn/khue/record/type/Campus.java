package vn.khue.record.type;

import static vn.khue.record.type.Kind.*;

import java.math.BigDecimal;

/** A place where a school teaches; one of them is the main one. */
@Described(code = "campus", path = "campuses", codesBegin = "DT")
public record Campus(
        @Section("identity")
        @Field(kind = TEXT, longest = 40, required = true, unique = true, immutable = true, formed = true)
        String code,

        @Field(kind = TEXT, required = true) String name,
        @Field(kind = BOOLEAN, required = true) Boolean isMain,
        @Section("place") @Field(kind = TEXT, longest = 300) String address,
        @Field(kind = CODE, list = "commune") String communeCode,
        @Field(kind = DECIMAL, min = 0) BigDecimal distanceKm,
        @Field(kind = DECIMAL, min = 0) BigDecimal siteAreaM2,
        @Field(kind = PHONE) String phone) {}
