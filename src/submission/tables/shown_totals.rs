//! The totals of the funding table as the workbook shows them, in triệu đồng, where a formula belongs. They are recomputed, never
//! trusted.

use rust_decimal::Decimal;

use crate::finding::Finding;
use crate::message::Message;
use crate::money::Money;
use crate::place::Place;
use crate::submission::cells::{Hidden, failed};
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::submission::tables::areas;
use crate::submission::tables::formulas::{self, Sum};
use crate::submission::tables::own_sums::{Counted, OwnSum};
use crate::submission::tables::totals::{Total, TotalOf};
use crate::submission::{Entry, Said, faults};
use crate::wording::number::{self, NumberOf, Numeral};
use crate::workbook::{Cell, Value};

/// A total that the table has.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownTotal {
    pub of: TotalOf,
    /// Empty where its formula computes it: then it says nothing that its cells do not say.
    pub entry: Entry,
    /// Where the formula was changed, typed over or deleted.
    pub other: Option<OtherFormula>,
}

/// What stands in the cell of a total instead of the form's formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherFormula {
    /// The formula that stands there; `None` where there is none.
    pub found: Option<String>,
    /// A formula that adds up what the total is of.
    pub expected: String,
}

/// How a total is made.
enum MadeTotal {
    /// As it has to be: what it shows follows from its cells.
    Computed,
    /// As it has to be, but for sums of the commune's own that it counts as well.
    Counting(Counted),
    Otherwise(OtherFormula),
    /// Nobody knows, or nothing has to be there.
    Unknown,
}

/// Reads them. `own` are the sums of the commune's own, which are named with the totals that count them; `readable`: every amount
/// could be read; `tells_formulas`: a number without a formula was typed for certain.
pub(super) fn read(
    table: &Located<'_>,
    totals: &[Total],
    own: &[OwnSum],
    (readable, tells_formulas): (bool, bool),
    hidden: &Hidden<'_, '_>,
) -> (Vec<ShownTotal>, Noted) {
    let mut noted = Noted::default();
    let (mut shown, mut counted) = (Vec::new(), Vec::new());
    for total in totals {
        let place = table.place(total.at);
        let (is_computed, other) = match made(table, total, own, tells_formulas) {
            MadeTotal::Computed => (true, None),
            MadeTotal::Counting(one) => {
                counted.push(one);
                (true, None)
            }
            MadeTotal::Otherwise(other) => (false, Some(other)),
            MadeTotal::Unknown => (false, None),
        };
        let cell = table.sheet.cells.get(&total.at);
        if cell.is_some() {
            noted.claim(table, total.at, Claim::Answer);
        }
        let told = cell.filter(|cell| !is_computed && cell.value != Value::NoResult);
        let entry = told.map_or_else(|| Entry::empty(place.clone()), |cell| entry(cell, &place));
        // Where the file does not tell its formulas, a total may fail because an amount does.
        let follows = !tells_formulas && !readable;
        let fault = told.filter(|cell| entry.is_unread() && !(follows && matches!(cell.value, Value::Error(_))));
        let mut faults: Vec<Finding> = fault.map(|cell| unreadable(cell, &place, other.as_ref())).into_iter().collect();
        hidden.bear_with(table, total.at, &mut faults);
        faults.into_iter().for_each(|fault| noted.say(fault));
        shown.push(ShownTotal { of: total.of, entry, other });
    }
    for sum in own {
        noted.add(sum.report(table, &counted));
    }
    (shown, noted)
}

fn made(table: &Located<'_>, total: &Total, own: &[OwnSum], tells_formulas: bool) -> MadeTotal {
    let Some(first) = total.ways.first() else { return MadeTotal::Unknown };
    let sheet = table.sheet;
    let found = formulas::sum(sheet, total.at, &total.ways);
    if let Sum::Changed(_) | Sum::Typed = found
        && let Some(counted) = Counted::of(sheet, total.at, &total.ways, own)
    {
        return MadeTotal::Counting(counted);
    }
    let otherwise = |found| MadeTotal::Otherwise(OtherFormula { found, expected: areas::written(first) });
    match found {
        Sum::Right => MadeTotal::Computed,
        Sum::Changed(formula) => otherwise(Some(formula)),
        Sum::Typed if !tells_formulas => match formulas::shows_sum(sheet, total.at, &total.ways) {
            true => MadeTotal::Computed,
            false => MadeTotal::Unknown,
        },
        Sum::Typed if total.of_form => otherwise(None),
        Sum::Deleted if total.expected => otherwise(None),
        Sum::Unknown | Sum::Typed | Sum::Deleted => MadeTotal::Unknown,
    }
}

fn entry(cell: &Cell, place: &Place) -> Entry {
    let money = shown(cell).and_then(|millions| Money::from_millions(millions.round_dp(6)).ok());
    Entry { said: money.map(Said::Money), raw: Some(cell.value.text()), place: place.clone() }
}

/// The number of a total, whatever its sign: one that is wrong differs from the sum.
pub(super) fn shown(cell: &Cell) -> Option<Decimal> {
    match &cell.value {
        Value::Number(number) => number::from_cell(*number),
        Value::Text(text) => match number::from_text(text, NumberOf::Millions) {
            Numeral::Plain(number) | Numeral::Understood(number) => Some(number),
            _ => None,
        },
        _ => None,
    }
}

fn unreadable(cell: &Cell, place: &Place, other: Option<&OtherFormula>) -> Finding {
    let form = other.map(|other| other.expected.as_str());
    if let Value::Error(code) = &cell.value {
        let remedy =
            form.map_or(Message::new("write-the-value"), |form| Message::new("restore-the-formula").with("form", form));
        return failed(place, code, remedy);
    }
    let expected = form.map_or(Message::new("example-number"), |form| Message::new("the-formula").with("form", form));
    Finding::new(&faults::UNREADABLE_NUMBER, place).found(cell.value.shown()).expected(expected)
}
