//! The files as tables on a terminal: by commune and sheet, a row a finding; of the first ones the row of the sheet is drawn.

use std::collections::BTreeMap;

use crate::cli::failure::Failure;
use crate::cli::inputs::Inputs;
use crate::cli::receive;
use crate::cli::report::around;
use crate::cli::screen::{Screen, ScreenCell, ScreenTable, SheetRow, Tone};
use crate::finding::{Finding, FindingGroup, Severity};
use crate::form::Forms;
use crate::message::{Message, Messages};
use crate::place::Place;
use crate::report::{FoundOut, remarks};
use crate::workbook::Workbook;

/// Findings whose rows are drawn: enough to see how to look for the others.
const WITH_ROWS: usize = 3;

/// Signs of the columns that every table has alike: a cell and its like, a severity with its code.
const WIDTHS: [usize; 2] = [6, 13];

/// Signs around the three columns of a table.
const LINES: usize = 10;

/// Each file with its tables, as blocks of lines.
///
/// # Errors
/// What the machine has too little of, while a file is read once more.
pub(super) fn files(
    screen: Screen,
    found: FoundOut<'_>,
    (inputs, forms): (&Inputs, &Forms<'_>),
    messages: &Messages,
) -> Result<Vec<String>, Failure> {
    let (district, findings, progress) = found;
    let rows = rows(found, (inputs, forms), messages)?;
    let mut blocks = Vec::new();
    for file in &district.files {
        let heading = around::of_file(file, progress.get(&file.file), messages);
        blocks.extend(heading.iter().map(|line| screen.wrapped(line)));
        let mut of_sheets: Vec<(Option<&str>, Vec<FindingGroup<'_>>)> = Vec::new();
        for group in FindingGroup::of(findings.of_workbook(&file.file)) {
            let sheet = group.first.place.sheet.as_deref();
            match of_sheets.iter_mut().find(|(known, _)| *known == sheet) {
                Some((_, groups)) => groups.push(group),
                None => of_sheets.push((sheet, vec![group])),
            }
        }
        for (sheet, groups) in of_sheets {
            blocks.push(table(screen, (sheet, &groups), &rows, messages));
        }
        blocks.push(String::new());
    }
    Ok(blocks)
}

/// The table of a sheet; without one, of what concerns the whole file.
fn table(
    screen: Screen,
    (sheet, groups): (Option<&str>, &[FindingGroup<'_>]),
    rows: &BTreeMap<Place, SheetRow>,
    messages: &Messages,
) -> String {
    let sheet = match sheet {
        Some(name) => messages.text(&Message::new("screen-sheet").with("name", name)),
        None => messages.get("screen-whole-file"),
    };
    let headings = [messages.get("screen-cell"), messages.get("screen-severity"), sheet];
    let room = screen.width.saturating_sub(WIDTHS.iter().sum::<usize>() + LINES);
    let row = |group: &FindingGroup<'_>| {
        let finding = group.first;
        let severity = messages.text(
            &Message::new("screen-severity-code")
                .with("severity", finding.severity.label())
                .with("code", finding.rule.code),
        );
        vec![
            ScreenCell::new(&finding.place.cell_text().unwrap_or_default(), Tone::Strong),
            ScreenCell::new(&severity, Tone::Of(finding.severity)),
            ScreenCell::plain(&words(group, rows.get(&finding.place), room, messages)),
        ]
    };
    let [cell, severity] = WIDTHS.map(Some);
    let table = ScreenTable::new(headings.to_vec(), groups.iter().map(row).collect());
    table.ruled().fixed(vec![cell, severity, Some(room)]).drawn(screen)
}

/// What is wrong, the row it is wrong in, and what to do.
fn words(group: &FindingGroup<'_>, row: Option<&SheetRow>, room: usize, messages: &Messages) -> String {
    let mut lines = vec![messages.text(&group.first.message)];
    lines.extend(row.map(|row| row.drawn(room)));
    if !group.others.is_empty() {
        let others = Message::new("report-others").with("count", group.others.len());
        lines.push(messages.text(&others.with("cells", group.other_cells())));
    }
    lines.extend(remarks(group.first).iter().map(|remark| messages.text(remark)));
    lines.join("\n")
}

/// The rows of the first errors, or of the first findings where there is no error: their files are read once more.
fn rows(
    (district, findings, _): FoundOut<'_>,
    (inputs, forms): (&Inputs, &Forms<'_>),
    messages: &Messages,
) -> Result<BTreeMap<Place, SheetRow>, Failure> {
    let shown = district.files.iter().flat_map(|file| FindingGroup::of(findings.of_workbook(&file.file)));
    let in_cells: Vec<&Finding> =
        shown.map(|group| group.first).filter(|finding| finding.place.cell.is_some()).collect();
    let errors: Vec<&Finding> =
        in_cells.iter().copied().filter(|finding| finding.counts_as(Severity::Error)).take(WITH_ROWS).collect();
    let first = if errors.is_empty() { in_cells.into_iter().take(WITH_ROWS).collect() } else { errors };
    let by_name = inputs.by_name();
    let mut read: BTreeMap<&str, Option<Workbook>> = BTreeMap::new();
    let mut rows = BTreeMap::new();
    for place in first.into_iter().map(|finding| &finding.place) {
        let Some(input) = by_name.get(&*place.workbook) else { continue };
        if !read.contains_key(&*place.workbook) {
            let workbook = match receive::once_more(input, forms) {
                Some((workbook, _)) => Some(workbook),
                None => receive::workbook(input)?,
            };
            read.insert(&place.workbook, workbook);
        }
        let sheets = read.get(&*place.workbook).and_then(Option::as_ref).map(|workbook| &workbook.sheets);
        let sheet = sheets.into_iter().flatten().find(|sheet| Some(&sheet.name) == place.sheet.as_ref());
        if let Some((sheet, cell)) = sheet.zip(place.cell) {
            rows.insert(place.clone(), SheetRow::of(sheet, cell, messages));
        }
    }
    Ok(rows)
}
