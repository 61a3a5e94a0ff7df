//! Reading single cells: each kind of value, what is said when it cannot be read, and the ledger of cells that were read.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::catalogue::Measure;
use crate::district::normalise;
use crate::finding::{Finding, Findings, Rule};
use crate::form::{Assessment, Choice, Theme, YesNo};
use crate::message::{Arg, Message};
use crate::money::{Money, NotMoney};
use crate::place::{CellRef, Place};
use crate::submission::choices;
use crate::submission::date::{self, Period, When};
use crate::submission::number::{self, Reading, Unit};
use crate::submission::scale::{self, Scale};
use crate::submission::{Entry, faults, formulas};
use crate::workbook::{Cell, Sheet, Value, Workbook};

/// Reads the cells of one workbook, and remembers which it has read.
pub(super) struct Reader<'a> {
    workbook: &'a Workbook,
    /// The year of a month or quarter that names none.
    plan_year: i32,
    taken: BTreeSet<(&'a str, CellRef)>,
    findings: Findings,
}

impl<'a> Reader<'a> {
    pub(super) fn new(workbook: &'a Workbook, plan_year: i32) -> Self {
        Self { workbook, plan_year, taken: BTreeSet::new(), findings: Findings::default() }
    }

    pub(super) fn say(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    pub(super) fn into_findings(self) -> Findings {
        self.findings
    }

    /// Notes that a cell is accounted for.
    pub(super) fn take(&mut self, sheet: &'a Sheet, at: CellRef) {
        self.taken.insert((&sheet.name, at));
    }

    pub(super) fn is_taken(&self, sheet: &'a Sheet, at: CellRef) -> bool {
        self.taken.contains(&(&*sheet.name, at))
    }

    pub(super) fn place(&self, sheet: &Sheet, at: CellRef) -> Place {
        self.workbook.place_at(sheet, at)
    }

    /// Whether a number without a formula was typed for certain.
    pub(super) fn tells_formulas(&self) -> bool {
        self.workbook.tells_formulas
    }

    /// The place of a cell that the workbook does not have, because its column is missing.
    pub(super) fn no_cell(&self, sheet: &Sheet) -> Place {
        self.workbook.place_of(sheet)
    }

    pub(super) fn text(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<String> {
        self.read(sheet, at, |_, cell, _| Some(cell.value.shown()))
    }

    pub(super) fn choice_assessment(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Assessment> {
        self.choice(sheet, at, Choice::Assessment, (&Assessment::ALL, Assessment::text), choices::assessment)
    }

    pub(super) fn choice_yes_no(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<YesNo> {
        self.choice(sheet, at, Choice::YesNo, (&YesNo::ALL, YesNo::text), choices::yes_no)
    }

    pub(super) fn choice_theme(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Theme> {
        self.choice(sheet, at, Choice::Theme, (&Theme::ALL, Theme::text), choices::theme)
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
            let shown = cell.value.shown();
            let word = normalise(&shown);
            if let Some(known) = all.iter().find(|value| normalise(text(**value)) == word) {
                return Some(*known);
            }
            let marked = mark(&shown);
            match marked {
                Some(value) => reader.say(Finding::new(&faults::READ_AS, place).found(shown).expected(text(value))),
                None => {
                    let values = list.values();
                    let expected = match choices::nearest(&shown, &values) {
                        Some(near) => Message::new("choice-nearest").with("near", near).with("list", values.join(", ")),
                        None => Message::new("choice-any").with("list", values.join(", ")),
                    };
                    reader.say(Finding::new(&faults::UNKNOWN_CHOICE, place).found(shown).expected(expected));
                }
            }
            marked
        })
    }

    /// A number of the indicator's kind. Percentages are 0 to 100, everything else is not negative; `scale` is how the
    /// column writes its percentages.
    pub(super) fn quantity(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        measure: Measure,
        scale: &Scale,
    ) -> Entry<Decimal> {
        self.read(sheet, at, |reader, cell, place| {
            let number = reader.number(cell, place, Unit::of(measure))?;
            let number =
                if measure == Measure::Percentage { reader.scaled(number, cell, place, scale)? } else { number };
            let largest = (measure == Measure::Percentage).then_some(Decimal::ONE_HUNDRED);
            let whole = measure != Measure::Count || number.fract().is_zero();
            if number.is_sign_negative() && !number.is_zero() || largest.is_some_and(|most| number > most) || !whole {
                let range = match measure {
                    Measure::Percentage => Message::new("range-percentage"),
                    Measure::Count => Message::new("range-whole"),
                    _ => Message::new("range-not-negative"),
                };
                reader.say(Finding::new(&faults::OUT_OF_RANGE, place).found(cell.value.shown()).expected(range));
                return None;
            }
            Some(number)
        })
    }

    /// A percentage on the scale of 0 to 100.
    fn scaled(&mut self, number: Decimal, cell: &Cell, place: &Place, scale: &Scale) -> Option<Decimal> {
        let hundredfold = number.checked_mul(Decimal::ONE_HUNDRED).map(|scaled| scaled.normalize());
        match scale.of(place.cell?) {
            None => Some(number),
            Some(scale::Cell::Share) => hundredfold,
            Some(scale::Cell::ShareAlone) => {
                let scaled = hundredfold?;
                if scaled <= Decimal::ONE_HUNDRED {
                    self.say(Finding::new(&faults::READ_AS, place).found(number.to_string()).expected(scaled));
                }
                Some(scaled)
            }
            Some(scale::Cell::Hundred) => {
                self.say(Finding::new(&faults::READ_AS, place).found(cell.value.shown()).expected(number));
                Some(number)
            }
            Some(scale::Cell::Doubtful) => {
                let either = Message::new("either-share").with("one", hundredfold?).with("other", number);
                self.say(Finding::new(&faults::DOUBTFUL_SCALE, place).found(cell.value.shown()).expected(either));
                None
            }
        }
    }

    pub(super) fn whole(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<u64> {
        let entry = self.quantity(sheet, at, Measure::Count, &Scale::default());
        Entry { value: entry.value.and_then(|number| number.to_u64()), raw: entry.raw, place: entry.place }
    }

    /// How many times the commune has sent its form: `2`, `lần 2`, `2 (bổ sung)`, `lần đầu`.
    pub(super) fn round(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<u64> {
        let round = match sheet.cells.get(&at).map(|cell| &cell.value) {
            Some(Value::Text(text)) => round(text),
            _ => None,
        };
        let Some(round) = round else { return self.whole(sheet, at) };
        self.read(sheet, at, |reader, cell, place| {
            reader.say(Finding::new(&faults::READ_AS, place).found(cell.value.shown()).expected(round.to_string()));
            Some(round)
        })
    }

    /// An amount in triệu đồng.
    pub(super) fn millions(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Money> {
        self.read(sheet, at, Self::amount)
    }

    fn amount(&mut self, cell: &Cell, place: &Place) -> Option<Money> {
        let number = self.number(cell, place, Unit::Millions)?;
        self.money(Money::from_millions(number), cell, place)
    }

    /// A total in triệu đồng, where a formula belongs. One that was saved without its result is no fault: totals are
    /// recomputed, never trusted.
    pub(super) fn total(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Money> {
        if sheet.cells.get(&at).is_some_and(|cell| cell.value == Value::NoResult) {
            self.take(sheet, at);
            return Entry::empty(self.place(sheet, at));
        }
        self.read_cell(sheet, at, Self::amount)
    }

    /// An amount in đồng.
    pub(super) fn dong(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Money> {
        self.read(sheet, at, |reader, cell, place| {
            let number = reader.number(cell, place, Unit::Dong)?;
            if let (Err(NotMoney::FractionOfDong), Ok(meant)) =
                (Money::from_whole(number), Money::from_millions(number))
            {
                let finding = Finding::new(&faults::MILLIONS_IN_A_DONG_CELL, place).found(cell.value.shown());
                reader.say(finding.expected(Arg::Dong(meant)));
                return None;
            }
            reader.money(Money::from_whole(number), cell, place)
        })
    }

    fn money(&mut self, read: Result<Money, NotMoney>, cell: &Cell, place: &Place) -> Option<Money> {
        match read {
            Ok(money) if money.dong() < 0 => {
                let range = Message::new("range-not-negative");
                self.say(Finding::new(&faults::OUT_OF_RANGE, place).found(cell.value.shown()).expected(range));
                None
            }
            Ok(money) => Some(money),
            Err(NotMoney::FractionOfDong) => {
                self.say(Finding::new(&faults::BELOW_ONE_DONG, place).found(cell.value.shown()));
                None
            }
            Err(NotMoney::TooLarge) => {
                let range = Message::new("range-amount");
                self.say(Finding::new(&faults::OUT_OF_RANGE, place).found(cell.value.shown()).expected(range));
                None
            }
        }
    }

    pub(super) fn day(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<NaiveDate> {
        self.dated(sheet, at, "example-day", |value| match value {
            // A year typed into a cell of dates arrives as a day of 1905.
            Value::Date(day) => date::plausible(u32::try_from(day.year()).ok()?).map(|_| When::Plain(*day)),
            Value::Text(text) => date::day(text),
            Value::Number(number) => date::from_serial(*number).map(When::Understood),
            _ => None,
        })
    }

    pub(super) fn period(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<Period> {
        let plan_year = self.plan_year;
        self.dated(sheet, at, "example-period", |value| match value {
            Value::Date(day) => Some(When::Plain(date::from_day(*day))),
            Value::Text(text) => date::period(text, plan_year),
            Value::Number(number) => match whole_year(*number) {
                Some(year) => Some(When::Plain(Period { year, month: None })),
                None => date::from_decimal(*number).map(When::Understood),
            },
            _ => None,
        })
    }

    pub(super) fn year(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<i32> {
        self.dated(sheet, at, "example-year", |value| match value {
            Value::Date(day) => Some(When::Plain(date::from_day(*day).year)),
            Value::Text(text) => date::year(text),
            Value::Number(number) => whole_year(*number).map(When::Plain),
            _ => None,
        })
    }

    fn dated<T: Shown>(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        example: &'static str,
        read: impl Fn(&Value) -> Option<When<T>>,
    ) -> Entry<T> {
        self.read(sheet, at, |reader, cell, place| match read(&cell.value) {
            Some(When::Plain(value)) => Some(value),
            Some(When::Understood(value)) => {
                reader.say(Finding::new(&faults::READ_AS, place).found(cell.value.shown()).expected(value.shown()));
                Some(value)
            }
            None => {
                let finding = Finding::new(&faults::UNREADABLE_DATE, place).found(cell.value.shown());
                reader.say(finding.expected(Message::new(example)));
                None
            }
        })
    }

    /// The cell as a number of this unit.
    fn number(&mut self, cell: &Cell, place: &Place, unit: Unit) -> Option<Decimal> {
        let mut refuse = |rule: &'static Rule, expected: Message| {
            self.findings.push(Finding::new(rule, place).found(cell.value.shown()).expected(expected));
            None
        };
        match &cell.value {
            Value::Number(number) => match number::from_cell(*number) {
                Some(number) => Some(number),
                None => refuse(&faults::OUT_OF_RANGE, Message::new("range-amount")),
            },
            Value::Text(text) => match number::from_text(text, unit) {
                Reading::Plain(number) => Some(number),
                Reading::Understood(number) => {
                    self.say(Finding::new(&faults::READ_AS, place).found(text).expected(number));
                    Some(number)
                }
                Reading::Ambiguous { decimal, thousands } => {
                    let either =
                        Message::new("either-number").with("one", decimal).with("other", thousands.to_string());
                    refuse(&faults::UNREADABLE_NUMBER, either)
                }
                Reading::Unclear => refuse(&faults::UNREADABLE_NUMBER, Message::new("example-number")),
            },
            // Excel makes a day of 5/12 and, where decimals have a comma, of 5.12.
            Value::Date(day) => {
                let typed = Message::new("number-became-day").with("day", day.day().to_string());
                refuse(&faults::UNREADABLE_NUMBER, typed.with("month", day.month().to_string()))
            }
            _ => refuse(&faults::UNREADABLE_NUMBER, Message::new("example-number")),
        }
    }

    /// Reads an input cell, and says so when a formula stands in it.
    fn read<T>(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        value: impl FnOnce(&mut Self, &Cell, &Place) -> Option<T>,
    ) -> Entry<T> {
        let entry = self.read_cell(sheet, at, value);
        let formula = sheet.cells.get(&at).and_then(|cell| cell.formula.as_ref());
        if let Some(formula) = formula.filter(|_| entry.value.is_some()) {
            self.say(formulas::in_an_input(formula, &entry));
        }
        entry
    }

    /// The frame of every reading: the ledger, empty cells, error values and formulas without a result.
    fn read_cell<T>(
        &mut self,
        sheet: &'a Sheet,
        at: CellRef,
        value: impl FnOnce(&mut Self, &Cell, &Place) -> Option<T>,
    ) -> Entry<T> {
        let place = self.place(sheet, at);
        let Some(cell) = sheet.cells.get(&at) else { return Entry::empty(place) };
        self.take(sheet, at);
        let raw = Some(cell.value.shown());
        let value = match &cell.value {
            Value::Error(code) => {
                self.say(Finding::new(&faults::ERROR_VALUE, &place).found(code));
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

fn whole_year(number: f64) -> Option<i32> {
    (number.fract() == 0.0).then_some(number).and_then(|n| n.to_u32()).and_then(date::plausible)
}

/// A round in words: its one number, or the first.
fn round(text: &str) -> Option<u64> {
    let words = normalise(text);
    let numbers: Vec<u64> = words.split(' ').filter_map(|word| word.parse().ok()).collect();
    let known = |word: &str| {
        ["lan", "thu", "nop", "bo", "sung", "lai", "dau", "tien", "dot", "sua"].contains(&word)
            || word.parse::<u64>().is_ok()
    };
    match numbers.as_slice() {
        [round] if words.split(' ').all(known) && words.contains(' ') => Some(*round),
        [] if ["lan dau", "lan dau tien", "dau tien", "lan mot"].contains(&words.as_str()) => Some(1),
        _ => None,
    }
}

/// How a finding writes what was read.
trait Shown {
    fn shown(&self) -> String;
}

impl Shown for NaiveDate {
    fn shown(&self) -> String {
        self.format("%d/%m/%Y").to_string()
    }
}

impl Shown for Period {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for i32 {
    fn shown(&self) -> String {
        self.to_string()
    }
}
