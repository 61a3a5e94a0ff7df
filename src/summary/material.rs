//! What the sheets are made from, and what several of them are called.

use crate::consolidation::{Analysis, District, Figures, Letters};
use crate::district::Basis;
use crate::drawing::ranges::SheetCell;
use crate::finding::Findings;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::earlier::CarriedMarks;
use crate::summary::lineage::Lineage;

/// What every sheet is made from.
#[derive(Clone, Copy)]
pub(super) struct Material<'a> {
    pub(super) district: &'a District,
    pub(super) findings: &'a Findings,
    pub(super) basis: Basis<'a>,
    pub(super) messages: &'a Messages,
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) figures: &'a Figures,
    pub(super) letters: &'a Letters,
    pub(super) lineage: &'a Lineage<'a>,
    pub(super) marks: &'a CarriedMarks<'a>,
}

impl<'a> Material<'a> {
    /// Whether the communes are few enough for charts, and for columns of a matrix.
    pub(super) fn has_few_communes(self) -> bool {
        self.district.communes.len() <= 40
    }

    /// A year as text: a count would be written with a separator.
    pub(super) fn year(self) -> String {
        self.basis.profile.plan.year.to_string()
    }

    pub(super) fn goal(self) -> String {
        self.basis.profile.plan.goal_year.to_string()
    }

    pub(super) fn criterion_matrix_name(self) -> String {
        self.messages.text(&Message::new("summary-sheet-matrix").with("count", self.basis.edition.criteria.len()))
    }

    /// An edition whose criteria have one indicator each has as many of both, and no two sheets may have one name.
    pub(super) fn indicator_matrix_name(self) -> String {
        let (criteria, indicators) = (self.basis.edition.criteria.len(), self.basis.edition.indicators().count());
        if criteria == indicators {
            return self.messages.get("summary-sheet-indicator-matrix");
        }
        self.messages.text(&Message::new("summary-sheet-matrix").with("count", indicators))
    }

    /// The first cell of the sheet that lists the findings.
    pub(super) fn findings_sheet(self) -> SheetCell {
        SheetCell::new(&self.messages.get("summary-sheet-findings"), CellRef::new(0, 0))
    }

    pub(super) fn roadmap_name(self) -> String {
        self.messages.text(&Message::new("summary-sheet-roadmap").with("goal", self.goal()))
    }
}
