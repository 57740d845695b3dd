package vn.khue.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ByMinutesTest {

    @Test
    void theOperatorCanHaveTheRuleHoldForEveryUnit() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        // No database is asked: whoever has been invited makes no difference.
        assertEquals(
                Set.of(one, two),
                new ByMinutes("every")
                        .invited(null, List.of(one, two, one))
                        .await()
                        .indefinitely());
    }
}
