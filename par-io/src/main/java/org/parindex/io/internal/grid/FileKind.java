package org.parindex.io.internal.grid;

import org.parindex.text.Text;

/** What a file is, told from its content. */
public enum FileKind {
    /** Workbook of Excel 2007 and later. */
    XLSX(Text.of("bảng tính .xlsx", "an .xlsx workbook")),
    /** The same with macros, which are never run. */
    XLSM(Text.of("bảng tính có macro", "a workbook with macros")),
    /** Workbook of Excel 97 to 2003. */
    XLS(Text.of("bảng tính .xls", "an .xls workbook")),
    /** OpenDocument spreadsheet. */
    ODS(Text.of("bảng tính OpenDocument .ods", "an OpenDocument spreadsheet (.ods)")),
    /** Spreadsheet in XML of 2003. */
    SPREADSHEET_ML(Text.of("bảng tính XML 2003", "a spreadsheet in XML of 2003")),
    /** HTML page with tables. */
    HTML(Text.of("bảng HTML", "an HTML page")),
    /** Text with separators. */
    CSV(Text.of("văn bản phân cách (CSV)", "separated text (CSV)")),
    /** Workbook behind a password. */
    LOCKED(
            Text.of("bảng tính có mật khẩu", "a workbook with a password"),
            Text.of("Bỏ mật khẩu mở tệp rồi lưu lại.", "Remove the password to open and save it again.")),
    /** Binary workbook of Excel 2007 and later. */
    XLSB(Text.of("bảng tính nhị phân .xlsb", "a binary workbook (.xlsb)")),
    /** Workbook of Excel 95 and earlier. */
    OLD_XLS(Text.of("bảng tính Excel 95 hoặc cũ hơn", "a workbook of Excel 95 or earlier")),
    /** Word document. */
    WORD(
            Text.of("văn bản Word", "a Word document"),
            Text.of("Chép bảng sang Excel rồi lưu dạng .xlsx.", "Copy the table to Excel and save it as .xlsx.")),
    /** Presentation. */
    POWERPOINT(
            Text.of("tệp trình chiếu", "a presentation"), Text.of("Gửi phiếu dạng .xlsx.", "Send the form as .xlsx.")),
    /** Other OpenDocument file. */
    OTHER_ODF(
            Text.of("tệp OpenDocument không phải bảng tính", "an OpenDocument file that is no spreadsheet"),
            Text.of("Gửi phiếu dạng .xlsx.", "Send the form as .xlsx.")),
    /** PDF. */
    PDF(
            Text.of("tệp PDF", "a PDF file"),
            Text.of(
                    "Xin tệp Excel gốc; bản PDF chỉ để đối chiếu.",
                    "Ask for the Excel file it was made from; a PDF only serves to compare.")),
    /** Picture. */
    IMAGE(Text.of("tệp ảnh", "a picture"), Text.of("Xin tệp Excel gốc.", "Ask for the Excel file it was made from.")),
    /** Zip archive that is no document. */
    ARCHIVE(
            Text.of("tệp nén chứa tệp khác", "an archive of other files"),
            Text.of("Giải nén và đưa từng tệp vào thư mục.", "Unpack it and put its files into the folder.")),
    /** Archive packed by another program than zip. */
    OTHER_ARCHIVE(
            Text.of("tệp nén (rar, 7z hoặc gzip)", "an archive (rar, 7z or gzip)"),
            Text.of("Giải nén và đưa từng tệp vào thư mục.", "Unpack it and put its files into the folder.")),
    /** Zero bytes. */
    EMPTY(Text.of("tệp rỗng", "an empty file"), Text.of("Xin lại tệp.", "Ask for the file again.")),
    /** XML of another kind. */
    OTHER_XML(Text.of("tệp XML khác", "another XML file")),
    /** OpenDocument spreadsheet in one XML file. */
    FLAT_ODS(Text.of("bảng tính OpenDocument dạng XML (.fods)", "an OpenDocument spreadsheet in plain XML (.fods)")),
    /** Web page with its pictures in one file. */
    MHTML(Text.of("trang web lưu thành một tệp (.mht)", "a web page saved as a single file (.mht)")),
    /** Exchange formats of older spreadsheets. */
    EXCHANGE(Text.of("tệp trao đổi bảng tính cũ (SYLK, DIF)", "an old exchange file of spreadsheets (SYLK, DIF)")),
    /** Rich text. */
    RTF(
            Text.of("văn bản RTF", "a rich text file"),
            Text.of("Chép bảng sang Excel rồi lưu dạng .xlsx.", "Copy the table to Excel and save it as .xlsx.")),
    /** JSON. */
    JSON(Text.of("tệp JSON", "a JSON file")),
    /** Anything else. */
    OTHER(
            Text.of("loại tệp không nhận ra", "of an unknown kind"),
            Text.of("Gửi phiếu dạng .xlsx.", "Send the form as .xlsx."));

    private final Text label;
    private final Text advice;

    FileKind(Text label) {
        this(
                label,
                Text.of(
                        "Mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx).",
                        "Open it in Excel or LibreOffice, choose Save As, type Excel Workbook (.xlsx)."));
    }

    FileKind(Text label, Text advice) {
        this.label = label;
        this.advice = advice;
    }

    /**
     * What it is, in words.
     *
     * @return to stand behind "Tệp là" and "The file is"
     */
    public Text label() {
        return label;
    }

    /**
     * What to do if it is not read.
     *
     * @return a sentence
     */
    public Text advice() {
        return advice;
    }
}
