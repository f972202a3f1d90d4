package org.parindex.io.template;

import java.util.List;

/** What the sheet of instructions says. */
final class SchemeHelp {

    static final List<String> PARAGRAPHS = List.of(
            "1. Mỗi dòng có số thứ tự (STT) hoặc có “Cấp” là một lĩnh vực, tiêu chí hoặc tiêu chí thành phần. “Cấp” là 1 cho lĩnh vực, 2 cho tiêu chí, 3 cho tiêu chí thành phần; dòng có cấp sâu hơn thuộc về dòng đứng trên. Chỉ những dòng không có dòng con mới được chấm điểm.",
            "2. Các dòng không đánh số ngay dưới một tiêu chí là các mức chấm: “Thang điểm” ghi mức, “Điểm” ghi số điểm. Điểm có thể là số (0,5), phần của điểm tối đa (50%), hoặc “tối đa”. Dùng dấu phẩy hay dấu chấm thập phân đều được.",
            "3. “Thang điểm” ở dòng của chính tiêu chí là lời văn của quyết định: được giữ và in ra, không bao giờ dùng để tính. Máy chỉ tính theo “Loại quy tắc” và các cột bên phải. Để trống “Loại quy tắc” thì điểm do người chấm nhập.",
            "4. Chọn mức (options): mỗi dòng bên dưới là một mức. Bậc thang (steps): “Số liệu” là đại lượng, mỗi dòng bên dưới ghi khoảng giá trị ở cột “Thang điểm”, ví dụ >=90, 70..<90, <70, và điểm. Nội suy (linear): mỗi dòng bên dưới ghi một giá trị và điểm tại đó. Trừ điểm (deductions): mỗi dòng bên dưới là một loại vi phạm, điểm trừ mỗi lần, và tên số liệu đếm ở cột “Mã nhận dạng”.",
            "5. Tỷ lệ thuận (proportional): điểm tối đa × số liệu ÷ “Đạt tối đa tại” (mặc định 100); chỉ tính trong “Ngưỡng áp dụng”, ngoài ngưỡng được điểm ở cột “Ngoài ngưỡng”. Mỗi … được điểm (per-item): “Số liệu” là tên số đếm, “Điểm mỗi bước” là điểm cho mỗi đơn vị, “Không quá” là trần.",
            "6. Số liệu viết: “số báo cáo” là một con số; “đúng hạn / tổng số” là tỷ lệ phần trăm; “100% - trễ hạn / tổng số” là phần còn lại. Thêm [số đếm], [số lượng], [số bất kỳ] hoặc [%] nếu cần nói rõ.",
            "7. Những quy tắc hiếm (nhiều phần, điều kiện, công thức…) ghi tham số ở cột “Khác (JSON)” theo tài liệu FORMAT.md; cột này được ưu tiên khi trùng với cột khác.",
            "8. “Mã nhận dạng” chỉ cần khi mã tiêu chí trùng nhau, hoặc để đặt mã cho mức chấm; để trống thì lấy theo STT (hoặc theo lời của mức).",
            "9. Làm bộ tiêu chí năm sau: chép tệp này, sửa mã, phiên bản, văn bản, hiệu lực ở trang “Chính sách”, rồi sửa các dòng thay đổi. Đọc lại tệp để được kiểm tra: tổng điểm tối đa, mã trùng, bậc thang hở, mức vượt điểm tối đa… đều được báo tại đúng ô.",
            "In English: one row per node, “Cấp” is its depth; unnumbered rows are options or steps of the leaf above; free text is kept and never computed with; the typed columns decide; rare rules are JSON in the last column.");

    private SchemeHelp() {}
}
