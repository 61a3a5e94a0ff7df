//! D05: a value far from the other communes'.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::catalogue::Measure;
use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::message::Arg;
use crate::place::Place;
use crate::submission::Submission;

/// A value further from the district's median than ten times the median distance, and than half the median, is probably a slip of
/// scale or of the decimal sign. Where at least three quarters of the communes say the same, there is no distance to measure by: a
/// value is far when it differs by more than half of what they say, or of a hundred where that is less. Needs at least eight
/// values; robust against the very values it looks for. Second numbers are compared among themselves.
pub(super) const RULE: Rule =
    Rule::new("D05", Severity::Warning, Scope::District).with_thresholds(&[FACTOR, FEWEST, DIFFERENT]);

/// Median distances between a value and the median.
const FACTOR: Threshold = Threshold::new("factor", 10);
/// Communes with a value.
const FEWEST: Threshold = Threshold::new("fewest", 8);

/// Per cent by which a value may differ from what three quarters say.
const DIFFERENT: Threshold = Threshold::new("different", 50);

/// Of the median, for values that may by chance be equal in most communes: a twelfth.
const LEAST_SPREAD: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// A number of an indicator in one submission.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ComparedNumber {
    /// Which of the edition's numbers it is.
    at: usize,
    value: Decimal,
    place: Place,
    /// What its cell shows.
    shown: Box<str>,
}

/// The numbers of the edition: an indicator's, and behind it its second one.
fn asked(basis: Basis<'_>) -> impl Iterator<Item = (&str, Measure, IsPart)> {
    let indicators = basis.edition.indicators().filter(|indicator| indicator.measure.is_number());
    indicators.flat_map(|indicator| {
        let part = indicator.part.iter().map(|part| (part.code.as_str(), indicator.measure, IsPart::Yes));
        std::iter::once((indicator.code.as_str(), indicator.measure, IsPart::No)).chain(part)
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IsPart {
    No,
    Yes,
}

/// All numbers of a submission.
pub(super) fn numbers(submission: &Submission, basis: Basis<'_>) -> Vec<ComparedNumber> {
    let mut numbers = Vec::new();
    let mut of_indicator = None;
    for (at, (code, _, is_part)) in asked(basis).enumerate() {
        if is_part == IsPart::No {
            of_indicator = submission.answers.indicator(code);
        }
        let entry = of_indicator.and_then(|answer| match is_part {
            IsPart::No => Some(answer.value),
            IsPart::Yes => answer.part,
        });
        let number = entry.and_then(|entry| {
            Some(ComparedNumber { at, value: entry.number()?, place: entry.place.clone(), shown: entry.shown().into() })
        });
        numbers.extend(number);
    }
    numbers
}

/// `numbers` are those of the submissions that are counted: a commune is weighed once.
pub(super) fn check<'a>(numbers: impl Iterator<Item = &'a ComparedNumber>, basis: Basis<'_>, findings: &mut Findings) {
    let fewest = basis.profile.rules.threshold(&RULE, &FEWEST);
    let mut all: BTreeMap<usize, Vec<&ComparedNumber>> = BTreeMap::new();
    for number in numbers {
        all.entry(number.at).or_default().push(number);
    }
    for (at, (code, measure, _)) in asked(basis).enumerate() {
        let values = all.get(&at).map(Vec::as_slice).unwrap_or_default();
        if values.is_empty() || Decimal::from(values.len()) < fewest {
            continue;
        }
        let typical = Typical::of(values, measure);
        for number in values.iter().filter(|number| typical.is_far(number.value, basis)) {
            let finding = Finding::new(&RULE, &number.place).found_as(&*number.shown, number.value);
            findings.push(finding.with("median", Arg::Number(typical.middle)).with("code", code));
        }
    }
}

/// What most communes say.
struct Typical {
    middle: Decimal,
    spread: Decimal,
    /// Three quarters say the very same.
    is_common: bool,
}

impl Typical {
    fn of(values: &[&ComparedNumber], measure: Measure) -> Self {
        let middle = median(values.iter().map(|number| number.value).collect());
        let spread = median(values.iter().map(|number| apart(number.value, middle)).collect());
        let same = values.iter().filter(|number| number.value == middle).count();
        // Amounts per head differ little from one commune to the next.
        let spread = match measure {
            Measure::Amount | Measure::Area => spread.max(middle.abs().checked_div(LEAST_SPREAD).unwrap_or_default()),
            _ => spread,
        };
        Self { middle, spread, is_common: same * 4 >= values.len() * 3 }
    }

    fn is_far(&self, value: Decimal, basis: Basis<'_>) -> bool {
        let distance = apart(value, self.middle);
        if self.spread.is_zero() {
            let different = basis.profile.rules.threshold(&RULE, &DIFFERENT);
            let scale = self.middle.abs().max(Decimal::ONE_HUNDRED);
            let limit = different.saturating_mul(scale).checked_div(Decimal::ONE_HUNDRED).unwrap_or(Decimal::MAX);
            return self.is_common && distance > limit;
        }
        let factor = basis.profile.rules.threshold(&RULE, &FACTOR);
        distance > self.spread.saturating_mul(factor) && distance.saturating_mul(Decimal::TWO) > self.middle.abs()
    }
}

/// The middle value; of an even number half-way between the two.
fn median(mut values: Vec<Decimal>) -> Decimal {
    values.sort_unstable();
    let upper = values.get(values.len() / 2).copied().unwrap_or_default();
    let lower = values.get(values.len().saturating_sub(1) / 2).copied().unwrap_or_default();
    apart(upper, lower).checked_div(Decimal::TWO).map_or(lower, |half| lower.saturating_add(half))
}

fn apart(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_sub(other).abs()
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::median;

    #[test]
    fn the_median_of_an_even_number_is_half_way_between_the_two() {
        let of = |values: &[i64]| median(values.iter().copied().map(Decimal::from).collect());
        assert_eq!(of(&[44, 42, 43, 45]), Decimal::new(435, 1));
        assert_eq!(of(&[44, 42, 43]), Decimal::from(43));
    }
}
