//! T05: an amount that looks like đồng, thousands of đồng or tỷ đồng in a triệu đồng cell.

use std::collections::BTreeSet;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Severity, unit_name};
use crate::form::rules::IN_ANOTHER_UNIT;
use crate::message::{Arg, Message};
use crate::place::Place;
use crate::rules::unit_slips::{Slip, slips};
use crate::submission::Submission;
use crate::wording::money::MoneyUnit;

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for slip in slips(submission, basis) {
        let Some(((first, value), units)) = slip.amounts.first().copied().zip(units(&slip)) else { continue };
        let entry = first.entry;
        let first_cell = entry.place.cell_text().unwrap_or_default();
        let many = slip.amounts.len() > 1;
        let (cells, more, remedy) = match (many, slip.units.len() > 1) {
            (false, false) => (Message::new("unit-cell"), Arg::from(""), "unit-remedy"),
            (false, true) => (Message::new("unit-cell"), Arg::from(""), "unit-remedy-asked"),
            (true, asked) => {
                let cells = Message::new("unit-cells").with("cells", slip.listed());
                let more = Message::new("unit-first").with("cell", &first_cell);
                (cells, more.into(), if asked { "unit-remedy-asked" } else { "unit-remedy-many" })
            }
        };
        let meant = |unit: MoneyUnit| Arg::Millions(unit.meant(value));
        let expected = match slip.units.as_slice() {
            [one, other] => either(unit_name(*one), meant(*one), unit_name(*other), meant(*other)),
            [one, ..] => meant(*one),
            [] => continue,
        };
        let remedy = Message::new(remedy)
            .with("unit", units.clone())
            .with("expected", expected.clone())
            .with("cell", first_cell);
        let finding = Finding::new(&IN_ANOTHER_UNIT, &entry.place).in_cells(slip.cells());
        let finding = finding.found_as(entry.shown(), entry.as_shown());
        let finding = finding.expected(expected).with("unit", units).with("cells", cells).with("more", more);
        findings.push(finding.with("remedy", remedy));
    }
}

/// The cells whose amounts stand for nothing until the commune has said in which unit they are: counted as they are written
/// they would be the district's whole funding. The office has neither waived the rule there nor made less of it.
pub fn refused_amounts(findings: &Findings) -> BTreeSet<Place> {
    let is_refused =
        |finding: &&Finding| finding.rule.code == IN_ANOTHER_UNIT.code && finding.counts_as(Severity::Error);
    findings.iter().filter(is_refused).flat_map(Finding::places).collect()
}

/// The unit, or both of two.
fn units(slip: &Slip<'_>) -> Option<Message> {
    match slip.units.as_slice() {
        [] => None,
        [one] => Some(unit_name(*one)),
        [one, other, ..] => {
            Some(Message::new("unit-either").with("one", unit_name(*one)).with("other", unit_name(*other)))
        }
    }
}

fn either(one: Message, first: Arg, other: Message, second: Arg) -> Arg {
    let either = Message::new("expected-either").with("first", first).with("one", one);
    either.with("second", second).with("other", other).into()
}
