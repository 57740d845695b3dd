package vn.khue.sheet;

import java.io.IOException;
import java.util.List;

/**
 * Writes a table some rows at a time. Each step hands out the bytes that it made and keeps none of them, so that a file of
 * any length takes no more memory than a step. Not for several threads at once.
 */
public interface TableWriter {

    /** @param rows values of the columns: text, numbers, dates, true and false, or null for nothing */
    byte[] rows(List<List<Object>> rows) throws IOException;

    /**
     * Ends the file.
     *
     * @param name  of a second sheet, where the format has one
     * @param about what stands on it, in two columns
     */
    byte[] end(String name, List<List<String>> about) throws IOException;
}
