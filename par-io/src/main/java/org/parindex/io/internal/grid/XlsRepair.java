package org.parindex.io.internal.grid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;

/**
 * Opens workbooks of Excel 97 to 2003. Where POI refuses one, records of single cells that are broken are taken out, each
 * with a finding, and the rest is opened; what is broken elsewhere stays refused. Records: [MS-XLS] 2.3.
 */
final class XlsRepair {

    private static final int BOF = 0x0809;
    private static final int BOUND_SHEET = 0x0085;
    private static final int SHARED_TEXTS = 0x00FC;
    private static final int SHARED_TEXT = 0x00FD;
    private static final int CONTINUE = 0x003C;
    private static final int FORMULA = 0x0006;
    private static final int FORMULA_TEXT = 0x0207;
    private static final int HEAD = 4;
    /** Numbers, texts, truth values and errors, formulas, blanks, in one cell or several. */
    private static final Set<Integer> CELLS =
            Set.of(FORMULA, 0x0203, 0x027E, 0x00BD, 0x0204, SHARED_TEXT, 0x00D6, 0x0205, 0x0201, 0x00BE);
    /** More broken cells are no slip. */
    private static final int MOST = 100;

    private final String file;
    private final byte[] stream;
    private final ByteBuffer records;
    private final Map<Integer, String> sheets = new HashMap<>();
    private final List<Finding> removed = new ArrayList<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long texts = Long.MAX_VALUE;
    private String sheet = "";

    private XlsRepair(String file, byte[] stream) {
        this.file = file;
        this.stream = stream;
        this.records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The workbook, perhaps without broken cells, which are reported. */
    static HSSFWorkbook open(byte[] bytes, GridBudget budget) throws IOException {
        try {
            return new HSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (EncryptedDocumentException locked) {
            throw locked;
        } catch (RuntimeException broken) {
            HSSFWorkbook repaired = repaired(bytes, budget);
            if (repaired == null) {
                throw broken;
            }
            return repaired;
        }
    }

    private static @Nullable HSSFWorkbook repaired(byte[] bytes, GridBudget budget) throws IOException {
        POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes));
        String name = HSSFWorkbook.getWorkbookDirEntryName(container.getRoot());
        byte[] stream;
        try (InputStream in = container.createDocumentInputStream(name)) {
            stream = in.readNBytes(bytes.length);
        }
        XlsRepair repair = new XlsRepair(budget.file(), stream);
        repair.walk();
        if (repair.removed.isEmpty() || repair.removed.size() > MOST) {
            container.close();
            return null;
        }
        container.getRoot().createOrUpdateDocument(name, new ByteArrayInputStream(repair.kept.toByteArray()));
        HSSFWorkbook workbook = new HSSFWorkbook(container);
        repair.removed.forEach(budget::report);
        return workbook;
    }

    private int unsigned(int at) {
        return records.getShort(at) & 0xFFFF;
    }

    private void walk() {
        int at = 0;
        while (at + HEAD <= stream.length) {
            int end = end(at);
            int kind = unsigned(at);
            if (end > stream.length) {
                break;
            }
            learn(kind, at, end);
            if (CELLS.contains(kind) && isBroken(kind, at, end)) {
                removed.add(GridFinding.CELL_DAMAGED.at(Place.of(place(at, end))));
                // the text that a formula gives stands in a record of its own
                end = kind == FORMULA && end + HEAD <= stream.length && unsigned(end) == FORMULA_TEXT ? end(end) : end;
            } else {
                kept.write(stream, at, end - at);
            }
            at = end;
        }
        kept.write(stream, at, stream.length - at);
    }

    /** The end of a record and of those that continue it. */
    private int end(int at) {
        int end = at + HEAD + unsigned(at + 2);
        while (end + HEAD <= stream.length && unsigned(end) == CONTINUE) {
            end += HEAD + unsigned(end + 2);
        }
        return end;
    }

    /** Names of sheets, by the place where each begins, and how many texts cells share. */
    private void learn(int kind, int at, int end) {
        int data = at + HEAD;
        if (kind == BOUND_SHEET && end - data >= 8) {
            int length = stream[data + 6] & 0xFF;
            boolean wide = (stream[data + 7] & 1) != 0;
            int bytes = Math.min(wide ? 2 * length : length, end - data - 8);
            sheets.put(
                    records.getInt(data),
                    new String(
                            stream, data + 8, bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
        } else if (kind == SHARED_TEXTS && end - data >= 8) {
            texts = records.getInt(data + 4) & 0xFFFFFFFFL;
        } else if (kind == BOF) {
            sheet = sheets.getOrDefault(at, sheet);
        }
    }

    private boolean isBroken(int kind, int at, int end) {
        try {
            RecordInputStream one = new RecordInputStream(new ByteArrayInputStream(stream, at, end - at));
            one.nextRecord();
            RecordFactory.createSingleRecord(one);
            return kind == SHARED_TEXT && (records.getInt(at + HEAD + 6) & 0xFFFFFFFFL) >= texts;
        } catch (RuntimeException broken) {
            return true;
        }
    }

    private Source place(int at, int end) {
        boolean told = end - at >= HEAD + 4;
        String cell = told ? GridSheet.address(unsigned(at + HEAD), unsigned(at + HEAD + 2)) : "";
        return new Source.Cell(file, sheet, cell);
    }
}
