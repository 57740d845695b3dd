package vn.khue.api;

/** Something an operator runs from the command line in place of the server: {@code java -jar ... <name> <arguments>}. */
public interface Command {

    String name();

    /** One line for the list of commands. */
    String purpose();

    /**
     * Runs on the main thread, which may wait.
     *
     * @return the exit code of the process: 0 when all is well
     */
    int run(String... arguments);
}
