//! What cannot stand in a cell of a kind: the constraints that every input cell has.

use rust_decimal::Decimal;

use crate::catalogue::Measure;
use crate::district::RuleBook;
use crate::form::constraint::{begun_with, here};
use crate::form::rules::{
    BELOW_ONE_DONG, ERROR_VALUE, IN_ANOTHER_UNIT, MILLIONS_IN_A_DONG_CELL, OUT_OF_RANGE, PLAUSIBLE, SUSPICIOUS,
    UNKNOWN_CHOICE, UNREADABLE_DATE, UNREADABLE_NUMBER,
};
use crate::form::{ColumnId, Comparison, Condition, ConditionCell, Constraint, Kind, Operand};
use crate::money::{DONG_PER_MILLION, LARGEST};
use crate::rule::Rule;
use crate::wording::times::YEARS;

/// The first and last time a form may be sent in.
pub const ROUNDS: (u16, u16) = (1, 999);

/// More households, people or square metres than any commune has: a number like this is no answer.
pub const MOST_COUNTED: u32 = 9_999_999;

/// Triệu đồng that nobody of a commune earns in a year: a figure like this was written in đồng, or in thousands of them.
pub const MOST_PER_HEAD: u16 = 1_000;

/// Days from the first of [`YEARS`] to the end of the last, as a spreadsheet numbers them.
const DAYS: (i64, i64) = (32_874, 73_415);

impl Kind {
    /// What is wrong with a cell of this kind, the gravest first. An error value is said by [`error_value`].
    pub(super) fn faults(self, column: &ColumnId, rules: &RuleBook) -> Vec<Constraint> {
        let faults = self.faults_of(&here(column.clone()), rules).into_iter();
        let faults = faults.map(|(rule, violated, remark)| {
            let remark = match subject(column) {
                Some(subject) => format!("{subject}: {remark}"),
                None => begun_with(remark, |first| first.to_uppercase().collect()),
            };
            Constraint::error(rule, column.clone(), violated, remark)
        });
        faults.collect()
    }

    /// What is wrong with a number of this kind, wherever it stands.
    pub(super) fn wrong_numbers(self, cell: &ConditionCell, rules: &RuleBook) -> Vec<Condition> {
        let of_numbers =
            self.faults_of(cell, rules).into_iter().filter(|(rule, ..)| rule.code != UNREADABLE_NUMBER.code);
        of_numbers.map(|(_, violated, _)| violated).collect()
    }

    /// Rule, condition and remark of each.
    fn faults_of(self, cell: &ConditionCell, rules: &RuleBook) -> Vec<(&'static Rule, Condition, &'static str)> {
        let cell = || cell.clone();
        let fault = |rule, violated, remark| (rule, violated, remark);
        let below = |number| Condition::Compare(cell(), Comparison::Less, Operand::Number(Decimal::from(number)));
        let above = |number| Condition::Compare(cell(), Comparison::More, Operand::Number(Decimal::from(number)));
        let no_number = || {
            let other = written_other_than(cell(), Condition::IsNumber(cell()));
            fault(&UNREADABLE_NUMBER, other, "ghi lại bằng số, không kèm chữ, đơn vị")
        };
        let negative = || fault(&OUT_OF_RANGE, below(0_i64), "ghi số không âm");
        let too_many = || fault(&OUT_OF_RANGE, above(MOST_COUNTED.into()), "quá lớn");
        match self {
            Self::Text | Self::LongText | Self::Number(Measure::PassFail) => Vec::new(),
            Self::Choice(choice) => {
                let known = Condition::WithinList(cell(), choice);
                vec![fault(&UNKNOWN_CHOICE, written_other_than(cell(), known), "chọn trong danh sách")]
            }
            Self::Number(Measure::Percentage) => {
                let outside = Condition::Any(vec![below(0), above(100)]);
                vec![no_number(), fault(&OUT_OF_RANGE, outside, "ghi từ 0 đến 100")]
            }
            Self::Number(Measure::Count) | Self::WholeNumber => {
                let outside = Condition::Any(vec![below(0), Condition::FinerThan(cell(), 0)]);
                vec![no_number(), fault(&OUT_OF_RANGE, outside, "ghi số nguyên, không âm"), too_many()]
            }
            Self::Round => {
                let (first, last) = ROUNDS;
                let outside = [below(first.into()), above(last.into()), Condition::FinerThan(cell(), 0)];
                vec![no_number(), fault(&OUT_OF_RANGE, Condition::Any(outside.to_vec()), "ghi từ 1, ví dụ 1 hoặc 2")]
            }
            Self::Number(Measure::Area) => vec![no_number(), negative(), too_many()],
            Self::Number(Measure::Amount) => {
                let too_much = Operand::Number(Decimal::from(MOST_PER_HEAD));
                let too_much = Condition::Compare(cell(), Comparison::AtLeast, too_much);
                vec![no_number(), negative(), fault(&OUT_OF_RANGE, too_much, "quá lớn, ghi bằng triệu đồng")]
            }
            Self::Millions => vec![
                no_number(),
                negative(),
                fault(&BELOW_ONE_DONG, Condition::FinerThan(cell(), 6), "ghi nhiều nhất 6 số lẻ"),
                fault(&OUT_OF_RANGE, above(LARGEST / DONG_PER_MILLION), "quá lớn"),
                fault(&IN_ANOTHER_UNIT, in_another_unit(&cell(), rules), "quá lớn, ghi bằng triệu đồng"),
            ],
            Self::Dong => vec![
                no_number(),
                fault(&MILLIONS_IN_A_DONG_CELL, Condition::FinerThan(cell(), 0), "có số lẻ, ghi bằng đồng"),
                negative(),
                fault(&OUT_OF_RANGE, above(LARGEST), "quá lớn"),
            ],
            Self::Year => {
                let (first, last) = YEARS;
                let outside = [below(first.into()), above(last.into()), Condition::FinerThan(cell(), 0)];
                let unclear = outside.into_iter().chain([names_no_year(cell())]).collect();
                vec![fault(&UNREADABLE_DATE, Condition::Any(unclear), "ghi năm, ví dụ 2025")]
            }
            Self::Date => {
                let (first, last) = DAYS;
                let no_day =
                    Condition::All(vec![Condition::NamesNoDay(cell()), Condition::SaysNothing(cell()).negated()]);
                let unclear = vec![below(first), above(last), names_no_year(cell()), no_day];
                vec![fault(&UNREADABLE_DATE, Condition::Any(unclear), "ghi ngày/tháng/năm")]
            }
            // A number there is a year or a day.
            Self::Period => {
                let ((first, last), (first_day, last_day)) = (YEARS, DAYS);
                let between = Condition::All(vec![above(last.into()), below(first_day)]);
                let unclear = vec![below(first.into()), between, above(last_day), names_no_year(cell())];
                vec![fault(&UNREADABLE_DATE, Condition::Any(unclear), "ghi tháng/năm hoặc năm")]
            }
        }
    }
}

/// An amount larger than any commune spends, or out of all proportion to the others.
fn in_another_unit(cell: &ConditionCell, rules: &RuleBook) -> Condition {
    let limit = |threshold| rules.threshold(&IN_ANOTHER_UNIT, threshold);
    let suspicious = Operand::Number(limit(&SUSPICIOUS));
    Condition::Any(vec![
        Condition::Compare(cell.clone(), Comparison::AtLeast, suspicious),
        Condition::StandsOut(cell.clone(), limit(&PLAUSIBLE)),
    ])
}

/// An input cell of the row shows `#REF!` or its like.
pub(super) fn error_value(columns: Vec<ColumnId>) -> Option<Constraint> {
    let first = columns.first()?.clone();
    let errors = columns.into_iter().map(|column| Condition::IsError(here(column))).collect();
    Some(Constraint::error(&ERROR_VALUE, first, Condition::Any(errors), "Ô báo lỗi công thức, ghi lại giá trị"))
}

/// A text without a year of four digits: whatever it is, it names no day, month or year. Dots and dashes are nothing.
fn names_no_year(cell: ConditionCell) -> Condition {
    let centuries = (YEARS.0 / 100..=YEARS.1 / 100).map(|century| century.to_string());
    let none = Condition::NamesNone(cell.clone(), centuries.collect());
    // The formula of an indicator's row has no room for more.
    if cell == here(ColumnId::CompletionYear) {
        return none;
    }
    Condition::All(vec![none, Condition::SaysNothing(cell).negated()])
}

/// Something is there, and it is not what it should be.
fn written_other_than(cell: ConditionCell, right: Condition) -> Condition {
    Condition::All(vec![Condition::IsFilled(cell), right.negated()])
}

/// What a remark calls the cell, where its row has several.
const fn subject(column: &ColumnId) -> Option<&'static str> {
    match column {
        ColumnId::Value => Some("Kết quả"),
        ColumnId::Assessment => Some("Đánh giá"),
        ColumnId::Registered => Some("Đăng ký"),
        ColumnId::PlannedValue => Some("Kế hoạch"),
        ColumnId::CompletionYear => Some("Năm hoàn thành"),
        ColumnId::Source(_) => Some("Số tiền"),
        ColumnId::AgreedOn => Some("Ngày thống nhất"),
        ColumnId::Theme => Some("Lĩnh vực"),
        ColumnId::Completion => Some("Dự kiến hoàn thành"),
        _ => None,
    }
}
