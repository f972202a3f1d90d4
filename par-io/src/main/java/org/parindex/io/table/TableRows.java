package org.parindex.io.table;

/**
 * The rows of a table, one after the other; blank rows are left out. Anything wrong with the file ends the rows with a
 * finding at the consumer that the file was opened with. Not safe for use by several threads.
 */
public interface TableRows extends AutoCloseable {

    /**
     * Moves to the next row.
     *
     * @return whether there is one; no if the table ends, and no if it cannot be read on, which is a finding
     */
    boolean next();

    /**
     * The row that was moved to.
     *
     * @return always the same object, showing the current row
     */
    TableRow row();

    /** Ends the reading; the file stays open. */
    @Override
    void close();
}
