package vn.khue.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.khue.record.type.Dictionary;

/** The journal must call the fields of records as the API does, or it would not know which of them to hide. */
class FieldNamesTest {

    @Test
    void everyColumnOfARecordIsCalledAsItsField() {
        Dictionary.TYPES.forEach(type -> type.fields()
                .forEach(field -> assertEquals(field.name(), Difference.field(field.column()), type.code())));
    }
}
