package vn.khue.record.type;

import static vn.khue.record.type.Kind.*;
import static vn.khue.record.type.Privacy.*;

import java.math.BigDecimal;
import java.util.List;

/** Teaching equipment of one kind. */
@Described(code = "equipment", path = "equipment", codesBegin = "TB")
public record Equipment(
        @Section("identity")
        @Field(kind = TEXT, longest = 40, required = true, unique = true, immutable = true, formed = true)
        String code,

        @Field(kind = TEXT, required = true) String name,

        @Field(kind = CODE, list = "equipmentCategory", required = true)
        String category,

        @Field(kind = TEXT) String minimumListCode,
        @Field(kind = CODE, list = "subject") String subject,
        @Field(kind = CODES, list = "grade") List<String> grades,
        @Field(kind = TEXT, required = true) String unit,

        @Section("quantity") @Field(kind = INTEGER, required = true, yearly = true, min = 0)
        Integer quantity,

        @Field(kind = INTEGER, required = true, yearly = true, min = 0)
        Integer usableQuantity,

        @Field(kind = INTEGER, yearly = true, min = 0) Integer requiredQuantity,

        @Section("place") @Field(kind = REFERENCE, to = "facility")
        String facilityCode,

        @Field(kind = YEAR) Integer acquiredYear,
        @Field(kind = DECIMAL, privacy = SENSITIVE, min = 0) BigDecimal unitCost,
        @Field(kind = CODE, list = "funding") String funding,

        @Field(kind = CODE, list = "condition", required = true, yearly = true)
        String condition,

        @Field(kind = TEXT, longest = 1000) String note) {}
