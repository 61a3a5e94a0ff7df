//! `Lộ trình 2025`, by the year of the district's goal: what each commune still has to meet after the plan year, whether what
//! it registered is enough, and what the district must fulfil to be recognised.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::{CommuneStanding, IndicatorRecord, Letter};
use crate::district::Recognition;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::paper::Paper;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::summary::lettered::Matrices;
use crate::summary::records::Records;
use crate::summary::{Material, conditions, verdict};

/// Columns that stay in view.
const NAMES: u16 = 2;
const COLUMNS: usize = 12;
const RECOGNISED: u16 = 2;
pub(super) const NOW: u16 = 3;
pub(super) const PLANNED: u16 = 4;
/// Columns whose counts are added up, besides those two.
const SUMMED: [u16; 5] = [NOW, PLANNED, 5, 7, 9];
const ENOUGH: u16 = 11;

pub(super) fn sheet(material: Material<'_>, matrices: Matrices<'_>) -> Result<Worksheet, XlsxError> {
    let Material { district, messages, .. } = material;
    let widths = vec![6.0, 20.0, 14.0, 12.0, 12.0, 12.0, 26.0, 12.0, 46.0, 12.0, 26.0, 12.0];
    let mut page = Page::new(&material.roadmap_name(), 0x0054_8235, widths, messages)?;
    page.paper(Paper::A3);
    page.title(&messages.text(&Message::new("summary-title-roadmap").with("goal", material.goal())))?;
    let note = Message::new("summary-note-roadmap").with("year", material.year());
    page.note(&messages.text(&note.with("goal", material.goal())))?;
    let records = Records::of(material);
    let communes: Vec<Commune<'_>> =
        (0..district.communes.len()).filter_map(|at| Commune::of(material, at, &records)).collect();
    let first = page.next + 1;
    let rows = communes.iter().zip(first..).map(|(commune, row)| commune.cells(material, matrices, row));
    let rows = page.register(&headings(material), rows, messages)?;
    page.worksheet.set_freeze_panes(rows.first, NAMES)?;
    page.sum(&totals(material, &communes, rows))?;
    verdict::colour(&mut page, rows, ENOUGH, messages)?;
    page.gap();
    conditions::write(&mut page, material, rows)?;
    page.paged()
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

/// A commune and what remains for it after the plan year.
struct Commune<'a> {
    number: usize,
    standing: &'a CommuneStanding,
    criteria: Vec<&'a str>,
    indicators: Vec<&'a str>,
    /// Indicators neither assessed nor registered.
    unanswered: usize,
    /// `13.3 (2027)`: indicators that do not stand and are planned for after the goal year.
    late: Vec<String>,
}

impl<'a> Commune<'a> {
    fn of(material: Material<'a>, at: usize, records: &Records<'a>) -> Option<Self> {
        let Material { district, basis, letters, .. } = material;
        let standing = district.communes.get(at)?;
        let (criteria, indicators) = (letters.criteria.get(at)?, letters.indicators.get(at)?);
        let criteria = basis.edition.criteria.iter().zip(criteria).filter(|(_, letter)| letter.remains());
        let unanswered = indicators.iter().filter(|letter| **letter == Letter::Unanswered).count();
        let indicators = basis.edition.indicators().zip(indicators).filter(|(_, letter)| letter.remains());
        let records = basis.edition.indicators().filter_map(|indicator| records.at(standing, indicator));
        Some(Self {
            number: at + 1,
            standing,
            criteria: criteria.map(|(criterion, _)| criterion.code.as_str()).collect(),
            indicators: indicators.map(|(indicator, _)| indicator.code.as_str()).collect(),
            unanswered,
            late: records.filter_map(|record| planned_late(material, record)).collect(),
        })
    }

    fn is_enough(&self) -> bool {
        self.standing.has_reported() && self.criteria.is_empty() && self.late.is_empty()
    }

    /// The counts, in the order of the columns that are summed.
    fn counts(&self) -> [usize; SUMMED.len()] {
        let CommuneStanding { criteria_met, criteria_with_registrations, .. } = *self.standing;
        [criteria_met, criteria_with_registrations, self.criteria.len(), self.indicators.len(), self.unanswered]
    }

    /// `row` is where the cells will stand.
    fn cells(&self, material: Material<'_>, matrices: Matrices<'_>, row: u32) -> (RowWeight, Vec<TableCell<'a>>) {
        let messages = material.messages;
        let mut cells = vec![
            TableCell::Count(self.number),
            TableCell::text(&self.standing.name).linked(material.lineage.of_commune(self.standing)),
            TableCell::centred(recognition(self.standing.recognition, messages)),
        ];
        if !self.standing.has_reported() {
            cells.push(TableCell::centred(messages.get("summary-not-reported")));
            cells.resize_with(COLUMNS, || TableCell::Empty);
            return (RowWeight::Muted, cells);
        }
        let count = |letter: Letter| {
            let position = Letter::OF_CRITERIA.iter().position(|other| *other == letter).unwrap_or_default();
            matrices.criteria.count_at(self.number - 1, position)
        };
        let [now, planned, criteria, indicators, unanswered] = self.counts();
        let total = material.basis.edition.criteria.len();
        let enough = if self.is_enough() { "summary-enough-yes" } else { "summary-enough-no" };
        let after = u32::from(PLANNED);
        let all = 0..material.basis.edition.indicators().count();
        let letters = |letters: &[Letter]| {
            format!("={}", matrices.indicators.subjects(self.number - 1, all.clone(), letters, messages))
        };
        cells.extend([
            TableCell::CountOf(format!("={}", count(Letter::Met)), now),
            TableCell::CountOf(format!("={}+{}", count(Letter::Met), count(Letter::Registered)), planned),
            TableCell::CountOf(format!("={total}-{}", crate::place::CellRef::new(row, after)), criteria),
            TableCell::text(self.criteria.join(", ")),
            TableCell::CountOf(letters(&Letter::REMAINING), indicators),
            TableCell::text(self.indicators.join(", ")),
            TableCell::CountOf(letters(&[Letter::Unanswered]), unanswered),
            TableCell::text(self.late.join(", ")),
            TableCell::centred(messages.text(&Message::new(enough))),
        ]);
        (RowWeight::Normal, cells)
    }
}

fn planned_late(material: Material<'_>, record: &IndicatorRecord) -> Option<String> {
    let goal = material.basis.profile.plan.goal_year;
    let year = record.completion_year.filter(|year| *year > goal && !record.stands_now())?;
    Some(format!("{} ({year})", record.indicator))
}

fn recognition(recognition: Recognition, messages: &Messages) -> String {
    match recognition {
        Recognition::Unknown => messages.get("summary-recognised-unknown"),
        Recognition::No => messages.get("summary-recognised-no"),
        Recognition::Yes(None) => messages.get("summary-recognised-yes"),
        Recognition::Yes(Some(year)) => format!("{} ({year})", messages.get("summary-recognised-yes")),
    }
}

fn totals(material: Material<'_>, communes: &[Commune<'_>], rows: Rows) -> Vec<TableCell<'static>> {
    let messages = material.messages;
    let count = |column, word: String, result| {
        let cells = rows.of_column(column);
        TableCell::CountOf(
            cells.map_or_else(|| "=0".to_owned(), |cells| format!("=COUNTIF({cells},\"{word}\")")),
            result,
        )
    };
    let is_recognised = |commune: &&Commune<'_>| matches!(commune.standing.recognition, Recognition::Yes(_));
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
            let sum = reported().filter_map(|commune| commune.counts().get(position).copied()).sum();
            TableCell::CountOf(rows.sum(column), sum)
        }));
    }
    let enough = reported().filter(|commune| commune.is_enough()).count();
    cells.push(count(ENOUGH, messages.get("summary-enough-yes"), enough));
    cells
}
