//! `Hướng dẫn`: how to fill the form, what the colours mean, when and where to send it, what comes back. Printed, it is the one page
//! that the office hands out to the communes.

use crate::catalogue::Edition;
use crate::district::{Commune, Profile};
use crate::form::{Column, ColumnId, FormSheet, READY, Role, Row, RowKind, SheetId, Table, TableId};
use crate::message::Language;

pub(super) fn sheet(edition: &Edition, profile: &Profile, commune: Option<&Commune>) -> FormSheet {
    let deadline = Language::Vi.date(profile.plan.deadline);
    let assessed = Language::Vi.date(profile.plan.assessed_on);
    let year = profile.plan.year;
    let (criteria, indicators) = (edition.criteria.len(), edition.indicators().count());
    let sections = [
        ("Nội dung", format!(
            "Biểu này phục vụ {}. Xã đánh giá thực trạng {indicators} chỉ tiêu của {criteria} tiêu chí đến ngày {assessed} \
             theo {} và lập kế hoạch năm {year}.",
            profile.letter, edition.decision
        )),
        ("Thời hạn, nơi nhận", format!("Gửi về UBND huyện {} (qua {}) trước ngày {deadline}.", profile.district, profile.office)),
        ("Mở tệp", "Mở bằng Excel 2010 trở lên (hoặc LibreOffice, WPS). Tệp nhận qua thư điện tử, Zalo có dải vàng “Protected View” \
                    ở trên cùng: bấm Enable Editing (Cho phép chỉnh sửa) rồi mới điền.".to_owned()),
        ("Màu ô", "Ô nền vàng nhạt: xã điền. Ô nền xám: huyện đã điền sẵn hoặc tự tính, không sửa. Ô chuyển màu đỏ: giá trị \
                   chưa đúng, đề nghị xem lại.".to_owned()),
        ("Thông tin chung", "Điền thông tin của xã, số và ngày văn bản, người lập biểu, lần nộp (nộp lại thì tăng thêm 1) và \
                             kết quả thảo luận, thống nhất của tập thể.".to_owned()),
        ("Tiêu chí", format!(
            "Mỗi chỉ tiêu một dòng. Cột đánh giá chọn trong danh sách: Đạt, Cơ bản đạt, Chưa đạt, Không áp dụng (chỉ dùng cho \
             chỉ tiêu có chữ “nếu có”). “Cơ bản đạt” được tổng hợp riêng và không tính là đạt. Chỉ tiêu chưa đạt: chọn Có hoặc \
             Không ở cột đăng ký năm {year}; nếu Có thì điền kế hoạch và năm hoàn thành. Chỉ tiêu đã đạt: nêu nội dung duy trì, \
             nâng cao."
        )),
        ("Kinh phí", "Điền bằng triệu đồng, mỗi ô là kinh phí của một nhóm nhiệm vụ từ một nguồn vốn; không có thì để trống hoặc \
                      ghi 0. Riêng ô Tổng kinh phí điền bằng đồng, theo mẫu đề cương.".to_owned()),
        ("Đăng ký", "Mỗi xã đăng ký đúng 01 mô hình điểm; mỗi bản đăng ký 01 sự thay đổi so với năm trước.".to_owned()),
        ("Kế hoạch", "Điền phần lời của kế hoạch theo đề cương. Có thể viết nhiều dòng trong một ô (Alt + Enter).".to_owned()),
        ("Cách ghi số", "Ghi số không kèm đơn vị; tỷ lệ phần trăm ghi 95 hoặc 95,5 (không ghi 0,95). Dấu thập phân theo cài đặt \
                         của máy.".to_owned()),
        ("Kiểm tra", format!(
            "Cột Kiểm tra ở bên phải mỗi bảng tự nhận xét từng dòng khi xã điền: nền đỏ là lỗi phải sửa, nền vàng là cảnh báo cần xem \
             lại (số liệu vẫn đúng thì ghi lý do ở cột Giải trình). Trang Kiểm tra đếm số dòng còn lỗi, cho biết đã điền bao nhiêu và \
             dẫn đến từng dòng; nên gửi khi trang này ghi “{READY}”."
        )),
        ("Lưu ý", "Không đổi tên trang, không xóa cột, không dán đè lên ô nền xám. Dòng nào chữ bị khuất thì kéo cao dòng đó. Lưu dạng Excel (.xlsx) rồi gửi cả tệp, \
                   không gửi ảnh hoặc bản PDF thay cho tệp Excel.".to_owned()),
        ("Phiếu góp ý", "Còn nội dung phải sửa hoặc giải trình thì huyện gửi lại xã một tệp có trang Phiếu góp ý đứng đầu: số liệu xã đã \
                         nộp được chép sẵn, ô cần xem lại được tô màu, có ghi chú cách sửa. Sửa ngay trong tệp đó (lần nộp đã tăng \
                         sẵn), lưu lại rồi gửi về huyện; không sửa trên tệp cũ.".to_owned()),
    ];
    let columns = vec![
        Column::new(ColumnId::Name, "Mục", 24.0, Role::Key),
        Column::new(ColumnId::Guidance, "Hướng dẫn", 100.0, Role::Given),
    ];
    let rows = sections.into_iter().map(|(topic, text)| {
        Row::new(topic, RowKind::Entry, vec![(ColumnId::Name, topic.to_owned()), (ColumnId::Guidance, text)])
    });
    let title = match commune {
        Some(commune) => format!("HƯỚNG DẪN ĐIỀN BIỂU – XÃ {}", commune.name.to_uppercase()),
        None => "HƯỚNG DẪN ĐIỀN BIỂU".to_owned(),
    };
    let notes = vec![format!("Kế hoạch thực hiện Chương trình xây dựng nông thôn mới năm {year}")];
    FormSheet::new(SheetId::Guide, "Hướng dẫn", title, notes, vec![Table::new(TableId::Guide, columns, rows.collect())])
}
