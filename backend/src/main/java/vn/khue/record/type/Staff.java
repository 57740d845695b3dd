package vn.khue.record.type;

import static vn.khue.record.type.Kind.*;
import static vn.khue.record.type.Privacy.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A member of staff: one person for life, with what belongs to one school year. */
@Described(code = "staff", path = "staff", codesBegin = "CB")
public record Staff(
        @Section("identity")
        @Field(kind = TEXT, longest = 40, required = true, unique = true, immutable = true, formed = true)
        String code,

        @Field(kind = NAME, required = true) String fullName,
        @Field(kind = DATE, required = true) LocalDate dateOfBirth,

        @Field(kind = CODE, list = "gender", required = true)
        String gender,

        @Field(kind = NATIONAL_ID, required = true, unique = true, privacy = PERSONAL)
        String nationalId,

        @Field(kind = CODE, list = "nationality", required = true, initial = "704")
        String nationality,

        @Field(kind = CODE, list = "ethnicity") String ethnicity,
        @Field(kind = CODE, list = "religion") String religion,

        @Section("contact") @Field(kind = PHONE, privacy = PERSONAL)
        String phone,

        @Field(kind = EMAIL, privacy = PERSONAL) String email,

        @Field(kind = TEXT, longest = 300, privacy = PERSONAL)
        String permanentAddress,

        @Field(kind = CODE, list = "commune") String permanentCommuneCode,

        @Section("employment") @Field(kind = CODE, list = "staffGroup", required = true)
        String staffGroup,

        @Field(kind = CODE, list = "position") String position,

        @Field(kind = CODE, list = "contractType", required = true)
        String contractType,

        @Field(kind = CODE, list = "staffStatus", required = true, yearly = true)
        String status,

        @Field(kind = DATE, yearly = true) LocalDate statusDate,
        @Field(kind = DATE) LocalDate recruitedOn,
        @Field(kind = TEXT) String recruitingBody,
        @Field(kind = DATE, required = true) LocalDate joinedSchoolOn,

        @Section("pay") @Field(kind = CODE, list = "rank", required = true)
        String rank,

        @Field(kind = CODE, list = "salaryStep", required = true, privacy = SENSITIVE)
        String salaryStep,

        @Field(kind = DECIMAL, required = true, privacy = SENSITIVE, min = 1.00, max = 10.00)
        BigDecimal salaryCoefficient,

        @Field(kind = DECIMAL, privacy = SENSITIVE) BigDecimal leadershipAllowance,
        @Field(kind = DECIMAL, privacy = SENSITIVE) BigDecimal incentiveAllowance,
        @Field(kind = DECIMAL, privacy = SENSITIVE) BigDecimal seniorityAllowance,

        @Section("teaching") @Field(kind = CODE, list = "subject", yearly = true)
        String subject,

        @Field(kind = CODES, list = "subject", yearly = true)
        List<String> otherSubjects,

        @Field(kind = CODES, list = "grade", yearly = true) List<String> gradesTaught,

        @Field(kind = DECIMAL, yearly = true, min = 0, max = 40)
        BigDecimal periodsPerWeek,

        @Field(kind = CODES, list = "concurrentDuty", yearly = true)
        List<String> concurrentDuties,

        @Section("training") @Field(kind = CODE, list = "qualification", required = true)
        String qualification,

        @Field(kind = CODE, list = "major", required = true) String major,
        @Field(kind = CODE, list = "trainingForm") String trainingForm,

        @Field(kind = CODE, list = "trainingStandard", required = true)
        String trainingStandard,

        @Field(kind = CODE, list = "itLevel") String itLevel,
        @Field(kind = CODE, list = "foreignLanguage") String foreignLanguage,
        @Field(kind = CODE, list = "languageFramework") String languageFramework,
        @Field(kind = CODE, list = "politicalTheory") String politicalTheory,
        @Field(kind = CODE, list = "stateManagement") String stateManagement,
        @Field(kind = CODE, list = "educationManagement") String educationManagement,

        @Section("assessment") @Field(kind = CODE, list = "professionalStandard", yearly = true)
        String selfAssessment,

        @Field(kind = CODE, list = "professionalStandard", required = true, yearly = true)
        String professionalStandard,

        @Field(kind = CODE, list = "civilServantRating", yearly = true)
        String civilServantRating,

        @Field(kind = CODE, list = "excellentTeacher", yearly = true)
        String excellentTeacher,

        @Section("memberships") @Field(kind = BOOLEAN, privacy = SENSITIVE)
        Boolean partyMember,

        @Field(kind = DATE, privacy = SENSITIVE) LocalDate partyJoinedOn,
        @Field(kind = TEXT, privacy = PERSONAL) String socialInsuranceNo) {}
