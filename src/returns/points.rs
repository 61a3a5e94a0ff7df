//! What is said to the commune, each with the cell of the form that it leads to.

use crate::comparison::asks_for_something;
use crate::finding::{Finding, FindingGroup, Severity};
use crate::place::Place;
use crate::returns::form_cell::{FormCell, sheet_name};
use crate::returns::laid::LaidBack;
use crate::returns::{Reply, unplaced};

/// A finding, or many of a kind, with where they are in the form that goes back.
pub(super) struct Point<'a> {
    pub group: FindingGroup<'a>,
    /// Where its first cell is now, with the name of the sheet.
    pub target: Option<(FormCell, &'static str)>,
    /// Every cell that it is about, as far as it is an answer.
    pub cells: Vec<(FormCell, &'a Finding)>,
    pub still_open: bool,
}

pub(super) struct ReturnPoints<'a> {
    /// What the commune has to do something about.
    pub asked: Vec<Point<'a>>,
    /// What was read automatically, what it has explained, and what else it may want to know.
    pub told: Vec<Point<'a>>,
    /// Texts that have no place in the form, whole.
    pub unplaced: Vec<(Place, String)>,
    pub errors: usize,
    pub warnings: usize,
}

impl<'a> ReturnPoints<'a> {
    pub(super) fn of(reply: Reply<'a>, laid: &LaidBack) -> Self {
        let own = || reply.findings.iter().filter(|finding| finding.waiver.is_none());
        let asked = FindingGroup::of(own().filter(|finding| asks_for_something(finding)));
        let told = FindingGroup::of(own().filter(|finding| !asks_for_something(finding)));
        let points =
            |groups: Vec<FindingGroup<'a>>| groups.into_iter().map(|group| point(group, reply, laid)).collect();
        let count = |severity| own().filter(|one| asks_for_something(one) && one.severity == severity).count();
        Self {
            asked: points(asked),
            told: points(told),
            unplaced: unplaced::of(reply, laid),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
        }
    }
}

fn point<'a>(group: FindingGroup<'a>, reply: Reply<'a>, laid: &LaidBack) -> Point<'a> {
    let named = |cell: FormCell| (cell, sheet_name(&laid.form, cell.sheet));
    let first = &group.first.place;
    let target = laid.cell(first).or_else(|| laid.general().filter(|_| first.sheet.is_none()));
    let findings = std::iter::once(group.first).chain(group.others.iter().copied());
    let places = findings.flat_map(|finding| finding.places().map(move |place| (place, finding)));
    let places = places.filter(|(place, _)| laid.is_answer(place));
    let cells = places.filter_map(|(place, finding)| Some((laid.cell(&place)?, finding))).collect();
    let still_open = reply.progress.is_some_and(|progress| progress.is_still_open(group.first));
    Point { target: target.map(named), cells, still_open, group }
}
