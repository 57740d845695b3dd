package vn.khue.record.type;

import static vn.khue.record.type.Kind.*;
import static vn.khue.record.type.Privacy.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A school as it is in one school year: its profile. */
@Described(code = "school", path = "schools")
public record School(
        @Section("identity")
        @Field(kind = TEXT, longest = 40, required = true, unique = true, immutable = true, formed = true)
        String code,

        @Field(kind = TEXT, required = true) String name,

        @Field(kind = CODE, list = "levelGroup", required = true)
        String levelGroup,

        @Field(kind = CODES, list = "level", required = true)
        List<String> levels,

        @Field(kind = CODE, list = "ownership", required = true)
        String ownership,

        @Field(kind = CODE, list = "schoolType", required = true)
        String schoolType,

        @Field(kind = CODE, list = "area") String area,
        @Field(kind = CODE, list = "disadvantagedArea") String disadvantagedArea,

        @Section("place") @Field(kind = CODE, list = "commune", required = true)
        String communeCode,

        @Field(kind = TEXT, longest = 300) String address,
        @Field(kind = DATE) LocalDate foundedOn,
        @Section("contact") @Field(kind = PHONE) String phone,
        @Field(kind = EMAIL) String email,
        @Field(kind = URL) String website,
        @Section("head") @Field(kind = TEXT) String principalName,
        @Field(kind = PHONE, privacy = PERSONAL) String principalPhone,
        @Field(kind = EMAIL, privacy = PERSONAL) String principalEmail,

        @Section("site") @Field(kind = DECIMAL, min = -90, max = 90)
        BigDecimal latitude,

        @Field(kind = DECIMAL, min = -180, max = 180) BigDecimal longitude,
        @Field(kind = DECIMAL, yearly = true, min = 0) BigDecimal siteAreaM2,

        @Section("quality") @Field(kind = CODE, list = "nationalStandard", yearly = true)
        String nationalStandard,

        @Field(kind = INTEGER, yearly = true, min = 1, max = 4)
        Integer accreditationLevel,

        @Field(kind = BOOLEAN, yearly = true) Boolean minimumQuality,

        @Section("conditions") @Field(kind = BOOLEAN, yearly = true)
        Boolean twoSessionsADay,

        @Field(kind = BOOLEAN, yearly = true) Boolean dayBoarding,
        @Field(kind = BOOLEAN, yearly = true) Boolean boarding,
        @Field(kind = BOOLEAN, yearly = true) Boolean gridPower,
        @Field(kind = BOOLEAN, yearly = true) Boolean cleanWater,
        @Field(kind = BOOLEAN, yearly = true) Boolean toilets,
        @Field(kind = BOOLEAN, yearly = true) Boolean handwashing,
        @Field(kind = BOOLEAN, yearly = true) Boolean internetForTeaching,
        @Field(kind = BOOLEAN, yearly = true) Boolean computersForTeaching,
        @Field(kind = BOOLEAN, yearly = true) Boolean accessibleInfrastructure,
        @Field(kind = BOOLEAN, yearly = true) Boolean counselling,
        @Field(kind = BOOLEAN, yearly = true) Boolean partyCell) {}
