//! Reading single cells: each kind of value, what is said when it cannot be read, and the ledger of cells that were read.

mod money;
mod numbers;
mod round;
mod sums;
mod times;
mod total_unit;

use std::collections::BTreeSet;

use crate::finding::{Finding, Findings};
use crate::form::{Assessment, Choice, Theme, YesNo};
use crate::message::Message;
use crate::place::{CellRef, Place};
use crate::submission::merged::Hidden;
use crate::submission::{Entry, choices, faults, formulas};
use crate::wording::{classes, is_word, marks, nearest_value, same};
use crate::workbook::{Cell, Sheet, Value, Workbook};

pub(in crate::submission) use sums::{Sums, Total};

/// Reads the cells of one workbook, and remembers which it has read.
pub(in crate::submission) struct Reader<'a> {
    workbook: &'a Workbook,
    /// The year of a month or quarter that names none.
    pub(in crate::submission) plan_year: i32,
    taken: BTreeSet<(&'a str, CellRef)>,
    hidden: Hidden<'a>,
    findings: Findings,
}

impl<'a> Reader<'a> {
    pub(in crate::submission) fn new(workbook: &'a Workbook, plan_year: i32) -> Self {
        Self { workbook, plan_year, taken: BTreeSet::new(), hidden: Hidden::default(), findings: Findings::default() }
    }

    pub(in crate::submission) fn say(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    pub(in crate::submission) fn into_findings(mut self) -> Findings {
        // Merged with others, a value stands in a cell of another kind.
        let unread =
            [&faults::UNREADABLE_NUMBER, &faults::UNKNOWN_CHOICE, &faults::UNREADABLE_DATE].map(|rule| rule.code);
        let hidden = &self.hidden;
        self.findings.retain(|finding| !unread.contains(&finding.rule.code) || !hidden.has_first(&finding.place));
        for finding in self.hidden.findings(self.workbook) {
            self.findings.push(finding);
        }
        self.findings
    }

    /// Notes that a cell is accounted for.
    pub(in crate::submission) fn take(&mut self, sheet: &'a Sheet, at: CellRef) {
        self.taken.insert((&sheet.name, at));
    }

    pub(in crate::submission) fn is_taken(&self, sheet: &'a Sheet, at: CellRef) -> bool {
        self.taken.contains(&(&*sheet.name, at))
    }

    pub(in crate::submission) fn place(&self, sheet: &Sheet, at: CellRef) -> Place {
        self.workbook.place_at(sheet, at)
    }

    /// Whether a number without a formula was typed for certain.
    pub(in crate::submission) fn tells_formulas(&self) -> bool {
        self.workbook.tells_formulas
    }

    /// The place of a cell that the workbook does not have, because its column is missing.
    pub(in crate::submission) fn no_cell(&self, sheet: &Sheet) -> Place {
        self.workbook.place_of(sheet)
    }

    pub(in crate::submission) fn text(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<String> {
        self.read(sheet, at, |_, cell, _| Some(cell.value.shown().into_owned()))
    }

    /// A text that a row need not have: one that is merged over several rows is the first one's.
    pub(in crate::submission) fn remark(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<String> {
        match sheet.cells.get(&at) {
            None => Entry::empty(self.place(sheet, at)),
            Some(_) => self.text(sheet, at),
        }
    }

    /// A code, among words or alone. A number has lost the zeros at its end: of 17.1 it is said that it may have been 17.10.
    pub(in crate::submission) fn code(&mut self, sheet: &'a Sheet, at: CellRef, codes: &[String]) -> Entry<String> {
        self.read(sheet, at, |reader, cell, place| {
            let code = cell.value.shown().into_owned();
            let longer =
                Some(format!("{code}0")).filter(|_| matches!(cell.value, Value::Number(_)) && code.contains('.'));
            if let Some(longer) = longer.filter(|longer| codes.contains(longer)) {
                let read = Message::new("code-as-number").with("code", &code).with("longer", longer);
                reader.say(numbers::found(Finding::new(&faults::READ_AS, place), cell).expected(read));
            }
            Some(code)
        })
    }

    pub(in crate::submission) fn choice_assessment(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Assessment> {
        self.choice(sheet, at, Choice::Assessment, (&Assessment::ALL, Assessment::text), choices::assessment)
    }

    pub(in crate::submission) fn choice_yes_no(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<YesNo> {
        self.choice(sheet, at, Choice::YesNo, (&YesNo::ALL, YesNo::text), choices::yes_no)
    }

    pub(in crate::submission) fn choice_theme(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Theme> {
        self.choice(sheet, at, Choice::Theme, (&Theme::ALL, Theme::text), choices::theme)
    }

    /// A cell that a finding about its whole column speaks of: an empty one is not missed.
    pub(in crate::submission) fn unread<T>(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<T> {
        let Some(cell) = sheet.cells.get(&at) else { return Entry::empty(self.no_cell(sheet)) };
        self.take(sheet, at);
        Entry { value: None, raw: Some(cell.value.shown().into_owned()), place: self.place(sheet, at) }
    }

    /// A value of a list: its own words whatever the case and accents, else one of the usual marks for it.
    fn choice<T: Copy>(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        list: Choice,
        (all, text): (&[T], fn(T) -> &'static str),
        mark: fn(&str) -> Option<T>,
    ) -> Entry<T> {
        self.read(sheet, at, |reader, cell, place| {
            let shown = cell.value.shown().into_owned();
            // Whoever asks has not decided.
            let word = if shown.contains('?') { "" } else { shown.as_str() };
            if let Some(known) = all.iter().find(|value| same(text(**value), word)) {
                // Signs around the word, or half of its accents.
                if !is_word(&shown, text(*known)) {
                    reader.say(Finding::new(&faults::READ_AS, place).found(shown).expected(text(*known)));
                }
                return Some(*known);
            }
            let marked = mark(&shown).or_else(|| {
                let word = marks::without_remark(&shown, reader.plan_year)?;
                let known = all.iter().find(|value| same(text(**value), word));
                known.copied().or_else(|| mark(word))
            });
            match marked {
                Some(value) => reader.say(Finding::new(&faults::READ_AS, place).found(shown).expected(text(value))),
                None => {
                    let values = list.values();
                    let expected = match nearest_value(&shown, &values) {
                        Some(near) => Message::new("choice-nearest").with("near", near).with("list", values.join(", ")),
                        None => Message::new("choice-any").with("list", values.join(", ")),
                    };
                    reader.say(Finding::new(&faults::UNKNOWN_CHOICE, place).found(shown).expected(expected));
                }
            }
            marked
        })
    }

    /// One of some words that the office gives.
    pub(in crate::submission) fn option(&mut self, sheet: &'a Sheet, at: CellRef, given: &[String]) -> Entry<String> {
        self.read(sheet, at, |reader, cell, place| {
            let shown = cell.value.shown().into_owned();
            let meant = classes::meant(&shown, given);
            match meant {
                Some(option) if is_word(&shown, option) => {}
                Some(option) => {
                    reader.say(Finding::new(&faults::READ_AS, place).found(shown).expected(option.as_str()));
                }
                None => {
                    let expected = Message::new("choice-any").with("list", given.join(", "));
                    reader.say(Finding::new(&faults::UNKNOWN_CHOICE, place).found(shown).expected(expected));
                }
            }
            meant.cloned()
        })
    }

    /// Reads an input cell, and says so when a formula stands in it or a line goes through it.
    fn read<T>(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        value: impl FnOnce(&mut Self, &Cell, &Place) -> Option<T>,
    ) -> Entry<T> {
        let entry = self.read_cell(sheet, at, value);
        let cell = sheet.cells.get(&at).filter(|_| entry.value.is_some());
        if let Some(cell) = cell.filter(|cell| cell.struck) {
            self.say(numbers::found(Finding::new(&faults::STRUCK_THROUGH, &entry.place), cell));
        }
        if let Some((cell, formula)) = cell.and_then(|cell| Some((cell, cell.formula.as_ref()?))) {
            self.say(numbers::found(formulas::in_an_input(formula, &entry.place), cell));
        }
        entry
    }

    /// The frame of every reading: the ledger, merged and empty cells, error values and formulas without a result.
    fn read_cell<T>(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        value: impl FnOnce(&mut Self, &Cell, &Place) -> Option<T>,
    ) -> Entry<T> {
        let place = self.place(sheet, at);
        if let Some(first) = self.hidden.behind(sheet, at) {
            self.take(sheet, at);
            self.take(sheet, first);
            let kept = sheet.cells.get(&at).map(|cell| cell.value.shown().into_owned());
            return Entry { value: None, raw: Some(kept.unwrap_or_default()), place };
        }
        let Some(cell) = sheet.cells.get(&at) else { return Entry::empty(place) };
        self.take(sheet, at);
        let raw = Some(cell.value.shown().into_owned());
        let value = match &cell.value {
            Value::Error(code) => {
                let remedy = Message::new("write-the-value");
                self.say(Finding::new(&faults::ERROR_VALUE, &place).found(code).with("remedy", remedy));
                None
            }
            Value::NoResult => {
                self.say(Finding::new(&faults::FORMULA_WITHOUT_RESULT, &place));
                None
            }
            _ => value(self, cell, &place),
        };
        Entry { value, raw, place }
    }
}
