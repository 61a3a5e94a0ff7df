//! D05: a value far from the other communes'.

use rust_decimal::Decimal;

use crate::catalogue::Measure;
use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::message::Arg;
use crate::rules::settings;
use crate::submission::Submission;

/// A value further from the district's median than ten times the median distance, and than half the median, is probably a slip of scale or of the
/// decimal sign. Needs at least eight values; robust against the very values it looks for.
pub(super) const RULE: Rule = Rule::new("D05", Severity::Warning, Scope::District).with_thresholds(&[FACTOR, FEWEST]);

/// Median distances between a value and the median.
const FACTOR: Threshold = Threshold::new("factor", 10);
/// Communes with a value.
const FEWEST: Threshold = Threshold::new("fewest", 8);

/// Of the median, for values that may by chance be equal in most communes: a twelfth.
const LEAST_SPREAD: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

pub(super) fn check(submissions: &[&Submission], basis: Basis<'_>, findings: &mut Findings) {
    let factor = settings::threshold(basis, &RULE, &FACTOR);
    let fewest = settings::threshold(basis, &RULE, &FEWEST);
    for indicator in basis.edition.indicators().filter(|indicator| indicator.measure.is_number()) {
        let values: Vec<_> = submissions
            .iter()
            .filter_map(|submission| submission.indicator(&indicator.code))
            .filter_map(|answer| Some((answer.value.number()?, answer)))
            .collect();
        if values.is_empty() || Decimal::from(values.len()) < fewest {
            continue;
        }
        let middle = median(values.iter().map(|(value, _)| *value).collect());
        let spread = median(values.iter().map(|(value, _)| (*value - middle).abs()).collect());
        // Amounts per head differ little from one commune to the next; percentages may all be a hundred but one.
        let spread = match indicator.measure {
            Measure::Amount | Measure::Area => spread.max(middle.abs() / LEAST_SPREAD),
            _ => spread,
        };
        if spread.is_zero() {
            continue;
        }
        let far = |value: Decimal| {
            let distance = (value - middle).abs();
            distance > spread * factor && distance * Decimal::TWO > middle.abs()
        };
        for (value, answer) in values.iter().filter(|(value, _)| far(*value)) {
            let finding = Finding::new(&RULE, &answer.value.place).found(answer.value.raw.clone().unwrap_or_default());
            findings
                .push(finding.with("median", Arg::Number(middle)).with("code", &indicator.code).with("value", *value));
        }
    }
}

/// The middle value; of an even number the lower of the two.
fn median(mut values: Vec<Decimal>) -> Decimal {
    values.sort_unstable();
    values.get(values.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}
