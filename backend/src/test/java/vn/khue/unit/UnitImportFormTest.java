package vn.khue.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** The fields beside the file. */
@KhueTest
class UnitImportFormTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    World world;

    @Test
    void aTextThatIsTooLongIsNamedWithItsOwnLimit() {
        Person officer = world.administrator(world.corner().commune());
        for (int length : new int[] {61, 2049, 5000, 5 * MEGABYTE}) {
            officer.asks()
                    .multiPart("file", "list.csv", "a".getBytes())
                    .multiPart("dryRun", "true")
                    .multiPart("parent", "x".repeat(length))
                    .post("/units/import")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/parent"))
                    .body("errors[0].detail", equalTo("The length must lie between 0 and 60 characters."));
        }
        officer.asks()
                .multiPart("file", "list.csv", "a".getBytes())
                .multiPart("dryRun", "true".repeat(1000))
                .multiPart("x".repeat(1000), "y")
                .post("/units/import")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + "x".repeat(59) + "…", "/dryRun"));
    }

    @Test
    void aFormThatIsTooLargeAsAWholeIsRefusedAsSuch() {
        Person officer = world.administrator(world.corner().commune());
        officer.asks()
                .multiPart("file", "list.csv", new byte[6 * MEGABYTE])
                .multiPart("parent", "x".repeat(5 * MEGABYTE))
                .post("/units/import")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:khue:problem:too-large-body"));
    }
}
