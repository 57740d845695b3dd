package vn.khue.city;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khue.access.Access;
import vn.khue.account.NewAccount;
import vn.khue.account.NewAccounts;
import vn.khue.db.Author;
import vn.khue.db.Tx;
import vn.khue.record.RecordBatch;

/** Builds a city below the department and the communes that the first start has made. */
@ApplicationScoped
class City {

    private final CityStore store;
    private final NewAccounts accounts;
    private final Tx tx;
    private final Access access;
    private final RecordBatch records;

    City(CityStore store, NewAccounts accounts, Tx tx, Access access, RecordBatch records) {
        this.store = store;
        this.accounts = accounts;
        this.tx = tx;
        this.access = access;
        this.records = records;
    }

    /**
     * Fills the schools with what they have, staff, classes and pupils in the present school year, a transaction for each.
     *
     * @return how many records were made
     */
    Uni<Long> fill(CityPlan plan, Size size) {
        SchoolLife life = plan.life();
        SchoolPremises premises = plan.premises();
        int year = records.presentYear();
        return Multi.createFrom()
                .iterable(plan.schools())
                .onItem()
                .transformToUniAndConcatenate(school -> {
                    SchoolLife.Year lived = life.of(school, year, size.divisor());
                    return fill(
                            school,
                            lived,
                            premises.of(
                                    school, lived.principal(), lived.classes().size(), year),
                            year);
                })
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }

    private Uni<Integer> fill(PlannedSchool school, SchoolLife.Year life, SchoolPremises.Year has, int year) {
        Map<String, List<Map<String, Object>>> written = new LinkedHashMap<>();
        written.put("school", List.of(has.profile()));
        written.put("campus", has.campuses());
        written.put("facility", has.facilities());
        written.put("equipment", has.equipment());
        written.put("staff", life.staff());
        written.put("class", life.classes());
        written.put("student", life.students());
        return tx.sql(
                        Author.system("generate"),
                        connection -> Multi.createFrom()
                                .iterable(written.entrySet())
                                .onItem()
                                .transformToUniAndConcatenate(
                                        of -> records.insert(connection, of.getKey(), year, school.id(), of.getValue())
                                                .replaceWith(true))
                                .collect()
                                .asList())
                .replaceWith(life.size() + has.size());
    }

    /** Whether schools exist, so that nothing may be generated. */
    Uni<Boolean> built() {
        return store.schools().map(count -> count > 0);
    }

    /** What would be built; empty when there is no department to build below. */
    Uni<Optional<CityPlan>> plan(Size size, long seed) {
        return store.root()
                .chain(root -> store.communes()
                        .map(communes -> root.filter(found -> !communes.isEmpty())
                                .map(found -> CityPlan.of(
                                        size, seed, found.department(), communes, found.grant(), found.account()))));
    }

    /**
     * Writes all of it in one transaction.
     *
     * @param hash   password hash of all accounts but those named in {@code own}
     * @param own    password hashes by user name
     */
    Uni<Void> build(CityPlan plan, String hash, Map<String, String> own) {
        return tx.sql(
                        Author.system("generate"),
                        connection -> store.schools(connection, plan.schools())
                                .chain(() -> Multi.createFrom()
                                        .iterable(plan.accountsByLevel())
                                        .onItem()
                                        .transformToUniAndConcatenate(
                                                level -> accounts.insert(connection, newAccounts(level, hash, own))
                                                        .chain(() -> store.grants(connection, level))
                                                        .replaceWith(true))
                                        .collect()
                                        .asList())
                                .replaceWithVoid())
                .chain(access::changedTree)
                .replaceWithVoid();
    }

    private static List<NewAccount> newAccounts(List<PlannedAccount> planned, String hash, Map<String, String> own) {
        return planned.stream()
                .map(account -> new NewAccount(
                        account.id(),
                        account.username(),
                        account.person().fullName(),
                        account.unit(),
                        null,
                        null,
                        null,
                        "Dữ liệu mẫu",
                        own.getOrDefault(account.username(), hash),
                        false,
                        null))
                .toList();
    }
}
