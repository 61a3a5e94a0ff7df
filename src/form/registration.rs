//! `Đăng ký`: the commune's one pilot model and one change for each village (the letter's registration form).

use crate::catalogue::Edition;
use crate::district::{Commune, Profile};
use crate::form::constraint::{here, says_nothing};
use crate::form::rules::{
    MISSING_ANSWER, PILOT_INCOMPLETE, PILOT_MODEL, RELATED_CRITERION, VILLAGE_CHANGE, VILLAGE_TWICE,
};
use crate::form::{
    Choice, Column, ColumnId, Condition, Constraint, FormSheet, Kind, Role, Row, RowKind, SheetId, Table, TableId, when,
};
use crate::wording::names::padded_otherwise;

const UNCHANGED: &str = "Chưa ghi nội dung thay đổi";

/// What the commune fills in both tables, beside the name.
const OF_BOTH: [ColumnId; 5] =
    [ColumnId::Content, ColumnId::Location, ColumnId::Theme, ColumnId::RelatedCriterion, ColumnId::Completion];

/// Rows for villages when nobody gave the office their names.
const SPARE_VILLAGES: u32 = 20;

pub(super) fn sheet(edition: &Edition, profile: &Profile, commune: Option<&Commune>) -> FormSheet {
    let shared = |content: Column| {
        vec![
            content,
            Column::new(ColumnId::Location, "Địa điểm", 24.0, Role::Input(Kind::Text)),
            Column::new(ColumnId::Theme, "Lĩnh vực", 15.0, Role::Input(Kind::Choice(Choice::Theme)))
                .hint("Chọn: Sáng, Xanh, Sạch, An toàn, Môi trường, Nhà ở dân cư, Khác."),
            Column::new(ColumnId::RelatedCriterion, "Tiêu chí liên quan", 15.5, Role::Input(Kind::Text))
                .hint("Mã tiêu chí hoặc chỉ tiêu, ví dụ 17.3."),
            Column::new(ColumnId::Completion, "Dự kiến hoàn thành", 17.0, Role::Input(Kind::Period))
                .hint("Tháng/năm, quý/năm hoặc năm, ví dụ 10/2024."),
            Column::explanation(),
            Column::check(26.0),
        ]
    };
    let long = Kind::LongText;
    let mut columns = vec![
        Column::new(ColumnId::Number, "STT", 6.0, Role::Key),
        Column::new(ColumnId::Name, "Tên mô hình điểm", 27.0, Role::Input(Kind::Text)),
    ];
    columns.extend(shared(Column::new(ColumnId::Content, "Nội dung mô hình đăng ký", 46.5, Role::Input(long))));
    let mut model = Table::new(
        TableId::PilotModel,
        columns,
        vec![Row::new("1", RowKind::Entry, vec![(ColumnId::Number, "1".to_owned())])],
    );
    model.caption = Some("I. Mô hình điểm cấp xã (đăng ký đúng 01 mô hình)".into());

    model.begins = vec![ColumnId::Name, ColumnId::Content];
    for row in &mut model.rows {
        row.required = vec![ColumnId::Name, ColumnId::Content, ColumnId::Location];
    }
    model.constraints = vec![
        none_registered(),
        without_name(),
        registered_without(ColumnId::Content, "Chưa ghi nội dung"),
        registered_without(ColumnId::Location, "Chưa ghi địa điểm"),
        unknown_criterion(edition),
        when::completion_outside(profile),
    ];

    let villages = commune.map(|commune| commune.villages.as_slice()).unwrap_or_default();
    let village_role = if villages.is_empty() { Role::Input(Kind::Text) } else { Role::Given };
    let mut columns = vec![
        Column::new(ColumnId::Number, "TT", 6.0, Role::Key),
        Column::new(ColumnId::Village, "Tên bản", 27.0, village_role),
    ];
    columns.extend(shared(Column::new(
        ColumnId::Content,
        "Nội dung thay đổi so với năm trước",
        46.5,
        Role::Input(long),
    )));
    let rows = villages.iter().zip(1..).map(|(village, number): (_, u32)| {
        let given = vec![(ColumnId::Number, number.to_string()), (ColumnId::Village, village.clone())];
        let mut row = Row::new(number.to_string(), RowKind::Entry, given);
        row.required.push(ColumnId::Content);
        row
    });
    let mut changes = Table::new(TableId::VillageChanges, columns, rows.collect());
    changes.caption = Some("II. Các bản (mỗi bản đăng ký 01 sự thay đổi so với năm trước)".into());
    changes.begins = [ColumnId::Village].into_iter().chain(OF_BOTH).collect();
    if villages.is_empty() {
        changes.constraints.push(unchanged());
    } else {
        let begun = Condition::Begun(TableId::VillageChanges);
        let missing = Condition::All(vec![begun.clone(), says_nothing(ColumnId::Content)]);
        changes.constraints.push(Constraint::error(&VILLAGE_CHANGE, ColumnId::Content, missing, UNCHANGED));
        changes.whole.push(Constraint::error(
            &VILLAGE_CHANGE,
            ColumnId::Content,
            begun.negated(),
            "Chưa điền phần này",
        ));
    }
    let some_change = says_nothing(ColumnId::Content).negated();
    let unnamed = Condition::All(vec![
        says_nothing(ColumnId::Village),
        Condition::IsFilled(here(ColumnId::Content)),
        some_change,
    ]);
    changes.constraints.push(Constraint::error(&MISSING_ANSWER, ColumnId::Village, unnamed, "Chưa ghi tên bản"));
    let again = Condition::Repeats(ColumnId::Village);
    changes.constraints.push(Constraint::error(&VILLAGE_TWICE, ColumnId::Village, again, "Bản này đã có ở dòng trên"));
    if !villages.is_empty() {
        let known = villages.iter().flat_map(|village| [Some(village.clone()), padded_otherwise(village)]).flatten();
        let unknown = Condition::IsNoVillage(here(ColumnId::Village), known.collect());
        let remark = "Tên bản không có trong danh sách bản của xã";
        changes.constraints.push(Constraint::error(&VILLAGE_TWICE, ColumnId::Village, unknown, remark));
    }
    changes.constraints.push(unknown_criterion(edition));
    changes.constraints.push(when::completion_outside(profile));
    changes.spare = if villages.is_empty() { SPARE_VILLAGES } else { 0 };

    let title = format!("DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH XÂY DỰNG NÔNG THÔN MỚI NĂM {}", profile.plan.year);
    let codes = edition.indicators().next().map(|indicator| indicator.code.as_str()).unwrap_or_default();
    let notes = vec![format!(
        "Tập trung vào bản sáng, xanh, sạch, an toàn; môi trường, nhà ở dân cư. Cột Tiêu chí liên quan ghi mã, ví dụ {codes}."
    )];
    FormSheet::new(SheetId::Registration, "Đăng ký", title, notes, vec![model, changes])
}

/// Neither a name nor content: the one pilot model is not there.
fn none_registered() -> Constraint {
    Constraint::error(&PILOT_MODEL, ColumnId::Name, nameless(), "Chưa đăng ký mô hình điểm")
}

/// The pilot model is there without a name of its own.
fn without_name() -> Constraint {
    let mut nameless = registered_without(ColumnId::Name, "Chưa ghi tên mô hình");
    nameless.or(only_called_one());
    nameless
}

/// What it is called in general, and no name of its own.
fn only_called_one() -> Condition {
    let words = ["Mô hình", "Mô hình điểm", "Mô hình điểm cấp xã", "Tên mô hình điểm", "01 mô hình", "01 mô hình điểm"];
    Condition::Is(here(ColumnId::Name), words.map(str::to_owned).to_vec())
}

fn nameless() -> Condition {
    Condition::All(vec![says_nothing(ColumnId::Name), says_nothing(ColumnId::Content)])
}

/// The pilot model is there, but not this.
fn registered_without(column: ColumnId, remark: &str) -> Constraint {
    let violated = Condition::All(vec![says_nothing(column.clone()), nameless().negated()]);
    Constraint::error(&PILOT_INCOMPLETE, column, violated, remark)
}

/// Something stands in the village's row, but no change.
fn unchanged() -> Constraint {
    let filled =
        [ColumnId::Village].into_iter().chain(OF_BOTH).map(|column| Condition::IsFilled(here(column))).collect();
    let violated = Condition::All(vec![says_nothing(ColumnId::Content), Condition::Any(filled)]);
    Constraint::error(&VILLAGE_CHANGE, ColumnId::Content, violated, UNCHANGED)
}

/// A code under which the edition has nothing.
fn unknown_criterion(edition: &Edition) -> Constraint {
    let unknown = Condition::NamesUnknownCode(here(ColumnId::RelatedCriterion), edition.codes());
    Constraint::warning(&RELATED_CRITERION, ColumnId::RelatedCriterion, unknown, "bộ tiêu chí không có mã này")
}
