package org.parindex.io.report;

import java.io.IOException;
import java.util.List;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles.Look;

/** What stands below a table that is signed: recipients on the left, place, date, signer and name on the right. */
final class SignatureBlock {

    /** Room for a signature and a seal. */
    private static final int ROOM = 5;

    private final ResultBook book;
    private final Letterhead letterhead;
    private final List<String> recipients;
    private final List<String> signer;

    SignatureBlock(ResultBook book) {
        this.book = book;
        this.letterhead = book.report().letterhead();
        this.recipients = book.say(letterhead.recipients()).lines().toList();
        this.signer = book.say(letterhead.signer()).lines().toList();
    }

    /** How many rows it takes. */
    int rows() {
        return 1 + Math.max(1 + signer.size() + ROOM, 1 + recipients.size());
    }

    void write(RowWriter rows, int first, int leftColumn, int rightColumn) throws IOException {
        for (int i = 0; i < rows(); i++) {
            rows.row(first + i, 18);
            if (i >= 1 && i <= recipients.size()) {
                rows.text(leftColumn, recipients.get(i - 1), i == 1 ? Look.MUTED_BOLD : Look.PLAIN);
            }
            if (i == 0) {
                rows.text(rightColumn, book.say(letterhead.placeAndDate()), Look.MUTED_CENTER);
            } else if (i <= signer.size()) {
                rows.text(rightColumn, signer.get(i - 1), Look.PLAIN_BOLD_CENTER);
            } else if (i == signer.size() + 1) {
                rows.text(rightColumn, book.say("(Ký tên, đóng dấu)", "(Signature, seal)"), Look.MUTED_CENTER);
            } else if (i == rows() - 1) {
                rows.text(rightColumn, letterhead.name(), Look.PLAIN_BOLD_CENTER);
            }
        }
    }
}
