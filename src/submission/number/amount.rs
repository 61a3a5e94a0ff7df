//! Amounts of money with their units: `12 triệu`, `1,5 tỷ`, `1 tỷ 250 triệu`, `500 nghìn`, `42tr`.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::money::DONG_PER_MILLION;
use crate::submission::number::{Reading, Unit, digits, words};

/// Units as they are written without accents and spaces, and how many đồng each is. A longer one comes before its beginning.
const UNITS: [(&str, i64); 20] = [
    ("tydong", 1_000_000_000),
    ("tidong", 1_000_000_000),
    ("tyd", 1_000_000_000),
    ("ty", 1_000_000_000),
    ("ti", 1_000_000_000),
    ("trieudong", 1_000_000),
    ("trieud", 1_000_000),
    ("trieu", 1_000_000),
    ("tr.dong", 1_000_000),
    ("trdong", 1_000_000),
    ("tr.d", 1_000_000),
    ("trd", 1_000_000),
    ("tr", 1_000_000),
    ("nghindong", 1_000),
    ("ngandong", 1_000),
    ("nghin", 1_000),
    ("ngan", 1_000),
    ("vnd", 1),
    ("dong", 1),
    ("d", 1),
];

/// What may follow an amount of one person in one year.
const PER_HEAD: [&str; 7] = ["/nguoi/nam", "/ng/nam", "/nguoi.nam", "/ng/n", "/nguoi", "/ng", "/nam"];

/// Fewer đồng than this, in words or not, is no amount of a plan.
const LEAST: Decimal = Decimal::from_parts(100_000, 0, 0, false, 0);

/// The amount in the cell's own unit.
pub(super) fn read(text: &str, unit: Unit) -> Reading {
    let text = match unit {
        Unit::MillionsPerHead => PER_HEAD.iter().find_map(|tail| text.strip_suffix(tail)).unwrap_or(text),
        _ => text,
    };
    let own = Decimal::from(if unit == Unit::Dong { 1 } else { DONG_PER_MILLION });
    let Some(text) = without_remark(text, unit) else { return Reading::Unclear };
    let (number, dong, rest) = part(&text);
    let Some(dong) = dong else { return digits::read(&text) };
    let factor = dong / own;
    match digits::read(number) {
        Reading::Plain(first) => {
            let total = if rest.is_empty() { first.checked_mul(dong) } else { sum(first, dong, rest) };
            let total =
                total.filter(|total| dong != Decimal::ONE || unit == Unit::Dong || *total >= LEAST || total.is_zero());
            total.map_or(Reading::Unclear, |total| Reading::Plain((total / own).normalize()))
        }
        Reading::Ambiguous { decimal, thousands } if rest.is_empty() => {
            let too_little = |number: Decimal| number * dong < LEAST;
            let [decimal, thousands] = [decimal, thousands].map(|number| (number, (number * factor).normalize()));
            match (too_little(decimal.0) || dong == Decimal::ONE, too_little(thousands.0) && unit != Unit::Dong) {
                (_, true) => Reading::Unclear,
                (true, false) => Reading::Plain(thousands.1),
                (false, false) => Reading::Ambiguous { decimal: decimal.1, thousands: thousands.1 },
            }
        }
        _ => Reading::Unclear,
    }
}

/// The amount without what stands in brackets behind it: `1250 (triệu đồng)` with its unit, `1.250.000.000 đồng (Một tỷ …)`
/// without the same in words. `None` where the brackets say something about the number.
fn without_remark(text: &str, cell: Unit) -> Option<Cow<'_, str>> {
    let Some((amount, remark)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) else {
        return Some(text.into());
    };
    let has_unit = amount.contains(char::is_alphabetic);
    let said = ["donvitinh", "donvi", "dvt"].iter().find_map(|word| remark.strip_prefix(word)).unwrap_or(remark);
    let said = said.trim_start_matches(':');
    let unit = UNITS.iter().find(|(unit, _)| *unit == said || *said == format!("{}vnd", unit.trim_end_matches("dong")));
    let names_unit = ["dong", "trieu", "nghin", "vnd", "ty", "ti"].iter().any(|unit| said.ends_with(unit));
    match unit {
        Some((unit, _)) if !has_unit => Some(format!("{amount}{unit}").into()),
        Some(_) => None,
        None if remark.contains(|c: char| c.is_ascii_digit() || ['(', ')', '/'].contains(&c)) => None,
        None if words::denies(remark) => None,
        // Where the cell asks for đồng, their number in words ends with them.
        None if names_unit && !has_unit && (cell != Unit::Dong || said != remark || !said.ends_with("dong")) => None,
        None => Some(amount.into()),
    }
}

/// A number, its unit in đồng, and what follows both.
fn part(text: &str) -> (&str, Option<Decimal>, &str) {
    let end = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    match UNITS.iter().find_map(|(unit, dong)| rest.strip_prefix(unit).map(|rest| (*dong, rest))) {
        Some((dong, rest)) => (number, Some(Decimal::from(dong)), rest),
        None => (number, None, rest),
    }
}

/// `1 tỷ` and the smaller parts after it, in đồng.
fn sum(first: Decimal, dong: Decimal, mut rest: &str) -> Option<Decimal> {
    let (mut total, mut last) = (first.checked_mul(dong)?, dong);
    while !rest.is_empty() {
        let (number, unit, next) = part(rest);
        let unit = unit.filter(|unit| *unit < last)?;
        let Reading::Plain(number) = digits::read(number) else { return None };
        total = number.checked_mul(unit).and_then(|part| total.checked_add(part))?;
        (last, rest) = (unit, next);
    }
    Some(total)
}
