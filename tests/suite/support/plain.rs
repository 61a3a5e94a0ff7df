//! A workbook as bare cells that can be changed at will: what no template writer would make.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use ntm_xlsx::place::CellRef;
use ntm_xlsx::workbook::{self, Cell, Struck, Value};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use unicode_normalization::UnicodeNormalization;

use crate::support::package;

/// The error values that tests write.
const ERRORS: [&str; 3] = ["#DIV/0!", "#REF!", "#N/A"];

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    Text(String),
    Number(f64),
    /// A number that is shown as a percentage: 0.95 as 95 %.
    Percent(f64),
    /// A number with a line through it.
    Struck(f64),
    Date(NaiveDate),
    /// A formula with the result that the file keeps; without one when it is empty.
    Formula(&'static str),
    /// A formula, without its sign, with the number it makes.
    Computed(String, f64),
    /// A formula, without its sign, with the error value it makes.
    Failed(String, &'static str),
}

impl Content {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// What a person sees in the cell, with numbers as they are kept and letters in one form.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.trim().nfc().collect(),
            Self::Number(number) | Self::Percent(number) | Self::Struck(number) | Self::Computed(_, number) => {
                number.to_string()
            }
            Self::Date(date) => date.format("%d/%m/%Y").to_string(),
            Self::Formula("") => "=".to_owned(),
            Self::Formula(result) | Self::Failed(_, result) => (*result).to_owned(),
        }
    }
}

/// Sheets in their order, each with its non-empty cells.
#[derive(Debug, Clone)]
pub(crate) struct Plain(pub(crate) Vec<(String, BTreeMap<CellRef, Content>)>);

impl Plain {
    /// The cells of a workbook; formulas of numbers are kept, others as their results.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let workbook = workbook::read("plain", bytes).expect("a workbook");
        let plain = |cell: &Cell| match &cell.value {
            Value::Number(number) if cell.percent => Content::Percent(*number),
            Value::Number(number) if cell.struck != Struck::No => Content::Struck(*number),
            Value::Text(text) => Content::Text(text.to_string()),
            Value::Number(number) => Content::Number(*number),
            Value::Date(date) => Content::Date(*date),
            Value::NoResult => Content::Formula(""),
            Value::Error(code) => Content::Formula(error(code)),
            other => panic!("the template holds {other:?}"),
        };
        let content = |cell: &Cell| match (&cell.value, &cell.formula) {
            (Value::Number(number), Some(formula)) => Content::Computed(formula.text().to_owned(), *number),
            (Value::Error(code), Some(formula)) => Content::Failed(formula.text().to_owned(), error(code)),
            _ => plain(cell),
        };
        let sheets = workbook.sheets.iter().map(|sheet| {
            let cells = sheet.cells.iter().map(|(at, cell)| (*at, content(cell))).collect();
            (sheet.name.to_string(), cells)
        });
        Self(sheets.collect())
    }

    pub(crate) fn sheet(&mut self, name: &str) -> &mut BTreeMap<CellRef, Content> {
        self.0.iter_mut().find(|(known, _)| known == name).map(|(_, cells)| cells).expect("the sheet")
    }

    pub(crate) fn set(&mut self, (sheet, at): (&str, CellRef), content: Content) {
        self.sheet(sheet).insert(at, content);
    }

    pub(crate) fn clear(&mut self, (sheet, at): (&str, CellRef)) {
        self.sheet(sheet).remove(&at);
    }

    pub(crate) fn clear_row(&mut self, (sheet, at): (&str, CellRef)) {
        self.sheet(sheet).retain(|known, _| known.row != at.row);
    }

    pub(crate) fn add_sheet(&mut self, name: &str, cells: BTreeMap<CellRef, Content>) {
        self.0.push((name.to_owned(), cells));
    }

    pub(crate) fn remove_sheet(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        for (name, cells) in &self.0 {
            let worksheet = workbook.add_worksheet();
            worksheet.set_name(name).expect("a sheet name");
            for (at, content) in cells {
                write(worksheet, *at, content);
            }
        }
        let bytes = workbook.save_to_buffer().expect("it is written");
        match self.0.iter().any(|(_, cells)| cells.values().any(|content| *content == Content::Formula(""))) {
            true => package::changed(&bytes, |_, text| text.replace(&format!("<v>{NO_RESULT}</v>"), "")),
            false => bytes,
        }
    }
}

fn error(code: &str) -> &'static str {
    ERRORS.into_iter().find(|known| *known == code).expect("an error")
}

/// Stands for a formula's result until it is taken out of the file: the library always writes one.
const NO_RESULT: &str = "88888888.125";

fn write(worksheet: &mut Worksheet, at: CellRef, content: &Content) {
    let (row, column) = (at.row, u16::try_from(at.column).expect("a column of Excel"));
    let written = match content {
        Content::Text(text) => worksheet.write_string(row, column, text),
        Content::Number(number) => worksheet.write_number(row, column, *number),
        Content::Percent(number) => {
            worksheet.write_number_with_format(row, column, *number, &Format::new().set_num_format("0.0%"))
        }
        Content::Struck(number) => {
            worksheet.write_number_with_format(row, column, *number, &Format::new().set_font_strikethrough())
        }
        Content::Date(date) => {
            let [month, day] = [date.month(), date.day()].map(|part| u8::try_from(part).expect("small"));
            let excel = ExcelDateTime::from_ymd(date.year().try_into().expect("a year"), month, day).expect("a day");
            worksheet.write_datetime_with_format(row, column, excel, &Format::new().set_num_format("dd/mm/yyyy"))
        }
        Content::Computed(formula, result) => {
            let formula = Formula::new(format!("={formula}")).set_result(result.to_string());
            worksheet.write_formula(row, column, formula)
        }
        Content::Failed(formula, result) => {
            worksheet.write_formula(row, column, Formula::new(format!("={formula}")).set_result(*result))
        }
        Content::Formula(result) => {
            let result = if result.is_empty() { NO_RESULT } else { result };
            worksheet.write_formula(row, column, Formula::new("=1/Z99").set_result(result))
        }
    };
    written.expect("the cell is written");
}
