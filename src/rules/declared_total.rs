//! T02: the declared grand total is not the sum of the table.

use rust_decimal::Decimal;

use crate::finding::{Finding, Findings};
use crate::form::rules::DECLARED_TOTAL;
use crate::message::{Arg, Message};
use crate::money::{DONG_PER_MILLION, Money};
use crate::rules::declared::Violations;
use crate::rules::unit_slips::{self, Slip};
use crate::wording::money::MoneyUnit;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let Some(declared) = violations.rows(&DECLARED_TOTAL).find_map(|(row, column)| row.entry(column)) else { return };
    let submission = violations.submission;
    let sum = submission.answers.sum(|_| true);
    let Some((value, sum)) = declared.money().zip(sum) else { return };
    let slips = unit_slips::slips(submission, violations.basis);
    let sums = meant(sum, &slips);
    // Amounts in a wrong unit have their own finding; the total may well fit them as they were meant.
    if sums.contains(&value) || slips.iter().any(|slip| slip.units.contains(&MoneyUnit::Billions)) {
        return;
    }
    let (computed, as_meant) = match sums.as_slice() {
        [one] if *one != sum => {
            let cells = slips.iter().map(Slip::listed).collect::<Vec<_>>().join(", ");
            (*one, Message::new("sum-as-meant").with("cells", cells).into())
        }
        _ => (sum, Arg::from("")),
    };
    // The total may have been rounded to the unit it was written in.
    let in_units_of = |unit: i64| {
        let meant = value.dong().checked_mul(unit);
        meant.is_some_and(|meant| computed.dong() >= unit && meant.abs_diff(computed.dong()) <= unit.unsigned_abs() / 2)
    };
    let cause = if in_units_of(DONG_PER_MILLION) {
        Message::new("declared-in-millions")
    } else if in_units_of(1_000) {
        Message::new("declared-in-thousands")
    } else {
        let difference = Money::from_dong((value - computed).dong().abs());
        Message::new("declared-differs").with("difference", Arg::Dong(difference))
    };
    let finding =
        Finding::new(&DECLARED_TOTAL, &declared.place).found_as(declared.shown(), Decimal::from(value.dong()));
    findings.push(finding.expected(Arg::Dong(computed)).with("cause", cause).with("as-meant", as_meant));
}

/// What the table adds up to in triệu đồng, by every unit that explains its amounts.
fn meant(sum: Money, slips: &[Slip<'_>]) -> Vec<Money> {
    slips.iter().fold(vec![sum], |sums, slip| {
        let with = |sum: &Money| slip.units.iter().map(|unit| *sum + slip.correction(*unit)).collect::<Vec<_>>();
        sums.iter().flat_map(with).collect()
    })
}
