//! `Lộ trình 2025`, by the year of the district's goal: what each commune still has to meet after the plan year, whether what
//! it registered is enough, and what the district must fulfil to be recognised.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::analysis::CommuneRoad;
use crate::consolidation::{CommuneStanding, Letter};
use crate::drawing::look::RowWeight;
use crate::drawing::page::{Page, PagedSheet};
use crate::drawing::paper::PaperSize;
use crate::drawing::ranges::{Rows, SheetCell};
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::place::CellRef;
use crate::summary::conditions::CriteriaMet;
use crate::summary::lettered::Matrices;
use crate::summary::{Material, conditions, verdict};

/// Columns that stay in view.
const NAMES: u16 = 2;
const COLUMNS: usize = 12;
const RECOGNISED: u16 = 2;
const NOW: u16 = 3;
const PLANNED: u16 = 4;
/// Columns whose counts are added up, besides those two.
const SUMMED: [u16; 5] = [NOW, PLANNED, 5, 7, 9];
const ENOUGH: u16 = 11;

/// Where other sheets find the communes.
pub(super) struct RoadMapTable {
    pub(super) sheet: String,
    pub(super) rows: Rows,
}

impl RoadMapTable {
    /// The first cell of the sheet.
    pub(super) fn target(&self) -> SheetCell {
        SheetCell::new(&self.sheet, CellRef::new(0, 0))
    }

    /// How many are recognised.
    pub(super) fn recognised(&self) -> SheetCell {
        SheetCell::new(&self.sheet, CellRef::new(self.rows.end, RECOGNISED.into()))
    }
}

pub(super) fn sheet(material: Material<'_>, matrices: Matrices<'_>) -> Result<(PagedSheet, RoadMapTable), XlsxError> {
    let messages = material.messages;
    let widths = vec![6.0, 20.0, 14.0, 12.0, 12.0, 12.0, 26.0, 12.0, 46.0, 12.0, 26.0, 12.0];
    let name = material.roadmap_name();
    let mut page = Page::new(&name, 0x0054_8235, widths, messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&messages.text(&Message::new("summary-title-roadmap").with("goal", material.goal())))?;
    let note = Message::new("summary-note-roadmap").with("year", material.year());
    page.note(&messages.text(&note.with("goal", material.goal())))?;
    let communes = &material.analysis.road_map;
    let first = page.next + 1;
    let rows = communes.iter().zip(1..).zip(first..);
    let rows = rows.map(|((commune, number), row)| cells(material, matrices, commune, (number, row)));
    let rows = page.register(&headings(material), rows, messages)?;
    page.canvas.sheet()?.set_freeze_panes(rows.first, NAMES)?;
    page.sum(&totals(material, communes, rows))?;
    verdict::colour(&mut page, rows, ENOUGH, messages)?;
    page.gap();
    conditions::write(&mut page, material, CriteriaMet { rows, now: NOW, planned: PLANNED })?;
    Ok((page.counted()?, RoadMapTable { sheet: name, rows }))
}

fn headings(material: Material<'_>) -> [String; COLUMNS] {
    let messages = material.messages;
    let criteria = Message::new("summary-criteria-now").with("total", material.basis.edition.criteria.len());
    let of_year = |id: &'static str| messages.text(&Message::new(id).with("year", material.year()));
    let of_goal = |id: &'static str| messages.text(&Message::new(id).with("goal", material.goal()));
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-recognised"),
        messages.text(&criteria),
        messages.get("summary-criteria-planned"),
        of_year("summary-criteria-remaining"),
        of_goal("summary-criteria-remaining-codes"),
        of_year("summary-indicators-remaining"),
        of_goal("summary-indicators-remaining-codes"),
        messages.get("summary-indicators-unanswered"),
        of_goal("summary-planned-after-goal"),
        messages.get("summary-plan-is-enough"),
    ]
}

/// The counts, in the order of the columns that are summed.
fn counts(commune: &CommuneRoad<'_>) -> [usize; SUMMED.len()] {
    let CommuneStanding { criteria_met, criteria_with_registrations, .. } = *commune.standing;
    [criteria_met, criteria_with_registrations, commune.criteria.len(), commune.indicators.len(), commune.unanswered]
}

/// `row` is where the cells of the commune of this number will stand.
fn cells<'a>(
    material: Material<'_>,
    matrices: Matrices<'_>,
    commune: &'a CommuneRoad<'a>,
    (number, row): (usize, u32),
) -> (RowWeight, Vec<TableCell<'a>>) {
    let messages = material.messages;
    let mut cells = vec![
        TableCell::Count(number),
        TableCell::text(&commune.standing.name).linked(material.lineage.of_commune(commune.standing)),
        TableCell::centred(messages.text(&commune.standing.recognition.label())),
    ];
    if !commune.standing.has_reported() {
        cells.push(TableCell::centred(messages.get("summary-not-reported")));
        cells.resize_with(COLUMNS, || TableCell::Empty);
        return (RowWeight::Muted, cells);
    }
    let count = |letter: Letter| {
        let position = Letter::OF_CRITERIA.iter().position(|other| *other == letter).unwrap_or_default();
        matrices.criteria.count_at(number - 1, position)
    };
    let [now, planned, criteria, indicators, unanswered] = counts(commune);
    let late: Vec<String> = commune.late.iter().map(|(code, year)| format!("{code} ({year})")).collect();
    let total = material.basis.edition.criteria.len();
    let enough = if commune.is_enough() { "summary-enough-yes" } else { "summary-enough-no" };
    let after = u32::from(PLANNED);
    let all = 0..material.basis.edition.indicators().count();
    let letters =
        |letters: &[Letter]| format!("={}", matrices.indicators.subjects(number - 1, all.clone(), letters, messages));
    cells.extend([
        TableCell::CountOf(format!("={}", count(Letter::Met)), now),
        TableCell::CountOf(format!("={}+{}", count(Letter::Met), count(Letter::Registered)), planned),
        TableCell::CountOf(format!("={total}-{}", CellRef::new(row, after)), criteria),
        TableCell::text(commune.criteria.join(", ")),
        TableCell::CountOf(letters(&Letter::REMAINING), indicators),
        TableCell::text(commune.indicators.join(", ")),
        TableCell::CountOf(letters(&[Letter::Unanswered]), unanswered),
        TableCell::text(late.join(", ")),
        TableCell::centred(messages.text(&Message::new(enough))),
    ]);
    (RowWeight::Normal, cells)
}

fn totals(material: Material<'_>, communes: &[CommuneRoad<'_>], rows: Rows) -> Vec<TableCell<'static>> {
    let messages = material.messages;
    let count = |column, word: String, result| {
        let cells = rows.of_column(column);
        TableCell::CountOf(
            cells.map_or_else(|| "=0".to_owned(), |cells| format!("=COUNTIF({cells},\"{word}\")")),
            result,
        )
    };
    let is_recognised = |commune: &&CommuneRoad<'_>| commune.standing.is_recognised();
    let recognised = communes.iter().filter(is_recognised).count();
    let mut cells = vec![TableCell::Empty, TableCell::text(messages.get("summary-total"))];
    cells.push(count(RECOGNISED, format!("{}*", messages.get("summary-recognised-yes")), recognised));
    let reported = || communes.iter().filter(|commune| commune.standing.has_reported());
    for column in NOW..ENOUGH {
        let position = SUMMED.iter().position(|summed| *summed == column);
        cells.push(position.map_or(TableCell::Empty, |position| {
            if reported().next().is_none() {
                return TableCell::centred("–");
            }
            let sum = reported().filter_map(|commune| counts(commune).get(position).copied()).sum();
            TableCell::CountOf(rows.sum(column), sum)
        }));
    }
    let enough = reported().filter(|commune| commune.is_enough()).count();
    cells.push(count(ENOUGH, messages.get("summary-enough-yes"), enough));
    cells
}
