package org.parindex.io.internal.grid;

import java.util.List;
import org.parindex.finding.Finding;

/**
 * What was read from a file.
 *
 * @param kind what the file is
 * @param sheets its sheets, visible ones first, each kind in the order of the file
 * @param findings what was found on reading
 */
public record GridFile(FileKind kind, List<GridSheet> sheets, List<Finding> findings) {

    /** Copies the lists. */
    public GridFile {
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }
}
