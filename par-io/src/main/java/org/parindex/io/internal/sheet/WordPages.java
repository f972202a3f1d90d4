package org.parindex.io.internal.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A Word document as offices print it: A4, Times New Roman, numbered pages, tables with their header on each page. */
public final class WordPages {

    /** How text is set. */
    public enum Face {
        /** As it is. */
        PLAIN,
        /** Bold. */
        BOLD,
        /** In italics. */
        ITALIC
    }

    /**
     * A column of a table.
     *
     * @param label label in the header
     * @param width share of the width of the page
     * @param centered whether its cells are centered
     */
    public record Column(String label, int width, boolean centered) {}

    private static final String FONT = "Times New Roman";
    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    private static final int LEFT = 1_701;
    private static final int OTHER = 1_134;
    private static final int TEXT_POINTS = 13;
    private static final int TABLE_POINTS = 12;
    private static final int LINE_AFTER = 80;

    private final XWPFDocument document = new XWPFDocument();
    private final int width;

    /**
     * An empty document.
     *
     * @param landscape whether pages lie on their long side
     */
    public WordPages(boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        int left = landscape ? OTHER : LEFT;
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(left));
        margin.setRight(BigInteger.valueOf(OTHER));
        margin.setTop(BigInteger.valueOf(OTHER));
        margin.setBottom(BigInteger.valueOf(OTHER));
        this.width = (landscape ? LONG_SIDE : SHORT_SIDE) - left - OTHER;
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    /**
     * Adds a paragraph.
     *
     * @param text its text; line feeds become line breaks
     * @param face how it is set
     * @param alignment where it stands
     * @return this
     */
    public WordPages paragraph(String text, Face face, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(LINE_AFTER);
        if (alignment == ParagraphAlignment.BOTH) {
            paragraph.setIndentationFirstLine(567);
        }
        run(paragraph, text, face, TEXT_POINTS);
        return this;
    }

    /**
     * Adds a heading that stays with what follows.
     *
     * @param text its text
     * @return this
     */
    public WordPages heading(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        // POI sets this only where the paragraph has properties already
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(2 * LINE_AFTER);
        paragraph.setSpacingAfter(LINE_AFTER);
        run(paragraph, text, Face.BOLD, TEXT_POINTS);
        return this;
    }

    /**
     * Starts a new page.
     *
     * @return this
     */
    public WordPages page() {
        document.createParagraph().setPageBreak(true);
        return this;
    }

    /**
     * Adds two blocks of lines side by side without borders, as the head and the signatures of a document stand.
     *
     * @param left lines at the left
     * @param right lines at the right
     * @param alignment where the left lines stand; the right ones stand in the middle
     * @return this
     */
    public WordPages sideBySide(List<Line> left, List<Line> right, ParagraphAlignment alignment) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        fixed(table);
        XWPFTableRow row = table.getRow(0);
        row.setCantSplitRow(true);
        block(row.getCell(0), left, alignment, width * 2 / 5);
        block(row.getCell(1), right, ParagraphAlignment.CENTER, width - width * 2 / 5);
        return this;
    }

    /**
     * A line of a block.
     *
     * @param text its text
     * @param face how it is set
     */
    public record Line(String text, Face face) {}

    private static void block(XWPFTableCell cell, List<Line> lines, ParagraphAlignment alignment, int width) {
        cell.setWidth(String.valueOf(width));
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.setAlignment(alignment);
            paragraph.setSpacingAfter(0);
            run(paragraph, lines.get(i).text(), lines.get(i).face(), TABLE_POINTS);
        }
    }

    /**
     * Adds a table whose header is repeated on each page. Rows are not torn between pages.
     *
     * @param columns its columns
     * @param rows its cells row by row
     * @param bold which rows are bold
     * @return this
     */
    public WordPages table(List<Column> columns, List<List<String>> rows, List<Boolean> bold) {
        XWPFTable table = document.createTable(1, columns.size());
        fixed(table);
        int all = columns.stream().mapToInt(Column::width).sum();
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            fill(header.getCell(i), column.label(), Face.BOLD, true, width * column.width() / all);
            header.getCell(i).setColor("D9D9D9");
        }
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int j = 0; j < columns.size(); j++) {
                Column column = columns.get(j);
                fill(
                        row.getCell(j),
                        rows.get(i).get(j),
                        bold.get(i) ? Face.BOLD : Face.PLAIN,
                        column.centered(),
                        width * column.width() / all);
            }
        }
        XWPFParagraph after = document.createParagraph();
        after.setSpacingAfter(0);
        return this;
    }

    private void fixed(XWPFTable table) {
        table.setWidth(String.valueOf(width));
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
    }

    private static void fill(XWPFTableCell cell, String text, Face face, boolean centered, int width) {
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(centered ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(0);
        run(paragraph, text, face, TABLE_POINTS);
    }

    private static void run(XWPFParagraph paragraph, String text, Face face, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(points);
        run.setBold(face == Face.BOLD);
        run.setItalic(face == Face.ITALIC);
        String[] lines = SheetText.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    /**
     * Writes the document.
     *
     * @param title title in its properties
     * @param year the year it is about
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public void write(String title, int year, OutputStream out) throws IOException {
        try (XWPFDocument closed = document) {
            OfficeFile.write(closed, title, year, out);
        }
    }
}
