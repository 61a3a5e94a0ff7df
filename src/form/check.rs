//! `Kiểm tra`: whether the form may be sent in, how much of it is filled, and a line for each row that is to be corrected.
//!
//! ```text
//! A   B        C                D                 E
//!     KIỂM TRA TRƯỚC KHI NỘP
//!     note
//!
//!     SẴN SÀNG NỘP (– CÒN m CẢNH BÁO) / CÒN n LỖI (, m CẢNH BÁO)
//!
//!     Trang    Đã điền          Lỗi               Cảnh báo      one row for each sheet
//! TT  Trang    Dòng             Nhận xét          Đến ô         one row for each line that may have to be listed
//! ```
//!
//! Hidden columns to the right hold what the list is looked up in: one row for each [`CheckLine`], whether it is faulty or not.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::form::{ColumnId, Constraint, Form, FormSheet, Row, SheetId, Table, TableId};
use crate::wording::Text;

/// What the sheet says when no error is left.
pub const READY: &str = "SẴN SÀNG NỘP";

/// The text of the links.
pub const TO_THE_CELL: &str = "Đến ô";

/// Where the parts of the sheet stand; rows from zero.
pub struct Check<'a> {
    pub verdict_row: u32,
    pub progress_heading_row: u32,
    /// The sheets that are filled, each with the row after the last as its own.
    pub sheets: Vec<(u32, &'a FormSheet)>,
    pub list_heading_row: u32,
    /// What may have to be listed, one below the other under the list's headings.
    pub lines: Vec<CheckLine<'a>>,
}

/// A table, and a row of its sheet; `None` for the line of the table as a whole.
pub type CheckLineKey = (TableId, Option<u32>);

/// A row with constraints, or a table with constraints of its own.
pub struct CheckLine<'a> {
    pub sheet: &'a FormSheet,
    pub table: &'a Table,
    /// Number in the sheet, from zero; the row itself unless the line is the whole table's.
    pub number: u32,
    pub row: Option<Cow<'a, Row>>,
    pub constraints: Arc<[Constraint]>,
}

pub(super) fn sheet() -> FormSheet {
    let notes = vec![
        "Trang này tự tính từ các trang khác, không phải điền. Dòng có lỗi cần sửa; dòng có cảnh báo cần xem lại, nếu số liệu vẫn \
         đúng thì ghi lý do ở cột Giải trình của dòng đó."
            .to_owned(),
        format!("Mỗi dòng của biểu chỉ nêu một điều cần sửa trước; sửa xong mới nêu điều tiếp theo. Khi in, danh sách in {} dòng đầu.", Check::PRINTED),
    ];
    let title = Check::TITLE.to_owned();
    let mut sheet = FormSheet::new(SheetId::Check, Check::NAME, title, notes, Vec::new());
    sheet.landscape = false;
    sheet
}

impl<'a> Check<'a> {
    pub const NAME: &'static str = "Kiểm tra";
    pub const TITLE: &'static str = "KIỂM TRA TRƯỚC KHI NỘP";
    /// The first words of what says how many cells are filled.
    pub const FILLED: &'static str = "Đã điền";
    /// Lines of the list that are printed: whether there are more is seen by the verdict.
    pub const PRINTED: u32 = 40;
    pub const PROGRESS_HEADINGS: [&'static str; 5] =
        ["", "Trang", "Mức độ điền", "Số dòng có lỗi", "Số dòng có cảnh báo"];
    pub const LIST_HEADINGS: [&'static str; 5] = ["TT", "Trang", "Dòng", "Nhận xét", "Mở"];
    /// How many columns are seen.
    const SHOWN: u32 = 5;
    /// Columns that hold what the list is looked up in.
    pub const HIDDEN: RangeInclusive<u32> = 6..=13;
    /// In characters.
    pub const WIDTHS: [f64; 5] = [6.0, 18.0, 72.0, 48.0, 10.0];

    pub fn new(form: &'a Form) -> Self {
        Self::knowing(form, |_, _| None)
    }

    /// The same where it is known of some sheets already what is asked in their lines.
    pub fn knowing(form: &'a Form, asked: impl Fn(&Arc<FormSheet>, CheckLineKey) -> Option<Arc<[Constraint]>>) -> Self {
        let own = form.sheets.iter().find(|sheet| sheet.id == SheetId::Check);
        let notes = own.map_or(0, |sheet| sheet.notes.len());
        let verdict_row = u32::try_from(notes).unwrap_or(0) + 2;
        let progress_heading_row = verdict_row + 2;
        let lines: Vec<CheckLine<'_>> =
            form.sheets.iter().flat_map(|sheet| lines_of(sheet, |key| asked(sheet, key))).collect();
        let filled =
            form.sheets.iter().map(AsRef::as_ref).filter(|sheet| lines.iter().any(|line| line.sheet.id == sheet.id));
        let sheets: Vec<(u32, &FormSheet)> = (progress_heading_row + 1..).zip(filled).collect();
        let list_heading_row = sheets.last().map_or(progress_heading_row, |(row, _)| *row) + 2;
        Self { verdict_row, progress_heading_row, sheets, list_heading_row, lines }
    }

    /// The row of the first line.
    pub const fn first_row(&self) -> u32 {
        self.list_heading_row + 1
    }

    /// What follows the number of warnings, and what parts them from [`READY`].
    pub const WARNINGS: &'static str = " CẢNH BÁO";
    pub const BUT: &'static str = " – CÒN ";

    /// `CÒN 12 LỖI, 3 CẢNH BÁO`.
    pub fn verdict(errors: usize, warnings: usize) -> String {
        let of_warnings = format!("{warnings}{}", Self::WARNINGS);
        match (errors, warnings) {
            (0, 0) => READY.to_owned(),
            (0, _) => format!("{READY}{}{of_warnings}", Self::BUT),
            (_, 0) => format!("CÒN {errors} LỖI"),
            _ => format!("CÒN {errors} LỖI, {of_warnings}"),
        }
    }

    /// `Đã điền 52/57 ô (91 %)`.
    pub fn progress(filled: usize, required: usize) -> String {
        // Half up, as ROUND does.
        let percent = (filled * 200 + required) / (required * 2).max(1);
        format!("{} {filled}/{required} ô ({percent} %)", Self::FILLED)
    }

    /// Every text that the sheet of a form has whatever is filled.
    pub fn fixed_texts(form: &Form) -> HashSet<String> {
        let fixed =
            [READY, TO_THE_CELL, Self::TITLE].into_iter().chain(Self::PROGRESS_HEADINGS).chain(Self::LIST_HEADINGS);
        let own = form.sheets.iter().find(|sheet| sheet.id == SheetId::Check);
        let notes = own.into_iter().flat_map(|sheet| &sheet.notes).map(Text::as_str);
        let names = form.sheets.iter().map(|sheet| sheet.name);
        let labels = form.tables().flat_map(|(_, table)| {
            let known = table.rows.iter().map(|row| label_of_row(table, row));
            let spare = table.spare_numbers().map(|number| label_by_number(table, &number));
            std::iter::once(title(table).to_owned()).chain(known).chain(spare)
        });
        fixed.chain(notes).chain(names).map(str::to_owned).chain(labels).collect()
    }

    /// Every remark that it may show.
    pub fn remarks(form: &Form) -> HashSet<String> {
        let mut texts = HashSet::new();
        for line in &Check::new(form).lines {
            let constraints =
                line.row.as_ref().map_or_else(|| line.table.whole.clone(), |row| line.table.constraints_of(row));
            texts.extend(constraints.iter().flat_map(Constraint::remarks));
        }
        texts
    }

    /// Whether the sheet itself computes such a text, whatever program wrote it there: a verdict, how much is filled, a link.
    pub fn computes(text: &str) -> bool {
        let ends = text.ends_with(" LỖI") || text.ends_with(Self::WARNINGS);
        let verdict = ends && (text.starts_with("CÒN ") || text.starts_with(READY));
        verdict || text.starts_with(Self::FILLED) || text.starts_with("#'")
    }

    /// Whether a number in a column may be one of the sheet's counts. Some programs keep no text of a formula in xls but 0.
    pub fn counts(column: u32, number: f64) -> bool {
        (0.0..1_000.0).contains(&number) && number.fract() == 0.0 && Self::covers(column)
    }

    /// Whether the sheet has something of its own in a column.
    pub fn covers(column: u32) -> bool {
        column < Self::SHOWN || Self::HIDDEN.contains(&column)
    }
}

impl CheckLine<'_> {
    /// What the row is called: its code and name, else its number in the table.
    pub fn label(&self) -> String {
        self.row.as_ref().map_or_else(|| title(self.table).to_owned(), |row| label_of_row(self.table, row))
    }
}

fn title(table: &Table) -> &str {
    let title = table.caption.as_deref().unwrap_or("Cả trang");
    title.split(" (").next().unwrap_or(title)
}

fn label_of_row(table: &Table, row: &Row) -> String {
    let named = [ColumnId::Code, ColumnId::Name, ColumnId::Village];
    let given: Vec<&str> = named.iter().filter_map(|column| row.given(column)).collect();
    if given.is_empty() { label_by_number(table, &row.key) } else { given.join(" ") }
}

fn label_by_number(table: &Table, number: &str) -> String {
    format!("{} – dòng {number}", title(table))
}

fn lines_of(sheet: &FormSheet, asked: impl Fn(CheckLineKey) -> Option<Arc<[Constraint]>>) -> Vec<CheckLine<'_>> {
    let mut lines = Vec::new();
    for table in &sheet.tables {
        let constraints = asked((table.id, None)).unwrap_or_else(|| table.asked_of_whole().into());
        lines.push(CheckLine { sheet, table, number: table.first_row(), row: None, constraints });
        for (number, row) in (table.first_row()..).zip(table.all_rows()) {
            let constraints = asked((table.id, Some(number))).unwrap_or_else(|| table.asked_in(&row).into());
            lines.push(CheckLine { sheet, table, number, row: Some(row), constraints });
        }
    }
    lines.retain(|line| !line.constraints.is_empty());
    lines
}
