package org.parindex.io.report;

import java.util.Objects;
import org.parindex.text.Text;

/**
 * What stands around a document that is signed. Dotted lines are filled in by hand.
 *
 * @param authority who issues it, such as {@code ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN}
 * @param attachedTo the document it belongs to, such as {@code (Kèm theo Quyết định số 12/QĐ-UBND …)}
 * @param placeAndDate place and date above the signature
 * @param signer who signs, such as {@code TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH}; lines are separated by line feeds
 * @param name name below the signature; may be empty
 * @param recipients who gets it; lines are separated by line feeds; may be empty
 */
public record Letterhead(
        Text authority, Text attachedTo, Text placeAndDate, Text signer, String name, Text recipients) {

    /** The name of the state, which heads official documents. */
    static final Text STATE = Text.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM");

    /** The motto below it. */
    static final Text MOTTO = Text.of("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness");

    /** Everything to be filled in by hand. */
    public static final Letterhead BLANK = new Letterhead(
            Text.of("ỦY BAN NHÂN DÂN TỈNH ……………", "PEOPLE'S COMMITTEE OF ……………"),
            Text.of(
                    "(Kèm theo Quyết định số ……/QĐ-UBND ngày …… tháng …… năm …… của Ủy ban nhân dân tỉnh)",
                    "(Attached to Decision No. ……/QĐ-UBND of …………… of the People's Committee)"),
            Text.of("……………, ngày …… tháng …… năm ……", "……………, ……………"),
            Text.of("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "ON BEHALF OF THE PEOPLE'S COMMITTEE\nCHAIRMAN"),
            "",
            Text.of(
                    "Nơi nhận:\n- Các đơn vị được đánh giá;\n- Lưu: VT.",
                    "Recipients:\n- Assessed units;\n- Archives."));

    /** Refuses null. */
    public Letterhead {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(attachedTo, "attachedTo");
        Objects.requireNonNull(placeAndDate, "placeAndDate");
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(recipients, "recipients");
    }

    /**
     * A blank head of a known authority.
     *
     * @param authority who issues the document
     * @return the head
     */
    public static Letterhead of(Text authority) {
        return new Letterhead(
                authority, BLANK.attachedTo, BLANK.placeAndDate, BLANK.signer, BLANK.name, BLANK.recipients);
    }

    /**
     * The same head, signed by somebody.
     *
     * @param office office of who signs
     * @param person name
     * @return the head
     */
    public Letterhead signedBy(Text office, String person) {
        return new Letterhead(authority, attachedTo, placeAndDate, office, person, recipients);
    }

    /**
     * The same head, attached to a document.
     *
     * @param document such as {@code (Kèm theo Quyết định số 12/QĐ-UBND …)}
     * @return the head
     */
    public Letterhead attachedTo(Text document) {
        return new Letterhead(authority, document, placeAndDate, signer, name, recipients);
    }
}
