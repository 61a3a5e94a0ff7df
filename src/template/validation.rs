//! Lists to choose from and messages beside input cells. All of it is advice: Excel asks, and takes the value if the commune
//! insists, because a form that refuses what is true (a level nobody thought of) is filled on paper instead.

use std::borrow::Cow;

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Worksheet, XlsxError,
};

use crate::catalogue::Measure;
use crate::drawing::cut::cut;
use crate::drawing::ranges::{area, col};
use crate::form::{Column, ColumnId, Kind, ROUNDS};
use crate::template::filled::FilledTable;
use crate::wording::times::YEARS;

/// Excel's limits, in UTF-16 units.
const LONGEST_TITLE: usize = 32;
const LONGEST_MESSAGE: usize = 255;

/// One validation for each kind of a column, however its rows are scattered: Excel drops rules that come by the thousand.
pub(super) fn add(worksheet: &mut Worksheet, filled: &FilledTable<'_>) -> Result<(), XlsxError> {
    for (index, column) in filled.table.places() {
        let index = col(index);
        for (kind, rows) in filled.kinds(column) {
            for (hint, rows) in by_hint(filled, column, rows) {
                let [first, ..] = rows.as_slice() else { continue };
                let validation = of_kind(kind)?.set_multi_range(area(u32::from(index), &rows));
                worksheet.add_data_validation(*first, index, *first, index, &with_hint(validation, column, hint)?)?;
            }
        }
    }
    Ok(())
}

/// The rows of a column by what their own hint says; most have none.
fn by_hint<'f>(
    filled: &'f FilledTable<'_>,
    column: &'f Column,
    rows: Vec<u32>,
) -> Vec<(Option<Cow<'f, str>>, Vec<u32>)> {
    let usual = column.hint.map(Cow::Borrowed);
    if column.id != ColumnId::Value {
        return vec![(usual, rows)];
    }
    let own = filled.numbered().filter(|(number, _)| rows.contains(number));
    let own = own.filter_map(|(number, row)| Some((number, row.hint.as_deref()?)));
    let own: Vec<(u32, &str)> = own.collect();
    let others = rows.into_iter().filter(|row| !own.iter().any(|(number, _)| number == row)).collect();
    let hints = own.iter().map(|(number, hint)| {
        let hint = cut(&[*hint, column.hint.unwrap_or_default()].join(" "), LONGEST_MESSAGE).into_owned();
        (Some(Cow::Owned(hint)), vec![*number])
    });
    std::iter::once((usual, others)).chain(hints).collect()
}

fn with_hint(
    validation: DataValidation,
    column: &Column,
    hint: Option<Cow<'_, str>>,
) -> Result<DataValidation, XlsxError> {
    match hint {
        Some(hint) => validation.set_input_title(cut(&column.heading, LONGEST_TITLE))?.set_input_message(hint),
        None => Ok(validation),
    }
}

fn of_kind(kind: Kind) -> Result<DataValidation, XlsxError> {
    let new = DataValidation::new().set_error_style(DataValidationErrorStyle::Warning);
    let (first, last) = YEARS;
    let (rule, title, message) = match kind {
        Kind::Text | Kind::LongText | Kind::Period | Kind::Number(Measure::PassFail) => {
            return Ok(new.allow_any_value());
        }
        Kind::Choice(choice) => {
            let values = choice.values();
            (new.allow_list_strings(&values)?, "Chọn trong danh sách", format!("Các giá trị: {}.", values.join(", ")))
        }
        Kind::Number(Measure::Percentage) => (
            new.allow_decimal_number(DataValidationRule::Between(0.0, 100.0)),
            "Tỷ lệ phần trăm",
            "Ghi số từ 0 đến 100, không kèm ký hiệu %; ví dụ 95,5 ghi 95,5 chứ không ghi 0,955.".to_owned(),
        ),
        Kind::Number(Measure::Count) | Kind::WholeNumber => (
            new.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
            "Số nguyên",
            "Ghi số nguyên, không âm, không kèm đơn vị.".to_owned(),
        ),
        Kind::Round => (
            new.allow_whole_number(DataValidationRule::Between(i32::from(ROUNDS.0), i32::from(ROUNDS.1))),
            "Lần nộp",
            "Ghi số nguyên: lần đầu ghi 1, nộp lại ghi 2, 3, …".to_owned(),
        ),
        Kind::Number(Measure::Amount | Measure::Area) => (
            new.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            "Giá trị số",
            "Ghi số không âm, không kèm đơn vị.".to_owned(),
        ),
        Kind::Millions => (
            new.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            "Số tiền (triệu đồng)",
            "Ghi số không âm bằng triệu đồng, không kèm đơn vị.".to_owned(),
        ),
        Kind::Dong => (
            new.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
            "Số tiền (đồng)",
            "Ghi số nguyên, không âm, bằng đồng, không kèm đơn vị.".to_owned(),
        ),
        Kind::Year => (
            new.allow_whole_number(DataValidationRule::Between(i32::from(first), i32::from(last))),
            "Năm",
            format!("Ghi năm bằng bốn chữ số, từ {first} đến {last}."),
        ),
        Kind::Date => {
            let days = DataValidationRule::Between(
                ExcelDateTime::from_ymd(first, 1, 1)?,
                ExcelDateTime::from_ymd(last, 12, 31)?,
            );
            (new.allow_date(days), "Ngày", "Ghi ngày/tháng/năm, ví dụ 15/01/2024.".to_owned())
        }
    };
    rule.set_error_title(title)?.set_error_message(format!("{message} Vẫn giữ giá trị vừa nhập?"))
}
