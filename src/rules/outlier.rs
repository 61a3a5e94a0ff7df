//! D05: a value far from the other communes'.

use rust_decimal::Decimal;

use crate::catalogue::Measure;
use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::message::Arg;
use crate::rules::settings;
use crate::submission::{Entry, IndicatorAnswer, Submission};

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

/// A value with its cell.
type Value<'a> = (Decimal, &'a Entry);

pub(super) fn check(submissions: &[&Submission], basis: Basis<'_>, findings: &mut Findings) {
    let fewest = settings::threshold(basis, &RULE, &FEWEST);
    for indicator in basis.edition.indicators().filter(|indicator| indicator.measure.is_number()) {
        let answers = || submissions.iter().filter_map(|submission| submission.answers.indicator(&indicator.code));
        let valued = |entry: &dyn Fn(IndicatorAnswer<'_>) -> Option<&Entry>| -> Vec<Value<'_>> {
            answers().filter_map(|answer| entry(answer).and_then(|entry| Some((entry.number()?, entry)))).collect()
        };
        let mut numbers = vec![(&indicator.code, valued(&|answer| Some(answer.value)))];
        numbers.extend(indicator.part.as_ref().map(|part| (&part.code, valued(&|answer| answer.part))));
        for (code, values) in numbers {
            if values.is_empty() || Decimal::from(values.len()) < fewest {
                continue;
            }
            let typical = Typical::of(&values, indicator.measure);
            for (value, entry) in values.iter().filter(|(value, _)| typical.is_far(*value, basis)) {
                let finding = Finding::new(&RULE, &entry.place).found_as(entry.shown(), *value);
                findings.push(finding.with("median", Arg::Number(typical.middle)).with("code", code));
            }
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
    fn of(values: &[Value<'_>], measure: Measure) -> Self {
        let middle = median(values.iter().map(|(value, _)| *value).collect());
        let spread = median(values.iter().map(|(value, _)| apart(*value, middle)).collect());
        let same = values.iter().filter(|(value, _)| *value == middle).count();
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
            let different = settings::threshold(basis, &RULE, &DIFFERENT);
            let scale = self.middle.abs().max(Decimal::ONE_HUNDRED);
            let limit = different.saturating_mul(scale).checked_div(Decimal::ONE_HUNDRED).unwrap_or(Decimal::MAX);
            return self.is_common && distance > limit;
        }
        let factor = settings::threshold(basis, &RULE, &FACTOR);
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
