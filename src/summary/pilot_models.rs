//! `Mô hình điểm`: what the communes registered, ranked as the shortlist from which the district registers its one pilot model
//! (section 1 of the letter). The office decides: each point says what it stands for, and the last column is empty.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::{CommuneStanding, RegistrationRecord};
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::paper::Paper;
use crate::drawing::ranges::{Rows, quoted, range};
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::backlinks::Backlinks;
use crate::summary::pilot_points::{Judge, POINTS, Points};
use crate::summary::registers::{completion, counted, in_profile_order, text, theme};

const NAME: u16 = 2;
/// The first of the columns of points.
const FIRST: u16 = 8;
const SUM: u16 = FIRST + POINTS as u16;
const COLUMNS: usize = SUM as usize + 3;

/// Where the sums of points stand: a number in each says how many models there are.
pub(super) struct ModelSums {
    pub(super) sheet: String,
    pub(super) rows: Rows,
}

impl ModelSums {
    pub(super) fn cells(&self) -> Option<String> {
        self.rows.absolute(SUM, SUM).map(|cells| format!("{}!{cells}", quoted(&self.sheet)))
    }
}

pub(super) fn sheet<'a>(
    material: Material<'a>,
    backlinks: &mut Backlinks<'a>,
) -> Result<(Worksheet, ModelSums), XlsxError> {
    let Material { messages, lineage, .. } = material;
    let widths = [6.0, 16.0, 26.0, 44.0, 20.0, 13.0, 11.0, 11.0].into_iter();
    let widths = widths.chain([11.0; POINTS]).chain([8.0, 8.0, 10.0]).collect();
    let name = messages.get("summary-sheet-pilot-models");
    let mut page = Page::new(&name, 0x00C6_5911, widths, messages)?;
    page.paper(Paper::A3);
    page.title(&messages.text(&Message::new("summary-title-pilot-models").with("year", material.year())))?;
    page.note(&messages.get("summary-note-pilot-models"))?;
    let models = ranked(material);
    let first = page.next + 1;
    let ranked = Rows { first, end: first.saturating_add(u32::try_from(models.len()).unwrap_or(u32::MAX)) };
    for ((record, _), row) in models.iter().zip(first..).filter(|_| lineage.links_every_figure()) {
        backlinks.add(&record.source.place, page.target(row, NAME));
    }
    // They are sorted: those before the first with as many points have more.
    let rank = |points: &Points| 1 + models.partition_point(|(_, other)| other.sum() > points.sum());
    let rows = models.iter().zip(1..).zip(first..).map(|(((record, points), number), row)| {
        (RowWeight::Normal, cells(material, record, points, Ranked { number, rank: rank(points), row, all: ranked }))
    });
    let missing = without_model(material, &models).zip(models.len() + 1..);
    let missing = missing.map(|(commune, number)| (RowWeight::Muted, missing_cells(commune, number, messages)));
    page.register(&headings(messages), rows.chain(missing), messages)?;
    Ok((page.paged()?, ModelSums { sheet: name, rows: ranked }))
}

/// The models with most points first; those with as many in the order of the profile.
fn ranked(material: Material<'_>) -> Vec<(&RegistrationRecord, Points)> {
    let says = |record: &&RegistrationRecord| record.name.is_some() || record.content.is_some();
    let records = counted(&material.district.pilot_models).filter(says);
    let records = in_profile_order(material, records, |record| record.source.commune.as_deref());
    let judge = Judge::new(material);
    let mut models: Vec<_> = records.into_iter().map(|record| (record, judge.points(record))).collect();
    models.sort_by_key(|(_, points)| Reverse(points.sum()));
    models
}

fn without_model<'a>(
    material: Material<'a>,
    models: &[(&RegistrationRecord, Points)],
) -> impl Iterator<Item = &'a CommuneStanding> {
    let with: BTreeSet<String> = models.iter().filter_map(|(record, _)| record.source.commune.clone()).collect();
    material.district.communes.iter().filter(move |commune| !with.contains(&commune.code))
}

fn headings(messages: &Messages) -> Vec<String> {
    let mut headings = vec![
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-model"),
        messages.get("summary-content"),
        messages.get("summary-location"),
        messages.get("summary-theme"),
        messages.get("summary-related"),
        messages.get("summary-completion"),
    ];
    headings.extend(Points::headings(messages));
    headings.extend([messages.get("summary-points"), messages.get("summary-rank"), messages.get("summary-chosen")]);
    headings
}

/// A model's place on the list.
struct Ranked {
    number: usize,
    rank: usize,
    row: u32,
    all: Rows,
}

fn cells<'a>(
    material: Material<'_>,
    record: &'a RegistrationRecord,
    points: &Points,
    ranked: Ranked,
) -> Vec<TableCell<'a>> {
    let mut cells = vec![
        TableCell::Count(ranked.number),
        TableCell::text(&record.source.commune_name),
        text(&record.name).linked(material.lineage.of_place(&record.source.place)),
        text(&record.content),
        text(&record.location),
        theme(record, material.messages),
        text(&record.related),
        completion(record),
    ];
    cells.extend(points.each().map(|is_given| TableCell::Count(usize::from(is_given))));
    let at = |column: u16| CellRef::new(ranked.row, column.into());
    cells.push(TableCell::CountOf(format!("=SUM({})", range(at(FIRST), at(SUM - 1))), points.sum()));
    let all = ranked.all.absolute(SUM, SUM).unwrap_or_default();
    cells.push(TableCell::CountOf(format!("=RANK({},{all})", at(SUM)), ranked.rank));
    cells.push(TableCell::Empty);
    cells
}

fn missing_cells<'a>(commune: &'a CommuneStanding, number: usize, messages: &Messages) -> Vec<TableCell<'a>> {
    let word = if commune.has_reported() {
        messages.get("summary-not-registered")
    } else {
        messages.get("summary-not-reported")
    };
    let mut cells = vec![TableCell::Count(number), TableCell::text(&commune.name), TableCell::text(word)];
    cells.resize_with(COLUMNS, || TableCell::Empty);
    cells
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, FIRST, POINTS};
    use crate::drawing::ranges::col;

    #[test]
    fn points_rank_and_choice_stand_after_the_points() {
        assert_eq!(col(COLUMNS), FIRST + col(POINTS) + 3);
    }
}
