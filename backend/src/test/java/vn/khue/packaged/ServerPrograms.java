package vn.khue.packaged;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The PostgreSQL that is installed on this machine, of several the oldest that Khuê supports: its own one is newer.
 *
 * @param bin  folder of the programs
 * @param user who may run the server when the test itself runs as root; null when it does not
 */
record ServerPrograms(Path bin, String user) {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;

    static ServerPrograms find() throws IOException {
        return new ServerPrograms(
                newestEnough().resolve("bin"), "root".equals(System.getProperty("user.name")) ? lesserUser() : null);
    }

    private static Path newestEnough() throws IOException {
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                return versions.filter(version -> Files.exists(version.resolve("bin/initdb")))
                        .filter(version -> number(version) >= OLDEST)
                        .min(Comparator.comparing(ServerPrograms::number))
                        .orElseThrow(ServerPrograms::missing);
            }
        }
        throw missing();
    }

    private static int number(Path version) {
        String name = version.getFileName().toString();
        return name.matches("[0-9]{1,4}") ? Integer.parseInt(name) : 0;
    }

    private static AssertionError missing() {
        return new AssertionError("There is no " + INSTALLED + "/*/bin/initdb of PostgreSQL " + OLDEST
                + " or newer. Install it (Debian: apt-get install postgresql).");
    }

    private static String lesserUser() throws IOException {
        for (String name : List.of("postgres", "nobody")) {
            try {
                principal(name);
                return name;
            } catch (UserPrincipalNotFoundException e) {
                // The next one will do as well.
            }
        }
        throw new AssertionError(
                "Neither of the users postgres and nobody exists, and PostgreSQL does not run as root.");
    }

    private static UserPrincipal principal(String name) throws IOException {
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    /** A folder that the server's user owns. */
    void own(Path folder) throws IOException {
        if (user != null) {
            Files.setOwner(folder, principal(user));
        }
    }

    /** The command line of a program of the server. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (user != null) {
            command.addAll(List.of("runuser", "-u", user, "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return command;
    }
}
