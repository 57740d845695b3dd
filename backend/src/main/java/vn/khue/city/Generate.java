package vn.khue.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.khue.account.Passwords;
import vn.khue.api.Command;
import vn.khue.api.MainThread;

/** {@code generate --size small|city [--seed N] [--password TEXT] [--records yes|no]}: fills an installation with a made-up city. */
@ApplicationScoped
class Generate implements Command {

    private static final String USAGE = "generate --size small|city [--seed N] [--password TEXT] [--records yes|no]";
    static final long SEED = 2025;

    private final City city;
    private final Passwords passwords;

    Generate(City city, Passwords passwords) {
        this.city = city;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String purpose() {
        return "makes a city of units and accounts: " + USAGE;
    }

    @Override
    public int run(String... arguments) {
        Map<String, String> options = options(arguments);
        Optional<Size> size = options == null ? Optional.empty() : Size.of(options.getOrDefault("--size", ""));
        if (size.isEmpty() || !options.getOrDefault("--seed", "0").matches("\\d{1,18}")) {
            System.err.println("Usage: " + USAGE);
            return 2;
        }
        if (MainThread.await(city.built())) {
            System.out.println("There are schools already; nothing was changed.");
            return 0;
        }
        long seed = options.containsKey("--seed") ? Long.parseLong(options.get("--seed")) : SEED;
        Optional<CityPlan> plan = MainThread.await(city.plan(size.get(), seed));
        if (plan.isEmpty()) {
            System.err.println("There is no department with an administrator and communes to build below.");
            return 1;
        }
        // Without --password nobody knows it: the accounts exist, and are reset by whoever administers them.
        String password = options.getOrDefault("--password", UUID.randomUUID() + "" + UUID.randomUUID());
        MainThread.await(city.build(plan.get(), MainThread.await(passwords.hash(password)), Map.of()));
        System.out.printf(
                "Made %d schools and %d accounts (seed %d).%n",
                plan.get().schools().size(),
                plan.get().accountsByLevel().stream()
                        .mapToInt(java.util.List::size)
                        .sum(),
                seed);
        if (!"no".equals(options.get("--records"))) {
            System.out.printf("Made %d records.%n", MainThread.await(city.fill(plan.get(), size.get())));
        }
        return 0;
    }

    /** The options by name; null when the arguments are no pairs of known options and values. */
    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length
                    || !java.util.Set.of("--size", "--seed", "--password", "--records")
                            .contains(arguments[i])) {
                return null;
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
