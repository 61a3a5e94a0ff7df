//! `Đăng ký`: the commune's one pilot model and one change for each village (the letter's registration form).

use crate::catalogue::Edition;
use crate::district::{Commune, Profile};
use crate::form::{Choice, Column, ColumnId, Kind, Role, Row, RowKind, Sheet, SheetId, Table, TableId};

/// Rows for villages when nobody gave the office their names.
const SPARE_VILLAGES: u32 = 20;

pub(super) fn sheet(edition: &Edition, profile: &Profile, commune: Option<&Commune>) -> Sheet {
    let shared = |content: Column| {
        vec![
            content,
            Column::new(ColumnId::Location, "Địa điểm", 26.0, Role::Input(Kind::Text)),
            Column::new(ColumnId::Theme, "Lĩnh vực", 15.0, Role::Input(Kind::Choice(Choice::Theme)))
                .hint("Chọn: Sáng, Xanh, Sạch, An toàn, Môi trường, Nhà ở dân cư, Khác."),
            Column::new(ColumnId::RelatedCriterion, "Tiêu chí liên quan", 13.0, Role::Input(Kind::Text))
                .hint("Mã tiêu chí hoặc chỉ tiêu, ví dụ 17.3."),
            Column::new(ColumnId::Completion, "Dự kiến hoàn thành", 15.0, Role::Input(Kind::Period))
                .hint("Tháng/năm, quý/năm hoặc năm, ví dụ 10/2024."),
            Column::explanation(),
        ]
    };
    let long = Kind::LongText;
    let mut columns = vec![
        Column::new(ColumnId::Number, "STT", 6.0, Role::Key),
        Column::new(ColumnId::Name, "Tên mô hình điểm", 28.0, Role::Input(Kind::Text)),
    ];
    columns.extend(shared(Column::new(ColumnId::Content, "Nội dung mô hình đăng ký", 48.0, Role::Input(long))));
    let mut model = Table::new(
        TableId::PilotModel,
        columns,
        vec![Row::new("1", RowKind::Entry, vec![(ColumnId::Number, "1".to_owned())])],
    );
    model.caption = Some("I. Mô hình điểm cấp xã (đăng ký đúng 01 mô hình)".to_owned());

    let villages = commune.map(|commune| commune.villages.as_slice()).unwrap_or_default();
    let village_role = if villages.is_empty() { Role::Input(Kind::Text) } else { Role::Given };
    let mut columns = vec![
        Column::new(ColumnId::Number, "TT", 6.0, Role::Key),
        Column::new(ColumnId::Village, "Tên bản", 28.0, village_role),
    ];
    columns.extend(shared(Column::new(
        ColumnId::Content,
        "Nội dung thay đổi so với năm trước",
        48.0,
        Role::Input(long),
    )));
    let rows = villages.iter().zip(1..).map(|(village, number): (_, u32)| {
        let given = vec![(ColumnId::Number, number.to_string()), (ColumnId::Village, village.clone())];
        Row::new(number.to_string(), RowKind::Entry, given)
    });
    let mut changes = Table::new(TableId::VillageChanges, columns, rows.collect());
    changes.caption = Some("II. Các bản (mỗi bản đăng ký 01 sự thay đổi so với năm trước)".to_owned());
    changes.spare = if villages.is_empty() { SPARE_VILLAGES } else { 0 };

    let title = format!("DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH XÂY DỰNG NÔNG THÔN MỚI NĂM {}", profile.plan.year);
    let codes = edition.indicators().next().map(|indicator| indicator.code.as_str()).unwrap_or_default();
    let notes = vec![format!(
        "Tập trung vào bản sáng, xanh, sạch, an toàn; môi trường, nhà ở dân cư. Cột Tiêu chí liên quan ghi mã, ví dụ {codes}."
    )];
    Sheet::new(SheetId::Registration, "Đăng ký", title, notes, vec![model, changes])
}
