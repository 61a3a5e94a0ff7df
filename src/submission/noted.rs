//! What a step of reading accounts for and has to say. Every step gives its own back; the cells that none of them claims are named
//! at the end, so that nothing is lost silently.

use crate::finding::{Finding, Findings, Rule};
use crate::place::CellRef;
use crate::submission::recognise::Located;

/// Why nobody has to name a cell any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Claim {
    /// A heading of the form.
    Heading,
    /// A text that the form itself gives, or a number that counts rows or columns.
    Given,
    /// Its answer was read, or is said not to be readable.
    Answer,
    /// A finding of this rule names it.
    Named(&'static str),
}

/// The claims and findings of one step, or of several.
#[derive(Debug, Default)]
pub(super) struct Noted {
    /// By the place of the cell's sheet in the workbook.
    claims: Vec<(usize, CellRef, Claim)>,
    findings: Findings,
}

impl Noted {
    pub(super) fn claim(&mut self, table: &Located<'_>, at: CellRef, claim: Claim) {
        self.claim_on(table.index, at, claim);
    }

    pub(super) fn claim_on(&mut self, sheet: usize, at: CellRef, claim: Claim) {
        self.claims.push((sheet, at, claim));
    }

    /// Claims cells that a finding of the rule names.
    pub(super) fn name(&mut self, table: &Located<'_>, cells: impl IntoIterator<Item = CellRef>, rule: &'static Rule) {
        self.claims.extend(cells.into_iter().map(|at| (table.index, at, Claim::Named(rule.code))));
    }

    pub(super) fn say(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    pub(super) fn add(&mut self, other: Self) {
        self.claims.extend(other.claims);
        self.findings.extend(other.findings);
    }

    /// The value of a step, whose notes are kept here.
    pub(super) fn keep<T>(&mut self, (value, noted): (T, Self)) -> T {
        self.add(noted);
        value
    }

    /// The claimed cells of one sheet, in their order.
    pub(super) fn claimed(&self, sheet: usize) -> Vec<CellRef> {
        let of_sheet = self.claims.iter().filter(|(claimed, ..)| *claimed == sheet);
        let mut cells: Vec<CellRef> = of_sheet.map(|(_, at, _)| *at).collect();
        cells.sort_unstable();
        cells
    }

    pub(super) fn into_findings(self) -> Findings {
        self.findings
    }
}
