//! Amounts of money with their units: `12 triệu`, `1,5 tỷ`, `1 tỷ 250 triệu`, `500 nghìn`, `42tr`.
//!
//! ```text
//! amount    = number | part , { part } , [ 3 digits | "rưỡi" ] , [ per-head ] , [ "(" , [ "đơn vị" , [ ":" ] ] , unit | remark , ")" ] ;
//! part      = number , unit ;                                     each of a smaller unit than the one before: wording::money
//! per-head  = "/người" , [ "/năm" ] | "/năm" ;
//! ```

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::money::DONG_PER_MILLION;
use crate::wording::money;
use crate::wording::number::{NumberOf, Numeral, around, digits};

/// What may follow an amount of one person in one year.
const PER_HEAD: [&str; 7] = ["/nguoi/nam", "/ng/nam", "/nguoi.nam", "/ng/n", "/nguoi", "/ng", "/nam"];

/// Words for a unit, without their spaces.
const FOR_A_UNIT: [&str; 3] = ["donvitinh", "donvi", "dvt"];

/// Fewer đồng than this, in words or not, is no amount of a plan.
const LEAST: Decimal = Decimal::from_parts(100_000, 0, 0, false, 0);

/// The amount in the cell's own unit.
pub(super) fn read(text: &str, unit: NumberOf) -> Numeral {
    let text = match unit {
        NumberOf::MillionsPerHead => PER_HEAD.iter().find_map(|tail| text.strip_suffix(tail)).unwrap_or(text),
        _ => text,
    };
    let own = Decimal::from(if unit == NumberOf::Dong { 1 } else { DONG_PER_MILLION });
    let Some(text) = without_remark(text, unit) else { return Numeral::Unclear };
    let (number, dong, rest) = part(&text);
    let Some(dong) = dong else { return digits::read(&text) };
    let factor = dong / own;
    match digits::read(number) {
        Numeral::Plain(first) => {
            let total = if rest.is_empty() { first.checked_mul(dong) } else { sum(first, dong, rest) };
            let total = total
                .filter(|total| dong != Decimal::ONE || unit == NumberOf::Dong || *total >= LEAST || total.is_zero());
            total.map_or(Numeral::Unclear, |total| Numeral::Plain((total / own).normalize()))
        }
        Numeral::Ambiguous { decimal, thousands } if rest.is_empty() => {
            let too_little = |number: Decimal| number * dong < LEAST;
            let [decimal, thousands] = [decimal, thousands].map(|number| (number, (number * factor).normalize()));
            match (too_little(decimal.0) || dong == Decimal::ONE, too_little(thousands.0) && unit != NumberOf::Dong) {
                (_, true) => Numeral::Unclear,
                (true, false) => Numeral::Plain(thousands.1),
                (false, false) => Numeral::Ambiguous { decimal: decimal.1, thousands: thousands.1 },
            }
        }
        _ => Numeral::Unclear,
    }
}

/// The amount without what stands in brackets behind it: `1250 (triệu đồng)` with its unit, `1.250.000.000 đồng (Một tỷ …)`
/// without the same in words. `None` where the brackets say something about the number.
fn without_remark(text: &str, cell: NumberOf) -> Option<Cow<'_, str>> {
    let Some((amount, remark)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) else {
        return Some(text.into());
    };
    let has_unit = amount.contains(char::is_alphabetic);
    let said = FOR_A_UNIT.iter().find_map(|word| remark.strip_prefix(word)).unwrap_or(remark);
    let said = said.trim_start_matches(':');
    let names_unit = money::trails(said);
    match money::leading(said) {
        Some((_, "")) if !has_unit => Some(format!("{amount}{said}").into()),
        Some((_, "")) => None,
        _ if remark.contains(|c: char| c.is_ascii_digit() || ['(', ')', '/'].contains(&c)) => None,
        _ if around::denies(remark) => None,
        // Where the cell asks for đồng, their number in words ends with them.
        _ if names_unit && !has_unit && (cell != NumberOf::Dong || said != remark || !said.ends_with("dong")) => None,
        _ => Some(amount.into()),
    }
}

/// A number, its unit in đồng, and what follows both.
fn part(text: &str) -> (&str, Option<Decimal>, &str) {
    let end = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    match money::leading(rest) {
        Some((unit, rest)) => (number, Some(Decimal::from(unit.dong())), rest),
        None => (number, None, rest),
    }
}

/// Half of the unit before it.
const HALF: &str = "ruoi";

/// `1 tỷ` and the smaller parts after it, in đồng: `1 tỷ 250 triệu`, `3 tỷ 250`, `3 tỷ rưỡi`.
fn sum(first: Decimal, dong: Decimal, mut rest: &str) -> Option<Decimal> {
    let (mut total, mut last) = (first.checked_mul(dong)?, dong);
    while !rest.is_empty() {
        if rest == HALF {
            return dong.checked_div(Decimal::TWO).and_then(|half| total.checked_add(half)).filter(|_| last == dong);
        }
        let (number, unit, next) = part(rest);
        // Three digits alone are of the next smaller unit.
        let is_next = unit.is_none() && next.is_empty() && number.len() == 3;
        let unit = unit.or_else(|| last.checked_div(Decimal::ONE_THOUSAND).filter(|_| is_next));
        let unit = unit.filter(|unit| *unit < last && *unit >= Decimal::ONE)?;
        let Numeral::Plain(number) = digits::read(number) else { return None };
        total = number.checked_mul(unit).and_then(|part| total.checked_add(part))?;
        (last, rest) = (unit, next);
    }
    Some(total)
}
