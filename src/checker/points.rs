//! The findings of a file, sheet by sheet as they lie in it, each with its row.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::checker::row::{DrawnRow, FormHeadings};
use crate::checker::sent::SentFile;
use crate::finding::{FindingGroup, Severity};
use crate::form::Forms;
use crate::message::{Message, Messages};
use crate::report;

/// So many are drawn: who has corrected these checks again.
const MOST_DRAWN: usize = 300;

/// What is to be said of a sheet, or of the file as a whole.
#[derive(Serialize)]
pub(super) struct SheetPoints {
    title: String,
    points: Vec<DrawnPoint>,
}

#[derive(Serialize)]
struct DrawnPoint {
    code: &'static str,
    severity: Severity,
    /// The word for it.
    word: String,
    cell: Option<String>,
    message: String,
    /// What is to be done about it, what the commune says to it, whether the office has accepted it.
    remarks: Vec<String>,
    /// The same in further cells of the column.
    others: Option<String>,
    row: Option<DrawnRow>,
}

/// All sheets in which something was found, and how many findings are left out.
pub(super) fn by_sheet(sent: &SentFile, forms: &Forms<'_>, messages: &Messages) -> (Vec<SheetPoints>, usize) {
    let Some(record) = sent.record() else { return (Vec::new(), 0) };
    let headings = FormHeadings::of(forms.any());
    let sheets = || sent.workbook.iter().flat_map(|workbook| &workbook.sheets);
    let groups = FindingGroup::of(sent.findings.of_workbook(&record.file));
    let left = groups.len().saturating_sub(MOST_DRAWN);
    let mut by_sheet: BTreeMap<Option<usize>, SheetPoints> = BTreeMap::new();
    for group in groups.iter().take(MOST_DRAWN) {
        let place = &group.first.place;
        let position = sheets().position(|sheet| Some(&sheet.name) == place.sheet.as_ref());
        let sheet = position.and_then(|position| sheets().nth(position));
        // A sheet of which no cells were read stands with the file.
        let title = sheet.map_or_else(
            || messages.get("checker-whole-file"),
            |sheet| messages.text(&Message::new("checker-sheet").with("sheet", &*sheet.name)),
        );
        let points = by_sheet.entry(position).or_insert_with(|| SheetPoints { title, points: Vec::new() });
        let row = sheet.zip(place.cell).map(|(sheet, cell)| DrawnRow::around(cell, sheet, &headings, messages));
        points.points.push(DrawnPoint::of(group, row, messages));
    }
    (by_sheet.into_values().collect(), left)
}

impl DrawnPoint {
    fn of(group: &FindingGroup<'_>, row: Option<DrawnRow>, messages: &Messages) -> Self {
        let finding = group.first;
        let others = Message::new("report-others").with("count", group.others.len()).with("cells", group.other_cells());
        Self {
            code: finding.rule.code,
            severity: finding.severity,
            word: messages.text(&finding.severity.label()),
            cell: finding.place.cell_text(),
            message: messages.text(&finding.message),
            remarks: report::remarks(finding).iter().map(|remark| messages.text(remark)).collect(),
            others: (!group.others.is_empty()).then(|| messages.text(&others)),
            row,
        }
    }
}
