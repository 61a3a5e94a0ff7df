//! A form that carries something over from an earlier one: grey columns say what was answered then, and in another column the commune
//! confirms what was laid into its own cells.
//!
//! ```text
//! Tiêu chí   … | Đã ghi năm 2023 | Kết quả … | Đánh giá | Xác nhận số liệu cũ | …
//! Đăng ký    … | Đã đăng ký năm 2023 | Nội dung … | … | Xác nhận số liệu cũ
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::form::constraint::here;
use crate::form::rules::UNCONFIRMED;
use crate::form::{
    Choice, Column, ColumnId, Condition, Constraint, Form, FormSheet, Kind, Role, Row, RowKind, Table, TableId, YesNo,
};
use crate::wording::Text;

/// A row of a table, by its key; rows that the form leaves open by their running numbers.
pub type CarriedRow = (TableId, String);

/// What is carried over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Carried {
    /// From when, in the form's words: `năm 2023`.
    pub from: String,
    /// What was answered then, which nobody fills.
    pub earlier: BTreeMap<CarriedRow, String>,
    /// Rows into which answers of then were laid.
    pub unconfirmed: BTreeSet<CarriedRow>,
}

impl Form {
    /// With the columns of what is carried over, all of them open: as such a form is read.
    #[must_use]
    pub fn with_carried_columns(mut self, from: &str) -> Self {
        self.stamp.carried = from.to_owned();
        for sheet in &mut self.sheets {
            if sheet.tables.iter().any(|table| is_carried_in(table.id)) {
                let sheet: &mut FormSheet = Arc::make_mut(sheet);
                for table in &mut sheet.tables {
                    add_columns(table, from);
                }
                sheet.stack();
            }
        }
        self
    }

    /// The form that a commune gets: what was answered then beside its cells, and only what was carried is to be confirmed.
    #[must_use]
    pub fn carrying(self, carried: &Carried) -> Self {
        let mut form = self.with_carried_columns(&carried.from);
        form.say_earlier(carried.earlier.iter().map(|((table, key), text)| (*table, key.as_str(), text.as_str())));
        for sheet in &mut form.sheets {
            if sheet.tables.iter().any(|table| table.column(&ColumnId::Confirmed).is_some()) {
                for table in &mut Arc::make_mut(sheet).tables {
                    let id = table.id;
                    for row in &mut table.rows {
                        if !carried.unconfirmed.contains(&(id, row.key.clone())) {
                            row.kinds.push((ColumnId::Confirmed, None));
                        }
                    }
                }
            }
        }
        form
    }

    /// Lays texts into the grey columns, by table and row.
    pub fn say_earlier<'t>(&mut self, texts: impl IntoIterator<Item = (TableId, &'t str, &'t str)>) {
        for (id, key, text) in texts {
            let sheet = self.sheets.iter_mut().find(|sheet| sheet.tables.iter().any(|table| table.id == id));
            let table = sheet.and_then(|sheet| Arc::make_mut(sheet).tables.iter_mut().find(|table| table.id == id));
            if let Some(row) = table.and_then(|table| row_of(table, key)) {
                row.given.retain(|(column, _)| *column != ColumnId::Earlier);
                row.given.push((ColumnId::Earlier, Text::from(text)));
            }
        }
    }

    /// What the grey columns say.
    pub fn earlier_texts(&self) -> impl Iterator<Item = &Text> {
        self.tables().flat_map(|(_, table)| &table.rows).filter_map(|row| row.text(&ColumnId::Earlier))
    }
}

const fn is_carried_in(table: TableId) -> bool {
    matches!(
        table,
        TableId::Guide | TableId::General | TableId::Indicators | TableId::PilotModel | TableId::VillageChanges
    )
}

fn add_columns(table: &mut Table, from: &str) {
    let answered = Column::new(ColumnId::Earlier, format!("Đã ghi {from}"), 22.0, Role::Given);
    let registered = Column::new(ColumnId::Earlier, format!("Đã đăng ký {from}"), 30.0, Role::Given);
    match table.id {
        TableId::Guide => {
            let text = format!(
                "Chữ nghiêng màu xanh là số liệu xã đã ghi {from}, huyện chép sẵn. Xã xem lại từng dòng, sửa nếu đã đổi, rồi chọn Có \
                 ở cột “{CONFIRMED}”. Cột nền xám ghi lại nội dung {from} để đối chiếu, không phải điền."
            );
            let given = vec![(ColumnId::Name, TOPIC.to_owned()), (ColumnId::Guidance, text)];
            table.rows.push(Row::new(TOPIC, RowKind::Entry, given));
        }
        // The consent below shares the sheet's columns: this one stands after all of them.
        TableId::General => add_confirmation(table, table.columns.len()),
        TableId::Indicators => {
            insert_before(table, &ColumnId::Value, answered);
            let at = table.columns.iter().position(|column| column.id == ColumnId::Registered);
            add_confirmation(table, at.unwrap_or(table.columns.len()));
        }
        // Two tables of one sheet: their columns stay below each other.
        TableId::PilotModel => insert_before(table, &ColumnId::Content, registered),
        TableId::VillageChanges => {
            insert_before(table, &ColumnId::Content, registered);
            add_confirmation(table, table.columns.len());
        }
        _ => {}
    }
}

const TOPIC: &str = "Số liệu chép sẵn";
const CONFIRMED: &str = "Xác nhận số liệu cũ (Có / Không)";

fn add_confirmation(table: &mut Table, at: usize) {
    let column = Column::new(ColumnId::Confirmed, CONFIRMED, 14.0, Role::Input(Kind::Choice(Choice::YesNo)))
        .hint("Số liệu cũ do huyện chép sẵn. Xem lại, sửa nếu đã đổi, rồi chọn Có.");
    table.columns.insert(at.min(table.columns.len()), column);
    let open = Condition::Is(here(ColumnId::Confirmed), vec![YesNo::No.text().to_owned()]);
    let unconfirmed = Constraint::error(&UNCONFIRMED, ColumnId::Confirmed, open, "Chưa xác nhận số liệu cũ");
    table.constraints.push(unconfirmed);
}

fn insert_before(table: &mut Table, column: &ColumnId, new: Column) {
    let at = table.columns.iter().position(|known| known.id == *column).unwrap_or(table.columns.len());
    table.columns.insert(at, new);
}

/// The row of a key; one that the form leaves open becomes a row of its own, with those above it.
fn row_of<'t>(table: &'t mut Table, key: &str) -> Option<&'t mut Row> {
    let is_known = table.rows.iter().any(|row| row.key == key);
    let number = key.parse::<u32>().ok().filter(|number| !is_known && *number <= table.row_count());
    if let Some(number) = number {
        while u32::try_from(table.rows.len()).is_ok_and(|rows| rows < number) && table.spare > 0 {
            let number = (table.rows.len() + 1).to_string();
            let given = vec![(ColumnId::Number, number.clone())];
            table.rows.push(Row::new(number, RowKind::Entry, given));
            table.spare -= 1;
        }
    }
    table.rows.iter_mut().find(|row| row.key == key)
}
