package vn.khue.city;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.khue.account.Passwords;
import vn.khue.api.MainThread;

/**
 * With {@code KHUE_DEMO=true} an installation without schools gets a small city at its start, and some of its accounts
 * a password of their own, which is printed now and at every later start out of a file in the data folder.
 */
@ApplicationScoped
class Demonstration {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 12;
    private static final int SCHOOLS_SHOWN = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final City city;
    private final Passwords passwords;
    private final boolean wanted;
    private final String department;
    private final Path file;

    Demonstration(
            City city,
            Passwords passwords,
            @ConfigProperty(name = "khue.demo") boolean wanted,
            @ConfigProperty(name = "khue.department.administrator") String department,
            @ConfigProperty(name = "khue.data") String folder) {
        this.city = city;
        this.passwords = passwords;
        this.wanted = wanted;
        this.department = department;
        this.file = Path.of(folder, "demo-accounts.txt");
    }

    /** After the first start has made the department and its communes. */
    void begin(@Observes @Priority(Interceptor.Priority.APPLICATION + 500) StartupEvent start) {
        if (!wanted) {
            return;
        }
        if (!MainThread.await(city.built())) {
            MainThread.await(city.plan(Size.SMALL, Generate.SEED)).ifPresent(this::build);
        }
        if (Files.exists(file)) {
            print();
        }
    }

    private void build(CityPlan plan) {
        Map<PlannedAccount, String> shown = new LinkedHashMap<>();
        List<List<PlannedAccount>> levels = plan.accountsByLevel();
        Stream.of(
                        levels.get(0).stream(),
                        levels.get(1).stream().limit(SCHOOLS_SHOWN),
                        levels.get(2).stream().limit(1),
                        levels.get(3).stream())
                .flatMap(accounts -> accounts)
                .forEach(account -> shown.put(account, password()));
        Map<String, String> hashes = MainThread.await(Multi.createFrom()
                .iterable(shown.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> passwords
                        .hash(entry.getValue())
                        .map(hash -> Map.entry(entry.getKey().username(), hash)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue));
        String unknown = MainThread.await(passwords.hash(UUID.randomUUID() + "" + UUID.randomUUID()));
        write(shown);
        MainThread.await(city.build(plan, unknown, hashes));
        MainThread.await(city.fill(plan, Size.SMALL));
    }

    private static String password() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(PASSWORD_LENGTH, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }

    /** Readable by the operator alone; written before the accounts, so that no account is left whose password is lost. */
    private void write(Map<PlannedAccount, String> shown) {
        StringBuilder text = new StringBuilder("  %-22s %s%n"
                .formatted(department, "(the password you chose, or the one printed at the first start)"));
        shown.forEach((account, password) -> text.append("  %-22s %-14s %s, %s%n"
                .formatted(
                        account.username(),
                        password,
                        account.role().code(),
                        account.person().fullName())));
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print() {
        try {
            System.out.printf("%nDemonstration accounts (also in %s):%n%n%s%n", file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
