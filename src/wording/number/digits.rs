//! Digits with points, commas and spaces in the Vietnamese or the English way.
//!
//! ```text
//! number      = [ "-" ] , ( plain | grouped | scientific ) ;
//! plain       = digits , [ sign , digits ] ;                     1234,5   95.5
//! grouped     = group , { between , 3 digits } , [ sign , digits ] ;   1.234.567,8   1,234,567.8   1 234,5
//! group       = 1 to 3 digits ;
//! between     = "." | "," | " " ;                                the same throughout, and another one than the sign
//! sign        = "." | "," ;
//! scientific  = digits , [ sign , digits ] , "e" , [ "+" | "-" ] , 1 or 2 digits ;
//! ```
//!
//! One sign before exactly three digits, as in `1.234`, may be either, but for `0.234`.

use rust_decimal::Decimal;

use crate::wording::number::Numeral;

/// Whether the text is nothing but digits and the signs between them.
pub(super) fn is_all(text: &str) -> bool {
    text.strip_prefix('-').unwrap_or(text).chars().all(|c| c.is_ascii_digit() || [',', '.', ' '].contains(&c))
}

pub(super) fn read(text: &str) -> Numeral {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return Numeral::Unclear;
    }
    if let Some(number) = scientific(digits) {
        return Numeral::Understood(if sign.is_empty() { number } else { -number });
    }
    if !is_all(digits) {
        return Numeral::Unclear;
    }
    // Spaces only group: what is left of the sign of decimals is in threes, or it is two numbers.
    let (whole, fraction) = digits.split_at(digits.find([',', '.']).unwrap_or(digits.len()));
    if (whole.contains(' ') && !grouped(whole, ' ')) || fraction.contains(' ') {
        return Numeral::Unclear;
    }
    if whole.contains(' ') && !fraction.is_empty() {
        let one_sign = fraction.matches([',', '.']).count() == 1 && fraction.len() > 1;
        let joined = format!("{sign}{whole}{}", fraction.replace(',', ".")).replace(' ', "");
        return joined.parse().ok().filter(|_| one_sign).map_or(Numeral::Unclear, Numeral::Plain);
    }
    separated(sign, &digits.replace(' ', ""))
}

fn separated(sign: &str, digits: &str) -> Numeral {
    let number = |text: String| format!("{sign}{text}").parse::<Decimal>().ok();
    let signs: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let plain = |text: String| number(text).map_or(Numeral::Unclear, Numeral::Plain);
    match signs.as_slice() {
        [] => plain(digits.to_owned()),
        [point] => {
            let decimal = digits.replace(*point, ".");
            let (whole, fraction) = digits.split_once(*point).unwrap_or((digits, ""));
            if fraction.is_empty() {
                return Numeral::Unclear;
            }
            if fraction.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0" {
                let pair = (number(decimal), number(format!("{whole}{fraction}")));
                return match pair {
                    (Some(decimal), Some(thousands)) => Numeral::Ambiguous { decimal, thousands },
                    _ => Numeral::Unclear,
                };
            }
            plain(decimal)
        }
        [first, .., last] => {
            let (whole, fraction) =
                if first == last { (digits, "") } else { digits.rsplit_once(*last).unwrap_or((digits, "")) };
            let repeated_last = first != last && whole.contains(*last);
            if repeated_last || !grouped(whole, *first) || (first != last && fraction.is_empty()) {
                return Numeral::Unclear;
            }
            let whole = whole.replace(*first, "");
            plain(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
        }
    }
}

/// `1,5E+09`, as Excel shows a number in a narrow cell.
fn scientific(digits: &str) -> Option<Decimal> {
    let (number, power) = digits.split_once('e')?;
    let one_sign =
        number.matches([',', '.']).count() <= 1 && number.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.');
    let short = power.trim_start_matches(['+', '-']).len() <= 2;
    Decimal::from_scientific(&digits.replace(',', "."))
        .ok()
        .filter(|_| one_sign && short)
        .map(|number| number.normalize())
}

/// Whether the parts between the separators are thousands: one to three digits, then threes.
fn grouped(whole: &str, separator: char) -> bool {
    let mut parts = whole.split(separator);
    let first = parts.next().map_or(0, str::len);
    (1..=3).contains(&first) && parts.all(|part| part.len() == 3 && part.chars().all(|c| c.is_ascii_digit()))
}
