//! Numbers as people type them. What is certain is read; what has two readings is not guessed.

mod amount;
mod digits;
mod words;

use rust_decimal::Decimal;

use crate::catalogue::Measure;

/// What a text says as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Exactly what stands there.
    Plain(Decimal),
    /// Certain, but something had to be understood: a unit, a sign, a word.
    Understood(Decimal),
    /// Two numbers are possible: decimal point or thousands.
    Ambiguous {
        decimal: Decimal,
        thousands: Decimal,
    },
    Unclear,
}

/// What the numbers of a cell count. It says which units may be written beside one, and which of two readings is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Percent,
    Area,
    /// Whole things: households, people, villages.
    Things,
    Millions,
    /// Triệu đồng of one person in one year.
    MillionsPerHead,
    Dong,
}

impl Unit {
    pub(super) const fn of(measure: Measure) -> Self {
        match measure {
            Measure::Percentage => Self::Percent,
            Measure::Amount => Self::MillionsPerHead,
            Measure::Area => Self::Area,
            Measure::Count | Measure::PassFail => Self::Things,
        }
    }
}

/// What is nearer to zero than this is what computing with fractions leaves of nothing.
const RESIDUE: f64 = 1e-12;

/// A cell's own number, rounded to the 15 digits Excel keeps.
pub(super) fn from_cell(number: f64) -> Option<Decimal> {
    if number.abs() < RESIDUE {
        return Some(Decimal::ZERO);
    }
    let written = format!("{number:.14e}");
    Decimal::from_scientific(&written).ok().map(|number| number.normalize())
}

/// Reads a text in a cell of this unit.
pub(super) fn from_text(text: &str, unit: Unit) -> Reading {
    let plain = words::plain(text);
    if words::is_zero(&plain, unit) {
        return Reading::Understood(Decimal::ZERO);
    }
    let rest = words::without_lead(&plain);
    let reading = match unit {
        Unit::Percent => percent(rest),
        Unit::Millions | Unit::MillionsPerHead | Unit::Dong => amount::read(rest, unit),
        Unit::Area | Unit::Things => digits::read(words::without_unit(rest, unit)),
    };
    match reading {
        // A percentage is not above a hundred, and there is no fraction of a thing: only one of the readings is possible.
        Reading::Ambiguous { decimal, .. } if unit == Unit::Percent => Reading::Understood(decimal),
        Reading::Ambiguous { thousands, .. } if unit == Unit::Things => Reading::Understood(thousands),
        Reading::Plain(number) if words::bare(text) != rest || !digits::is_all(rest) => Reading::Understood(number),
        reading => reading,
    }
}

/// `95`, `95 %`, `12/15`, `12/15 hộ (80 %)`, `95 % (tạm tính)`.
fn percent(text: &str) -> Reading {
    let remark = text.strip_suffix(')').and_then(|text| text.split_once('('));
    match remark {
        Some((_, remark)) if words::denies(remark) => Reading::Unclear,
        Some((before, remark)) if !remark.contains(|c: char| c.is_ascii_digit()) => simple_percent(before),
        Some((before, remark)) => match (simple_percent(before), simple_percent(remark)) {
            (Reading::Plain(one), Reading::Plain(other))
                if one.checked_sub(other).is_some_and(|apart| apart.abs() < Decimal::ONE) =>
            {
                Reading::Plain(if before.contains('/') { other } else { one })
            }
            _ => Reading::Unclear,
        },
        None => simple_percent(text),
    }
}

/// Decimals of a share of two counts. Rounded to fewer, 22.499 of 25.000 would reach 90 per cent.
const FRACTION: u32 = 6;

fn simple_percent(text: &str) -> Reading {
    let Some((part, whole)) = text.split_once('/') else {
        return digits::read(words::without_unit(text, Unit::Percent));
    };
    let [part, whole] = [part, whole].map(|count| digits::read(words::without_unit(count, Unit::Things)));
    match (part, whole) {
        (Reading::Plain(part), Reading::Plain(whole))
            if !part.is_sign_negative() && part <= whole && !whole.is_zero() =>
        {
            let share = part.checked_mul(Decimal::ONE_HUNDRED).and_then(|share| share.checked_div(whole));
            share.map_or(Reading::Unclear, |share| Reading::Plain(share.round_dp(FRACTION).normalize()))
        }
        _ => Reading::Unclear,
    }
}

#[cfg(test)]
mod tests;
