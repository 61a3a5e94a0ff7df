//! Reading one cell: what it is asked, what is made of it, and what is said where it cannot be read. Whatever stands in the cell is
//! in the entry; what else has to be known of its column or table is part of the question.

pub(in crate::submission) mod choices;
mod failed;
mod hidden;
mod listed;
mod money;
mod numbers;
mod round;
mod scale;
mod times;
mod total_unit;

use crate::catalogue::{Direction, Measure};
use crate::finding::Finding;
use crate::form::Choice;
use crate::message::Message;
use crate::money::Money;
use crate::place::{CellRef, Place};
use crate::submission::recognise::Located;
use crate::submission::{Entry, Said, faults};
use crate::wording::Text;
use crate::workbook::{Cell, Struck, Value};

pub(in crate::submission) use failed::failed;
pub(in crate::submission) use hidden::Hidden;
use numbers::found;
pub(in crate::submission) use scale::{OnScale, Percentage, Scale, typed};

/// What holds for all cells of a workbook.
#[derive(Clone, Copy)]
pub(in crate::submission) struct Scene<'h, 'l, 'a> {
    /// The year of a month or quarter that names none.
    pub(in crate::submission) plan_year: i32,
    /// Whether the workbook counts days from 1904 on.
    pub(in crate::submission) from_1904: bool,
    /// Cells to fill that nobody sees.
    pub(in crate::submission) hidden: &'h Hidden<'l, 'a>,
}

/// What a cell is asked.
#[derive(Clone, Copy)]
pub(in crate::submission) enum Asked<'q> {
    Text,
    /// Codes of the edition, among words or alone.
    Codes(&'q [String]),
    Choice(Choice),
    /// One of some words that the office gives.
    OneOf(&'q [String]),
    /// A number of an indicator's kind, held against a level in this direction; how the column writes its percentages.
    Quantity(Measure, Option<Direction>, &'q Scale),
    Whole,
    Round,
    Millions,
    /// An amount in đồng that should be what the table adds up to, where that is known.
    Dong(Option<Money>),
    Day,
    Period,
    Year,
}

/// What is made of a cell, with what is said of it.
pub(in crate::submission) struct Reading {
    said: Option<Said>,
    findings: Vec<Finding>,
}

impl Reading {
    const fn plain(said: Said) -> Self {
        Self { said: Some(said), findings: Vec::new() }
    }

    /// Certain, and worth a word.
    fn remarked(said: Said, finding: Finding) -> Self {
        Self { said: Some(said), findings: vec![finding] }
    }

    fn refused(finding: Finding) -> Self {
        Self { said: None, findings: vec![finding] }
    }
}

/// A cell with its place and what holds for the workbook.
#[derive(Clone, Copy)]
struct Spot<'a> {
    cell: &'a Cell,
    place: &'a Place,
    plan_year: i32,
    from_1904: bool,
}

impl Scene<'_, '_, '_> {
    /// Reads a cell of a table; an empty one says nothing, and neither does one that others hide.
    pub(in crate::submission) fn read(
        self,
        table: &Located<'_>,
        at: CellRef,
        asked: Asked<'_>,
    ) -> (Entry, Vec<Finding>) {
        let place = table.place(at);
        let cell = table.sheet.cells.get(&at);
        if self.hidden.hides(table, at) {
            let kept = cell.map_or_else(|| Text::from(""), |cell| cell.value.text());
            return (Entry { said: None, raw: Some(kept), place }, Vec::new());
        }
        let Some(cell) = cell else { return (Entry::empty(place), Vec::new()) };
        if asked.is_time() && times::holds_a_place(&cell.value) {
            let read = Finding::new(&faults::READ_AS, &place).found(cell.value.shown());
            return (Entry::empty(place), vec![read.expected(Message::new("as-empty"))]);
        }
        let spot = Spot { cell, place: &place, plan_year: self.plan_year, from_1904: self.from_1904 };
        let Reading { said, mut findings } = spot.answer(asked);
        self.hidden.bear_with(table, at, &mut findings);
        findings.extend(spot.struck(said.is_some()));
        if said.is_some() {
            findings.extend(spot.formula());
        }
        (Entry { said, raw: Some(cell.value.text()), place }, findings)
    }
}

impl Asked<'_> {
    const fn is_time(self) -> bool {
        matches!(self, Self::Day | Self::Period | Self::Year)
    }
}

impl Spot<'_> {
    fn answer(self, asked: Asked<'_>) -> Reading {
        match &self.cell.value {
            Value::Error(code) => {
                return Reading::refused(failed(self.place, code, Message::new("write-the-value")));
            }
            Value::NoResult => return Reading::refused(Finding::new(&faults::FORMULA_WITHOUT_RESULT, self.place)),
            _ => {}
        }
        match asked {
            Asked::Text => Reading::plain(Said::Text(self.cell.value.text())),
            Asked::Codes(known) => self.codes(known),
            Asked::Choice(list) => self.choice(list),
            Asked::OneOf(given) => self.one_of(given),
            Asked::Quantity(measure, direction, scale) => self.quantity(measure, direction, scale),
            Asked::Whole => self.quantity(Measure::Count, None, &Scale::default()),
            Asked::Round => self.round(),
            Asked::Millions => self.millions(),
            Asked::Dong(table) => self.dong(table),
            Asked::Day => self.day(),
            Asked::Period => self.period(),
            Asked::Year => self.year(),
        }
    }

    /// What is said of a line through the whole of a cell that was read, or through a part of any.
    fn struck(self, is_read: bool) -> Option<Finding> {
        let what = match &self.cell.struck {
            Struck::Whole if is_read => Message::new("struck-whole"),
            Struck::Part(words) => Message::new("struck-part").with("struck", words.as_str()),
            Struck::No | Struck::Whole => return None,
        };
        let finding = found(Finding::new(&faults::STRUCK_THROUGH, self.place), self.cell);
        let said = finding.said().cloned();
        Some(finding.with("what", what.with("found", said.unwrap_or_else(|| "".into()))))
    }

    /// What is said of a formula in a cell that was read.
    fn formula(self) -> Option<Finding> {
        let formula = self.cell.formula.as_ref()?;
        let rule = if formula.names_another_file() { &faults::OTHER_FILE } else { &faults::FORMULA };
        Some(found(Finding::new(rule, self.place).with("formula", formula.shown()), self.cell))
    }

    fn understood(self, said: Said, expected: impl Into<crate::message::Arg>) -> Reading {
        let finding = Finding::new(&faults::READ_AS, self.place).found(self.cell.value.shown());
        Reading::remarked(said, finding.expected(expected))
    }
}
