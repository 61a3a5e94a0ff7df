//! Totals in triệu đồng, where a formula belongs. They are recomputed, never trusted.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::finding::Finding;
use crate::message::Message;
use crate::money::Money;
use crate::place::{CellRef, Place};
use crate::submission::cells::Reader;
use crate::submission::formulas::{self, Sum};
use crate::submission::own_totals::{Counted, OwnSum};
use crate::submission::{Amount, Entry, OtherTotal, faults, sum};
use crate::wording::number::{self, NumberOf, Numeral};
use crate::workbook::{Cell, Sheet, Value};

/// A total of a table.
pub(in crate::submission) struct Total {
    pub(in crate::submission) at: CellRef,
    /// The cells it has to add up, for a total of totals in each of several ways.
    pub(in crate::submission) ways: Vec<Vec<CellRef>>,
    /// The form has a formula there.
    pub(in crate::submission) of_form: bool,
    /// Something has to be there.
    pub(in crate::submission) expected: bool,
}

/// What is known of a table's totals before they are read.
#[derive(Default)]
pub(in crate::submission) struct Sums {
    /// Those that are not computed as they have to be.
    pub(in crate::submission) others: Vec<OtherTotal>,
    /// Those that are: they say nothing that their cells do not say.
    computed: BTreeSet<CellRef>,
    /// Those that are wrong only because they count sums of the commune's own.
    pub(in crate::submission) counted: Vec<Counted>,
    /// Every amount below them could be read.
    readable: bool,
}

impl Sums {
    pub(in crate::submission) fn look_at(
        sheet: &Sheet,
        totals: Vec<Total>,
        own: &[OwnSum],
        amounts: &[Amount],
        reader: &Reader<'_>,
    ) -> Self {
        let readable = !amounts.iter().any(|amount| amount.amount.is_unknown());
        let mut sums = Self { readable, ..Self::default() };
        for total in totals {
            let found = formulas::sum(sheet, total.at, &total.ways);
            if let Sum::Changed(_) | Sum::Typed = found
                && let Some(counted) = Counted::of(sheet, total.at, &total.ways, own)
            {
                sums.computed.insert(total.at);
                sums.counted.push(counted);
                continue;
            }
            let found = match found {
                Sum::Right => {
                    sums.computed.insert(total.at);
                    continue;
                }
                Sum::Changed(formula) => Some(formula),
                Sum::Typed if !reader.tells_formulas() => {
                    if formulas::shows_sum(sheet, total.at, &total.ways) {
                        sums.computed.insert(total.at);
                    }
                    continue;
                }
                Sum::Typed if total.of_form => None,
                Sum::Deleted if total.expected => None,
                Sum::Unknown | Sum::Typed | Sum::Deleted => continue,
            };
            let expected = total.ways.first().map(|cells| sum::written(cells)).unwrap_or_default();
            sums.others.push(OtherTotal { place: reader.place(sheet, total.at), found, expected });
        }
        sums
    }
}

impl<'a> Reader<'a> {
    /// What a total shows. One that its formula computes is as good as not there: its cells have their own findings.
    pub(in crate::submission) fn total(&mut self, sheet: &'a Sheet, at: CellRef, sums: &Sums) -> Entry<Money> {
        let place = self.place(sheet, at);
        let Some(cell) = sheet.cells.get(&at) else { return Entry::empty(place) };
        self.take(sheet, at);
        if sums.computed.contains(&at) || cell.value == Value::NoResult {
            return Entry::empty(place);
        }
        let value = shown(cell).and_then(|millions| Money::from_millions(millions.round_dp(6)).ok());
        // Where the file does not tell its formulas, a total may fail because an amount does.
        let follows = !self.tells_formulas() && !sums.readable && matches!(cell.value, Value::Error(_));
        if value.is_none() && !follows {
            let other = sums.others.iter().find(|other| other.place == place);
            self.say(unreadable(cell, &place, other));
        }
        Entry { value, raw: Some(cell.value.shown().into_owned()), place }
    }
}

/// The number of a total, whatever its sign: one that is wrong differs from the sum.
fn shown(cell: &Cell) -> Option<Decimal> {
    match &cell.value {
        Value::Number(number) => number::from_cell(*number),
        Value::Text(text) => match number::from_text(text, NumberOf::Millions) {
            Numeral::Plain(number) | Numeral::Understood(number) => Some(number),
            _ => None,
        },
        _ => None,
    }
}

fn unreadable(cell: &Cell, place: &Place, other: Option<&OtherTotal>) -> Finding {
    let form = other.map(|other| other.expected.as_str());
    let shown = cell.value.shown().into_owned();
    if let Value::Error(_) = cell.value {
        let remedy =
            form.map_or(Message::new("write-the-value"), |form| Message::new("restore-the-formula").with("form", form));
        return Finding::new(&faults::ERROR_VALUE, place).found(shown).with("remedy", remedy);
    }
    let expected = form.map_or(Message::new("example-number"), |form| Message::new("the-formula").with("form", form));
    Finding::new(&faults::UNREADABLE_NUMBER, place).found(shown).expected(expected)
}
