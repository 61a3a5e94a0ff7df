//! Form + cells → a typed submission. Cannot fail: what cannot be read is a finding, and stays in the entry as raw text.

mod cells;
mod choices;
mod earlier;
mod entries;
mod explanations;
pub mod faults;
mod formulas;
mod funding;
mod funding_totals;
mod general;
mod given;
mod indicators;
mod leftover;
mod listing;
mod locate;
mod merged;
mod misplaced;
mod old_text;
mod own_totals;
mod reading;
mod registration;
mod rows;
mod said;
mod scale;
mod stated_unit;
mod sum;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::district::Basis;
use crate::form::{Assessment, Form, Stamp, TableId, Theme, YesNo};
use crate::money::Money;
use crate::place::{CellRef, Place};
use crate::wording::fillers::says_nothing;
use crate::wording::times::Period;

pub use entries::Answered;
pub use reading::read;
pub use said::Said;
pub use stated_unit::StatedUnit;

/// What one workbook says, each value with its cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    pub place: Place,
    pub stamp: Option<Stamp>,
    /// The commune's own form; that of no commune where nobody knows whose workbook it is.
    pub form: Form,
    /// Official code, when the name in the form or the stamp names a commune of the profile.
    pub commune: Option<String>,
    /// Lần nộp; 1 when the form does not say.
    pub round: u32,
    /// The day the workbook was last saved; `None` when it does not say, and when nothing but this program ever saved it.
    pub saved_on: Option<NaiveDate>,
    pub general: Vec<Field>,
    pub consent: Vec<Consent>,
    pub indicators: Vec<IndicatorAnswer>,
    pub funding: Funding,
    pub pilot_models: Vec<Registration>,
    /// Where the name of the one pilot model belongs; the workbook alone when the table is missing.
    pub pilot_model_at: Place,
    pub village_changes: Vec<Registration>,
    /// Where the name of a further village belongs; the workbook alone when the table is missing.
    pub next_village_at: Place,
    pub plan_texts: Vec<PlanText>,
    /// What the commune says to warnings, row by row.
    pub explanations: Vec<Explanation>,
    /// The columns in which it can say so.
    pub answerable: Vec<Answerable>,
    /// Tables that the workbook does not have.
    pub missing_tables: Vec<TableId>,
}

/// A cell that the commune fills.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<T> {
    /// What was read; `None` for an empty cell and for one that cannot be read.
    pub value: Option<T>,
    /// What the cell shows; `None` when it is empty. What is kept in a cell that others hide is not read.
    pub raw: Option<String>,
    pub place: Place,
}

impl<T> Entry<T> {
    pub const fn empty(place: Place) -> Self {
        Self { value: None, raw: None, place }
    }

    pub const fn is_empty(&self) -> bool {
        self.raw.is_none()
    }

    /// The workbook has the cell, and nothing is in it. A column that is missing is named by itself.
    pub const fn is_left_blank(&self) -> bool {
        self.raw.is_none() && self.place.cell.is_some()
    }

    /// Something is written there that could not be read: that is named in a finding of its own.
    pub const fn is_unread(&self) -> bool {
        self.value.is_none() && self.raw.is_some()
    }

    /// Something is there that could not be read, or its column was not found: that is named in a finding of its own.
    pub const fn is_unknown(&self) -> bool {
        self.value.is_none() && (self.raw.is_some() || self.place.cell.is_none())
    }
}

/// A field of `Thông tin chung`.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    pub key: String,
    pub label: String,
    pub answer: Entry<FieldValue>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum FieldValue {
    Text(String),
    Whole(u64),
    Year(i32),
    Date(NaiveDate),
    YesNo(YesNo),
}

/// Whether a body of the commune has agreed (section 2 of the letter).
#[derive(Debug, Clone, PartialEq)]
pub struct Consent {
    pub key: String,
    pub label: String,
    pub agreed: Entry<YesNo>,
    pub on: Entry<NaiveDate>,
}

/// One indicator's row.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorAnswer {
    pub code: String,
    pub value: Entry<Quantity>,
    /// The second number, for indicators that have one.
    pub part: Option<Entry<Quantity>>,
    pub assessment: Entry<Assessment>,
    pub registered: Entry<YesNo>,
    pub planned: Entry<Quantity>,
    pub planned_part: Option<Entry<Quantity>>,
    pub content: Entry<String>,
    pub completion_year: Entry<i32>,
    pub note: Entry<String>,
}

/// A result: a number in the indicator's unit, or a few words where the indicator has no number.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantity {
    Number(Decimal),
    Words(String),
}

impl Entry<String> {
    /// What the text says; nothing where it is only dots and dashes.
    pub fn said(&self) -> Option<&str> {
        self.value.as_deref().filter(|text| !says_nothing(text))
    }
}

impl Entry<Quantity> {
    pub fn number(&self) -> Option<Decimal> {
        match self.value {
            Some(Quantity::Number(number)) => Some(number),
            _ => None,
        }
    }
}

/// A task group or funding source: the office's, or a line the commune added.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    Known(String),
    Own(String),
}

impl Line {
    /// The id or the commune's own words.
    pub fn text(&self) -> &str {
        match self {
            Self::Known(text) | Self::Own(text) => text,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Funding {
    pub amounts: Vec<Amount>,
    /// Sums as the workbook shows them: by group, by source, and all.
    pub group_totals: Vec<(Line, Entry<Money>)>,
    pub source_totals: Vec<(Line, Entry<Money>)>,
    pub grand_total: Option<Entry<Money>>,
    /// Totals in whose cell something else stands than the form's sum.
    pub other_totals: Vec<OtherTotal>,
    /// Units that the workbook states and that are not the form's.
    pub stated_units: Vec<StatedUnit>,
    /// The grand total the commune declares, from its cell in đồng.
    pub declared: Option<Entry<Money>>,
}

impl Funding {
    /// The sum of the wanted amounts; `None` when one of them cannot be read, which has its own finding.
    pub fn sum(&self, wanted: impl Fn(&Amount) -> bool) -> Option<Money> {
        let wanted: Vec<&Entry<Money>> =
            self.amounts.iter().filter(|amount| wanted(amount)).map(|amount| &amount.amount).collect();
        let readable = !wanted.iter().any(|amount| amount.is_unknown());
        readable.then(|| wanted.iter().filter_map(|amount| amount.value).sum())
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    pub group: Line,
    pub source: Line,
    pub amount: Entry<Money>,
}

/// A total whose formula was changed, typed over or deleted.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherTotal {
    pub place: Place,
    /// The formula that stands there; `None` where there is none.
    pub found: Option<String>,
    /// A formula that adds up what the total is of.
    pub expected: String,
}

/// A pilot model, or a village's change.
#[derive(Debug, Clone, PartialEq)]
pub struct Registration {
    /// First cell of the row.
    pub place: Place,
    /// Name of the model, or of the village.
    pub name: Entry<String>,
    pub content: Entry<String>,
    pub location: Entry<String>,
    pub theme: Entry<Theme>,
    pub related: Entry<String>,
    pub completion: Entry<Period>,
}

/// A text part of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanText {
    pub key: String,
    pub title: String,
    pub text: Entry<String>,
}

/// A commune's word on a row: why what looks doubtful there is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    pub table: TableId,
    /// What the row is known by in the form: a code, a label, a running number.
    pub key: String,
    pub text: Entry<String>,
}

/// The column of explanations of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answerable {
    /// Its cell in the table's first row.
    pub first: Place,
    /// The row after the table's last.
    pub end: u32,
}

impl Submission {
    /// The cell in which the commune can explain what stands in the row of `place`; of two tables side by side, in its own.
    pub fn explanation_cell(&self, place: &Place) -> Option<CellRef> {
        let at = place.cell?;
        let columns = self.answerable.iter().filter(|column| column.first.sheet == place.sheet && at.row < column.end);
        let cells = columns.filter_map(|column| column.first.cell).filter(|first| first.row <= at.row);
        cells.min_by_key(|first| further(at, *first)).map(|first| CellRef::new(at.row, first.column))
    }

    /// What the commune says in the row of `place`; of two tables side by side, in its own.
    pub fn explanation(&self, place: &Place) -> Option<&Explanation> {
        let at = place.cell?;
        let said = self.explanations.iter().filter(|said| said.text.place.sheet == place.sheet);
        let cells = said.filter_map(|said| Some((said, said.text.place.cell?)));
        let (said, _) = cells.filter(|(_, cell)| cell.row == at.row).min_by_key(|(_, cell)| further(at, *cell))?;
        Some(said)
    }

    /// The code of the indicator in whose row `place` stands.
    pub fn indicator_at(&self, place: &Place) -> Option<&str> {
        let row = place.cell?.row;
        let is_there = |at: &Place| at.sheet == place.sheet && at.cell.is_some_and(|cell| cell.row == row);
        self.indicators
            .iter()
            .find(|answer| {
                is_there(&answer.value.place) || answer.part.as_ref().is_some_and(|part| is_there(&part.place))
            })
            .map(|answer| answer.code.as_str())
    }

    pub fn field(&self, key: &str) -> Option<&Field> {
        self.general.iter().find(|field| field.key == key)
    }

    pub fn text(&self, key: &str) -> Option<&str> {
        match self.field(key)?.answer.value.as_ref()? {
            FieldValue::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn whole(&self, key: &str) -> Option<u64> {
        match self.field(key)?.answer.value.as_ref()? {
            FieldValue::Whole(number) => Some(*number),
            _ => None,
        }
    }

    pub fn indicator(&self, code: &str) -> Option<&IndicatorAnswer> {
        self.indicators.iter().find(|answer| answer.code == code)
    }

    /// The class the levels are judged by: the profile's, else the one the commune gives.
    pub fn class<'a>(&'a self, basis: Basis<'a>) -> Option<&'a str> {
        let known = self.commune.as_deref().and_then(|code| basis.profile.commune(code));
        known.and_then(|commune| commune.class.as_deref()).or_else(|| self.text("class"))
    }
}

/// How far an explanation is from the cell it may be of: to the right of it first.
const fn further(cell: CellRef, explanation: CellRef) -> (bool, u32) {
    (explanation.column < cell.column, explanation.column.abs_diff(cell.column))
}
