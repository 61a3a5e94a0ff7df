//! `Kinh phí`: task groups × funding sources in triệu đồng, and the declared grand total in đồng (outline III of the letter).

use crate::catalogue::Edition;
use crate::district::Profile;
use crate::form::rules::DECLARED_TOTAL;
use crate::form::{
    Column, ColumnId, Condition, ConditionCell, Constraint, FormSheet, Kind, Role, Row, RowKind, SheetId, Table,
    TableId, funding_sources, task_groups,
};

pub(super) fn sheet(edition: &Edition, profile: &Profile) -> FormSheet {
    let mut columns = vec![
        Column::new(ColumnId::Number, "TT", 6.0, Role::Given),
        Column::new(ColumnId::Name, "Nhóm nhiệm vụ", 40.0, Role::Key),
    ];
    columns.extend(funding_sources(edition, profile).into_iter().map(|source| {
        Column::new(ColumnId::Source(source.id.clone()), &source.name, 17.0, Role::Input(Kind::Millions))
            .hint("Triệu đồng. Không có thì để trống hoặc ghi 0.")
    }));
    columns.push(Column::new(ColumnId::Total, "Cộng", 17.0, Role::Sum));
    columns.push(Column::explanation());
    columns.push(Column::check(28.0));
    let rows = task_groups(edition, profile).into_iter().zip(1..).map(|(group, number)| {
        Row::new(
            &group.id,
            RowKind::Entry,
            vec![(ColumnId::Number, number.to_string()), (ColumnId::Name, group.task.clone())],
        )
    });
    let mut amounts = Table::new(TableId::Funding, columns, rows.collect());
    amounts.caption = Some("1. Kinh phí theo nhóm nhiệm vụ và nguồn vốn (triệu đồng)".into());
    amounts.total = Some("Tổng cộng".into());
    let sources = amounts.columns.iter().filter(|column| matches!(column.id, ColumnId::Source(_)));
    amounts.begins = sources.map(|column| column.id.clone()).collect();
    let first = amounts.begins.first().cloned();
    amounts.whole.extend(first.map(|first| Constraint::unfilled(amounts.id, first)));

    let mut declared = Table::new(
        TableId::DeclaredTotal,
        vec![
            Column::new(ColumnId::Number, "STT", 6.0, Role::Given),
            Column::new(ColumnId::Name, "Nội dung", 40.0, Role::Key),
            Column::new(ColumnId::Answer, "Số tiền (đồng)", 17.0, Role::Input(Kind::Dong))
                .hint("Ghi bằng ĐỒNG, ví dụ 1 tỷ 250 triệu đồng ghi 1250000000. Phải bằng tổng cộng của bảng trên."),
            Column::explanation(),
            Column::check(17.0),
        ],
        vec![grand_total()],
    );
    declared.caption = Some("2. Tổng kinh phí theo kế hoạch của xã (đồng)".into());
    let title = format!("HUY ĐỘNG NGUỒN LỰC NĂM {}", profile.plan.year);
    let notes = vec!["Bảng 1 điền bằng triệu đồng; ô Tổng kinh phí ở bảng 2 điền bằng đồng.".to_owned()];
    FormSheet::new(SheetId::Funding, "Kinh phí", title, notes, vec![amounts, declared])
}

/// Required once an amount is filled; the same sum in another unit (section III of the outline).
fn grand_total() -> Row {
    let given = vec![(ColumnId::Number, "1".to_owned()), (ColumnId::Name, "Tổng kinh phí".to_owned())];
    let mut row = Row::new("declared-total", RowKind::Entry, given);
    row.require(TableId::Funding, ColumnId::Answer, "Chưa ghi tổng kinh phí");
    let begun = Condition::Begun(TableId::Funding);
    let differs = Condition::All(vec![begun, Condition::NotTheSum(ConditionCell::Here(ColumnId::Answer))]);
    row.constraints.push(Constraint::error(&DECLARED_TOTAL, ColumnId::Answer, differs, "Khác tổng cộng của bảng 1"));
    row
}
