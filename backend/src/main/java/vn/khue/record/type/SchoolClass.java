package vn.khue.record.type;

import static vn.khue.record.type.Kind.*;

/** A class of one school year. */
@Described(code = "class", path = "classes")
public record SchoolClass(
        @Section("identity") @Field(kind = TEXT, longest = 40, required = true, immutable = true)
        String code,

        @Field(kind = TEXT, required = true) String name,

        @Field(kind = CODE, list = "grade", required = true, yearly = true)
        String grade,

        @Field(kind = CODE, list = "ageGroup", yearly = true)
        String ageGroup,

        @Section("organisation") @Field(kind = REFERENCE, to = "campus", yearly = true)
        String campusCode,

        @Field(kind = REFERENCE, to = "staff", yearly = true)
        String homeroomTeacherCode,

        @Field(kind = CODE, list = "classSession", yearly = true)
        String session,

        @Field(kind = CODE, list = "sessionsPerWeek", yearly = true)
        String sessionsPerWeek,

        @Field(kind = CODE, list = "foreignLanguage", yearly = true)
        String foreignLanguage1,

        @Field(kind = CODE, list = "foreignLanguage", yearly = true)
        String foreignLanguage2,

        @Section("kind") @Field(kind = BOOLEAN, required = true, initial = "false", yearly = true)
        Boolean isCombined,

        @Field(kind = REFERENCE, to = "class", yearly = true)
        String combinedWithCode,

        @Field(kind = BOOLEAN, required = true, initial = "false", yearly = true)
        Boolean isSpecialised,

        @Field(kind = CODE, list = "specialism", yearly = true)
        String specialism,

        @Field(kind = BOOLEAN, required = true, initial = "false", yearly = true)
        Boolean isDayBoarding,

        @Field(kind = CODE, list = "stream", yearly = true) String stream,
        @Field(kind = BOOLEAN, yearly = true) Boolean hasDisabledPupils,

        @Field(kind = CODE, list = "continuingForm", yearly = true)
        String continuingForm,

        @Section("equipment") @Field(kind = BOOLEAN, yearly = true)
        Boolean mathEquipmentSufficient,

        @Field(kind = BOOLEAN, yearly = true) Boolean vietnameseEquipmentSufficient,
        @Field(kind = INTEGER, yearly = true, min = 0) Integer position) {}
