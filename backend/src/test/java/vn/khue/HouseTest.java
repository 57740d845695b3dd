package vn.khue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plan of the house: who may import whom. */
class HouseTest {

    /** Lowest first; a package may import only what stands before it. */
    private static final List<String> FLOORS = List.of(
            "db",
            "api",
            "sheet",
            "print",
            "access",
            "guide",
            "job",
            "history",
            "unit",
            "account",
            "codelist",
            "record",
            "finding",
            "export",
            "approval",
            "yearchange",
            "merge",
            "transfer",
            "delegation",
            "handover",
            "home",
            "city",
            "start",
            "web",
            "contract");

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.khue");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("vn.khue.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void roomsOfAFeatureHaveNoCycles() {
        slices().matching("vn.khue.(*).(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void aPackageImportsOnlyWhatStandsBelowIt() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            String[] above = FLOORS.subList(floor + 1, FLOORS.size()).stream()
                    .map(name -> "vn.khue." + name + "..")
                    .toArray(String[]::new);
            if (above.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("vn.khue." + FLOORS.get(floor) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .allowEmptyShould(true)
                        .check(house);
            }
        }
    }

    @Test
    void everyPackageHasItsFloor() {
        String[] known = FLOORS.stream().map(name -> "vn.khue." + name + "..").toArray(String[]::new);
        classes()
                .that(DescribedPredicate.describe(
                        "are not the entrance",
                        (JavaClass type) -> !type.getPackageName().equals("vn.khue")))
                .should()
                .resideInAnyPackage(known)
                .check(house);
    }

    @Test
    void onlyAccessDecidesAboutRights() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.khue.access..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Standing")
                .check(house);
    }
}
