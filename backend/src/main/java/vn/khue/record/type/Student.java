package vn.khue.record.type;

import static vn.khue.record.type.Kind.*;
import static vn.khue.record.type.Privacy.*;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A pupil: one person for life, with what belongs to one school year. */
@Described(code = "student", path = "students", codesBegin = "HS")
public record Student(
        @Section("identity")
        @Field(kind = TEXT, longest = 40, required = true, unique = true, immutable = true, formed = true)
        String code,

        @Field(kind = NAME, required = true) String fullName,
        @Field(kind = DATE, required = true) LocalDate dateOfBirth,

        @Field(kind = CODE, list = "gender", required = true)
        String gender,

        @Field(kind = NATIONAL_ID, unique = true, privacy = PERSONAL)
        String nationalId,

        @Field(kind = TEXT, privacy = PERSONAL) String passportNo,

        @Field(kind = CODE, list = "nationality", required = true, initial = "704")
        String nationality,

        @Field(kind = CODE, list = "ethnicity", required = true)
        String ethnicity,

        @Field(kind = CODE, list = "religion") String religion,
        @Section("residence") @Field(kind = TEXT) String birthPlace,
        @Field(kind = TEXT) String homeTown,

        @Field(kind = TEXT, longest = 300, privacy = PERSONAL)
        String permanentAddress,

        @Field(kind = CODE, list = "commune") String permanentCommuneCode,

        @Field(kind = TEXT, longest = 300, privacy = PERSONAL)
        String currentAddress,

        @Field(kind = CODE, list = "commune") String currentCommuneCode,

        @Section("contact") @Field(kind = PHONE, privacy = PERSONAL)
        String phone,

        @Field(kind = EMAIL, privacy = PERSONAL) String email,

        @Section("family") @Field(kind = NAME, privacy = PERSONAL)
        String fatherName,

        @Field(kind = YEAR, privacy = PERSONAL) Integer fatherBirthYear,
        @Field(kind = TEXT, privacy = PERSONAL) String fatherOccupation,
        @Field(kind = PHONE, privacy = PERSONAL) String fatherPhone,
        @Field(kind = NAME, privacy = PERSONAL) String motherName,
        @Field(kind = YEAR, privacy = PERSONAL) Integer motherBirthYear,
        @Field(kind = TEXT, privacy = PERSONAL) String motherOccupation,
        @Field(kind = PHONE, privacy = PERSONAL) String motherPhone,
        @Field(kind = NAME, privacy = PERSONAL) String guardianName,
        @Field(kind = YEAR, privacy = PERSONAL) Integer guardianBirthYear,
        @Field(kind = PHONE, privacy = PERSONAL) String guardianPhone,

        @Section("enrolment") @Field(kind = REFERENCE, to = "class", required = true, yearly = true)
        String classCode,

        @Field(kind = CODE, list = "admissionKind", yearly = true)
        String admissionKind,

        @Field(kind = DATE, required = true, yearly = true) LocalDate enrolledOn,

        @Field(kind = CODE, list = "studentStatus", required = true, initial = "01", yearly = true)
        String status,

        @Field(kind = DATE, yearly = true) LocalDate statusDate,

        @Field(kind = CODE, list = "leavingReason", yearly = true)
        String leavingReason,

        @Field(kind = CODE, list = "province", yearly = true)
        String transferProvince,

        @Section("policy") @Field(kind = CODE, list = "policyGroup", yearly = true, privacy = SENSITIVE)
        String policyGroup,

        @Field(kind = CODE, list = "householdPoverty", yearly = true, privacy = SENSITIVE)
        String householdPoverty,

        @Field(kind = BOOLEAN, yearly = true, privacy = SENSITIVE)
        Boolean isDisabled,

        @Field(kind = CODE, list = "disabilityType", yearly = true, privacy = SENSITIVE)
        String disabilityType,

        @Section("boarding") @Field(kind = CODE, list = "dayBoarding", yearly = true)
        String dayBoarding,

        @Field(kind = BOOLEAN, yearly = true) Boolean isBoarding,

        @Section("support") @Field(kind = CODE, list = "feeExemption", yearly = true, privacy = SENSITIVE)
        String feeExemption,

        @Field(kind = BOOLEAN, yearly = true, privacy = SENSITIVE)
        Boolean costSupport,

        @Field(kind = BOOLEAN, yearly = true, privacy = SENSITIVE)
        Boolean lunchSupport,

        @Field(kind = BOOLEAN, yearly = true, privacy = SENSITIVE)
        Boolean riceSupport,

        @Section("activities") @Field(kind = BOOLEAN, yearly = true)
        Boolean isPioneer,

        @Field(kind = BOOLEAN, yearly = true) Boolean isYouthUnionMember,
        @Field(kind = BOOLEAN, yearly = true) Boolean learnsEthnicLanguage,
        @Field(kind = BOOLEAN, yearly = true) Boolean bilingual,

        @Section("health") @Field(kind = DECIMAL, yearly = true, privacy = SENSITIVE, min = 30, max = 230)
        BigDecimal heightCm,

        @Field(kind = DECIMAL, yearly = true, privacy = SENSITIVE, min = 2, max = 200)
        BigDecimal weightKg,

        @Field(kind = CODE, list = "nutrition", yearly = true, privacy = SENSITIVE)
        String nutrition,

        @Field(kind = CODE, list = "bloodGroup", privacy = SENSITIVE)
        String bloodGroup,

        @Field(kind = TEXT, privacy = SENSITIVE) String healthInsuranceNo,
        @Field(kind = BOOLEAN, yearly = true) Boolean canSwim) {}
