//! `Theo tiêu chí`: of each criterion and indicator, how many communes stand where, and who is in charge.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::Letter;
use crate::drawing::look::RowWeight;
use crate::drawing::page::{Page, PagedSheet};
use crate::drawing::paper::PaperSize;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::lettered::{Lettered, Matrices};

/// Columns that stay in view.
const NAMES: u16 = 2;

pub(super) fn sheet(material: Material<'_>, matrices: Matrices<'_>) -> Result<PagedSheet, XlsxError> {
    let Material { basis, messages, .. } = material;
    let counts = [9.0; Letter::OF_INDICATORS.len() + 1];
    let widths = [7.0, 114.0].into_iter().chain(counts).chain([46.0]).collect();
    let mut page = Page::new(&messages.get("summary-sheet-by-criterion"), 0x0054_8235, widths, messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&messages.text(&Message::new("summary-title-by-criterion").with("year", material.year())))?;
    page.note(&messages.get("summary-note-by-criterion"))?;
    let first = page.next + 1;
    let mut rows = Vec::new();
    let mut numbers = 0_usize..;
    for (criterion, at) in basis.edition.criteria.iter().zip(0..) {
        let counted =
            LetterCounts { letters: &material.letters.criteria, of: &Letter::OF_CRITERIA, matrix: matrices.criteria };
        rows.push((
            RowWeight::Total,
            counted.row(material, [&criterion.code, &criterion.name], at, first + row(&rows)),
        ));
        for (indicator, at) in criterion.indicators.iter().zip(&mut numbers) {
            let counted = LetterCounts {
                letters: &material.letters.indicators,
                of: &Letter::OF_INDICATORS,
                matrix: matrices.indicators,
            };
            let names = [indicator.code.as_str(), &indicator.name];
            rows.push((RowWeight::Normal, counted.row(material, names, at, first + row(&rows))));
        }
    }
    let rows = page.register(&headings(messages), rows.into_iter(), messages)?;
    page.canvas.sheet()?.set_freeze_panes(rows.first, NAMES)?;
    page.counted()
}

fn row<T>(before: &[T]) -> u32 {
    u32::try_from(before.len()).unwrap_or(u32::MAX)
}

fn headings(messages: &Messages) -> Vec<String> {
    let mut headings = vec![messages.get("summary-code"), messages.get("summary-criterion-or-indicator")];
    headings.extend(Letter::OF_INDICATORS.map(|letter| match letter {
        Letter::Met => messages.get("summary-communes-met"),
        Letter::Registered => messages.get("summary-communes-registered"),
        Letter::BasicallyMet => messages.get("summary-communes-basically-met"),
        Letter::NotMet => messages.get("summary-communes-not-met"),
        Letter::NotApplicable => messages.get("summary-communes-not-applicable"),
        Letter::Unanswered => messages.get("summary-communes-unanswered"),
        Letter::NotReported => messages.get("summary-communes-not-reported"),
    }));
    headings.push(messages.get("summary-communes-remaining"));
    headings.push(messages.get("summary-lead-with-others"));
    headings
}

/// Who leads, and who helps.
fn in_charge(material: Material<'_>, code: &str) -> String {
    let Material { basis, messages, .. } = material;
    let others = basis.profile.co_leads(code).into_iter().map(|department| department.name.as_str());
    let others: Vec<&str> = others.collect();
    let lead = basis.profile.lead(code).map(|lead| lead.name.clone());
    if others.is_empty() {
        return lead.unwrap_or_default();
    }
    let lead = lead.unwrap_or_else(|| messages.get("summary-no-lead"));
    messages.text(&Message::new("summary-with-others").with("lead", lead).with("others", others.join(", ")))
}

/// The letters that are counted over.
struct LetterCounts<'a> {
    letters: &'a [Vec<Letter>],
    /// A criterion has fewer letters than an indicator; the others have no count.
    of: &'a [Letter],
    matrix: &'a Lettered,
}

impl LetterCounts<'_> {
    /// The row of the criterion or indicator of this number; `row` is where it will stand.
    fn row<'a>(&self, material: Material<'a>, names: [&'a str; 2], at: usize, row: u32) -> Vec<TableCell<'a>> {
        let [code, name] = names;
        let times = |letter: Letter| self.letters.iter().filter(|row| row.get(at) == Some(&letter)).count();
        let counts = Letter::OF_INDICATORS.map(|letter| {
            if self.of.contains(&letter) {
                TableCell::CountOf(
                    format!("={}", self.matrix.communes(at, &[letter], material.messages)),
                    times(letter),
                )
            } else {
                TableCell::Empty
            }
        });
        let remaining =
            Letter::OF_INDICATORS.into_iter().zip(u32::from(NAMES)..).filter(|(letter, _)| letter.remains());
        let cells: Vec<String> = remaining.clone().map(|(_, column)| CellRef::new(row, column).to_string()).collect();
        let sum = remaining.map(|(letter, _)| times(letter)).sum();
        let mut row = vec![TableCell::centred(code), TableCell::text(name)];
        row.extend(counts);
        row.push(TableCell::CountOf(format!("=SUM({})", cells.join(",")), sum));
        row.push(TableCell::text(in_charge(material, code)));
        row
    }
}
