//! `Theo cơ quan`: what each department has to push: its indicators and the communes that do not meet them.

use rust_xlsxwriter::XlsxError;

use crate::catalogue::Indicator;
use crate::consolidation::Letter;
use crate::consolidation::analysis::UnmetIndicator;
use crate::district::Department;
use crate::drawing::look::{self, RowWeight};
use crate::drawing::page::{Page, PagedSheet};
use crate::drawing::paper::PaperSize;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::lettered::Lettered;
use crate::summary::{Material, names};

const COLUMNS: usize = 7;
/// Columns of counts: communes that do not meet an indicator, those of them that registered it, those that remain.
const COUNTS: [u16; 3] = [2, 3, 4];

pub(super) fn sheet(material: Material<'_>, matrix: &Lettered) -> Result<PagedSheet, XlsxError> {
    let Material { basis, messages, .. } = material;
    let widths = vec![7.0, 112.0, 9.0, 9.0, 9.0, 42.0, 42.0];
    let mut page = Page::new(&messages.get("summary-sheet-by-department"), 0x0054_8235, widths, messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&messages.text(&Message::new("summary-title-by-department").with("year", material.year())))?;
    page.note(&messages.get("summary-note-by-department"))?;
    page.repeat()?;
    page.headings(&headings(material))?;
    page.freeze(2)?;
    for department in basis.profile.departments.iter().map(Some).chain([None]) {
        block(&mut page, material, department, matrix)?;
    }
    page.counted()
}

/// A department with its sums, its indicators, and those in which it helps another one. Without a department: the
/// indicators that nobody leads.
fn block<'a>(
    page: &mut Page,
    material: Material<'a>,
    department: Option<&'a Department>,
    matrix: &Lettered,
) -> Result<(), XlsxError> {
    let Material { basis, messages, .. } = material;
    let unmet = &material.analysis.unmet;
    let id = |department: &Department| department.id.clone();
    let is_led = |indicator: &Indicator| basis.profile.lead(&indicator.code).map(id) == department.map(id);
    let led: Vec<_> = unmet.iter().filter(|unmet| is_led(unmet.indicator)).collect();
    let helps = |indicator: &Indicator| {
        basis.profile.co_leads(&indicator.code).into_iter().any(|other| Some(&other.id) == department.map(|d| &d.id))
    };
    let helped = unmet.iter().map(|unmet| unmet.indicator).filter(|indicator| helps(indicator));
    let helped: Vec<&str> = helped.map(|indicator| indicator.code.as_str()).collect();
    if led.is_empty() && helped.is_empty() {
        return Ok(());
    }
    let name = department.map_or_else(|| messages.get("summary-no-lead"), |department| department.name.clone());
    let first = page.next + 1;
    let rows = Rows { first, end: first.saturating_add(u32::try_from(led.len()).unwrap_or(u32::MAX)) };
    let mut heading = vec![TableCell::Empty, TableCell::text(name)];
    let counts: [fn(&UnmetIndicator<'_>) -> usize; 3] =
        [|u| u.all.len(), |u| u.registered.len(), |u| u.remaining.len()];
    heading.extend(
        COUNTS
            .into_iter()
            .zip(counts)
            .map(|(column, count)| TableCell::CountOf(rows.sum(column), led.iter().map(|unmet| count(unmet)).sum())),
    );
    heading.resize_with(COLUMNS, || TableCell::Empty);
    page.leading(page.next);
    let row = page.next;
    page.row(RowWeight::Total, &heading)?;
    let times = look::times(&messages.get("summary-times"));
    for column in COUNTS {
        page.canvas.sheet()?.set_cell_format(row, column, &times)?;
    }
    for unmet in led {
        page.row(RowWeight::Normal, &cells(material, unmet, page.next, matrix))?;
    }
    if !helped.is_empty() {
        let text = Message::new("summary-co-leads-in").with("codes", helped.join(", "));
        let mut cells = vec![TableCell::Empty, TableCell::text(messages.text(&text))];
        cells.resize_with(COLUMNS, || TableCell::Empty);
        page.row(RowWeight::Normal, &cells)?;
    }
    Ok(())
}

fn headings(material: Material<'_>) -> [String; COLUMNS] {
    let messages = material.messages;
    let year = |id: &'static str| messages.text(&Message::new(id).with("year", material.year()));
    [
        messages.get("summary-code"),
        messages.get("summary-department-and-indicator"),
        messages.get("summary-communes-unmet-count"),
        messages.get("summary-communes-registered-count"),
        messages.get("summary-communes-remaining"),
        year("summary-of-which-registered"),
        messages.get("summary-of-which-remaining"),
    ]
}

/// `row` is where they will stand.
fn cells<'a>(material: Material<'_>, unmet: &UnmetIndicator<'a>, row: u32, matrix: &Lettered) -> Vec<TableCell<'a>> {
    let messages = material.messages;
    let listed = |names: &[&str]| listed(names, messages);
    let [_, registered, remaining] = COUNTS.map(|column| CellRef::new(row, column.into()));
    vec![
        TableCell::centred(&unmet.indicator.code),
        TableCell::text(&unmet.indicator.name),
        TableCell::CountOf(format!("={registered}+{remaining}"), unmet.all.len()),
        TableCell::CountOf(counted(matrix, unmet, &[Letter::Registered], messages), unmet.registered.len()),
        TableCell::CountOf(counted(matrix, unmet, &Letter::REMAINING, messages), unmet.remaining.len()),
        TableCell::text(listed(&unmet.registered)),
        TableCell::text(listed(&unmet.remaining)),
    ]
}

/// A dash where there is nobody, so that nobody looks for a missing list.
pub(super) fn listed(names: &[&str], messages: &Messages) -> String {
    if names.is_empty() { "–".to_owned() } else { names::communes(names, messages) }
}

/// The formula for those communes of an unmet indicator that have one of these letters.
pub(super) fn counted(
    matrix: &Lettered,
    unmet: &UnmetIndicator<'_>,
    letters: &[Letter],
    messages: &Messages,
) -> String {
    format!("={}", matrix.communes(unmet.number, letters, messages))
}
