//! The communes in the order of the criteria that they meet, for the overview; of many the first and the last of them.

use crate::consolidation::{CommuneFigures, Ranked};
use crate::drawing::look::RowWeight;
use crate::drawing::ranges::SheetCell;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::blocks::{BlockRow, SideBlock};
use crate::summary::lettered::Lettered;
use crate::summary::roadmap::RoadMapTable;

/// Columns of the name and of the first count, from the first of the table.
pub(super) const NAME: u16 = 1;
pub(super) const NOW: u16 = 2;

pub(super) fn block(material: Material<'_>, first: u16, criteria: &Lettered, roads: &RoadMapTable) -> SideBlock {
    let Material { messages, figures, .. } = material;
    let rows = figures.ranking().into_iter().map(|ranked| match ranked.rank {
        Some(rank) => BlockRow::Cells(RowWeight::Normal, known(material, ranked, rank, criteria, roads)),
        None => BlockRow::Cells(RowWeight::Muted, silent(ranked.commune, messages)),
    });
    SideBlock {
        first,
        headings: vec![
            messages.get("summary-rank"),
            messages.get("summary-commune"),
            messages.get("summary-series-now"),
            messages.get("summary-series-added"),
            messages.get("summary-recognised-short"),
        ],
        rows: rows.collect(),
    }
}

/// What the ranking is of, where it leaves communes out.
pub(super) fn caption(material: Material<'_>) -> Option<String> {
    let Material { messages, figures, .. } = material;
    let ends = figures.ends();
    let caption = Message::new("summary-caption-most-and-fewest").with("most", ends.most.len());
    (!figures.ranks_all()).then(|| messages.text(&caption.with("fewest", ends.fewest.len())))
}

fn known(
    material: Material<'_>,
    Ranked { commune, at, .. }: Ranked<'_>,
    rank: usize,
    criteria: &Lettered,
    roads: &RoadMapTable,
) -> Vec<TableCell<'static>> {
    let count = |letter| criteria.count_at(at, letter);
    let counted =
        |letter, result| TableCell::CountOf(format!("={}", count(letter)), result).linked(Some(count(letter)));
    let standing = material.district.communes.get(at);
    let recognition = standing.map(|standing| material.messages.text(&standing.recognition.label()));
    let row = SheetCell::new(&roads.sheet, CellRef::new(roads.rows.first.saturating_add(row(at)), NAME.into()));
    vec![
        TableCell::Count(rank),
        TableCell::text(commune.name.clone()).linked(Some(row)),
        counted(0, commune.criteria_met),
        counted(1, commune.criteria_added),
        TableCell::centred(recognition.unwrap_or_default()),
    ]
}

fn row(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Of what nobody knows there is no number.
fn silent(commune: &CommuneFigures, messages: &Messages) -> Vec<TableCell<'static>> {
    vec![
        TableCell::centred("–"),
        TableCell::text(commune.name.clone()),
        TableCell::centred("–"),
        TableCell::centred("–"),
        TableCell::centred(messages.get("summary-not-reported")),
    ]
}
