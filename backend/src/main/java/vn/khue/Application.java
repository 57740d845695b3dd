package vn.khue;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import vn.khue.api.Command;

/** Serves until stopped, or runs the command named by the first argument. */
public class Application implements QuarkusApplication {

    @Inject
    @Any
    Instance<Command> commands;

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            Quarkus.waitForExit();
            return 0;
        }
        Optional<Command> command = commands.stream()
                .filter(known -> known.name().equals(arguments[0]))
                .findFirst();
        if (command.isEmpty()) {
            System.err.println("There is no command " + arguments[0] + ". Known:");
            commands.stream()
                    .sorted(Comparator.comparing(Command::name))
                    .forEach(known -> System.err.println("  " + known.name() + "  " + known.purpose()));
            return 2;
        }
        return command.get().run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
