//! `Kế hoạch`: the text parts of the letter's outline.

use crate::catalogue::Edition;
use crate::district::Profile;
use crate::form::constraint::{here, says_nothing};
use crate::form::rules::MISSING_TEXT;
use crate::form::{
    Column, ColumnId, Condition, Constraint, FormSheet, Kind, Role, Row, RowKind, SheetId, Table, TableId,
};

/// Each part has a text of its own.
const AS_ABOVE: [&str; 5] = ["Như trên", "Như mục trên", "Tương tự", "nt", "-nt-"];

/// Nothing that tells something, or the part's own title or hint in place of its text.
fn missing(row: &Row) -> Constraint {
    let words = [ColumnId::Name, ColumnId::Guidance].into_iter().filter_map(|column| row.given(&column));
    let words = words.filter(|words| !words.is_empty()).flat_map(|words| [words.to_owned(), format!("{words}:")]);
    let words = words.chain(AS_ABOVE.map(str::to_owned));
    let repeated = Condition::Is(here(ColumnId::Answer), words.collect());
    let untold = Condition::All(vec![Condition::Begun(TableId::PlanTexts), says_nothing(ColumnId::Answer)]);
    let missing = Condition::Any(vec![untold, repeated]);
    Constraint::warning(&MISSING_TEXT, ColumnId::Answer, missing, "chưa có nội dung")
}

pub(super) fn sheet(edition: &Edition, profile: &Profile) -> FormSheet {
    let year = profile.plan.year;
    let mut parts = vec![
        ("basis".to_owned(), "Căn cứ".to_owned(), "Các văn bản làm căn cứ xây dựng kế hoạch".to_owned()),
        ("I.1".to_owned(), "Mục đích".to_owned(), "Kế hoạch nhằm đạt điều gì cho xã, cho người dân trong năm".to_owned()),
        ("I.2".to_owned(), "Yêu cầu".to_owned(), "Cách làm phải bảo đảm: đúng thực trạng, có trọng tâm, rõ người, rõ việc, rõ thời hạn".to_owned()),
        ("II.1.1".to_owned(), format!("Mục tiêu chung năm {year}"), "Kết quả chung phấn đấu đến cuối năm, ví dụ số tiêu chí đạt thêm, nâng cao; tiêu chí cụ thể ghi ở trang Tiêu chí".to_owned()),
    ];
    parts.extend(
        edition
            .groups
            .iter()
            .zip(1..)
            .map(|(group, number)| (format!("II.2.{number}"), group.task.clone(), "Nhiệm vụ trong năm".to_owned())),
    );
    parts.push((
        "IV".to_owned(),
        "Giải pháp thực hiện".to_owned(),
        "Chỉ đạo, tuyên truyền, huy động vốn và sức dân, kiểm tra".to_owned(),
    ));
    parts.push((
        "V".to_owned(),
        "Tổ chức thực hiện".to_owned(),
        "Phân công từng ban, ngành, bản; chế độ báo cáo".to_owned(),
    ));
    let rows = parts.into_iter().map(|(key, title, guidance)| {
        let number = if key == "basis" { String::new() } else { key.clone() };
        let given = vec![(ColumnId::Number, number), (ColumnId::Name, title), (ColumnId::Guidance, guidance)];
        let mut row = Row::new(key, RowKind::Entry, given);
        row.required.push(ColumnId::Answer);
        row.constraints.push(missing(&row));
        row
    });
    let columns = vec![
        Column::new(ColumnId::Number, "Mục", 8.0, Role::Given),
        Column::new(ColumnId::Name, "Phần của kế hoạch", 34.0, Role::Key),
        Column::new(ColumnId::Answer, "Nội dung kế hoạch", 80.0, Role::Input(Kind::LongText))
            .hint("Viết phần lời của kế hoạch. Xuống dòng trong ô: Alt + Enter."),
        Column::new(ColumnId::Guidance, "Gợi ý", 24.0, Role::Given),
        Column::explanation(),
        Column::check(28.0),
    ];
    let mut table = Table::new(TableId::PlanTexts, columns, rows.collect());
    table.begins = vec![ColumnId::Answer];
    let begun = Condition::Begun(TableId::PlanTexts);
    table.whole.push(Constraint::warning(&MISSING_TEXT, ColumnId::Answer, begun.negated(), "chưa điền phần này"));
    let title = format!("KẾ HOẠCH THỰC HIỆN CHƯƠNG TRÌNH XÂY DỰNG NÔNG THÔN MỚI NĂM {year}");
    let notes = vec!["Mục II.1.2 (mục tiêu cụ thể) lấy từ trang Tiêu chí; mục III lấy từ trang Kinh phí.".to_owned()];
    FormSheet::new(SheetId::Plan, "Kế hoạch", title, notes, vec![table])
}
