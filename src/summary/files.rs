//! `Tình hình nộp`: what became of each commune's file, and the files that are not counted.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::board::{self, Rates};
use crate::consolidation::{CommuneStanding, FileRecord, FileStatus};
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::{Rows, SheetCell, quoted};
use crate::drawing::table::TableCell;
use crate::finding::Severity;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::listed_findings::ListedFindings;

const COLUMNS: usize = 13;
const FILE: u16 = 3;
const ON_TIME: u16 = 8;
const ERRORS: u16 = 10;

/// Where the rows of the communes' files and of the other files stand.
pub(super) struct FilesTables {
    sheet: String,
    communes: Rows,
    others: Rows,
}

impl FilesTables {
    /// The first cell of the sheet.
    pub(super) fn target(&self) -> SheetCell {
        SheetCell::new(&self.sheet, CellRef::new(0, 0))
    }

    /// Counts the communes that handed in on time.
    pub(super) fn on_time(&self, messages: &Messages) -> String {
        self.timed(&messages.get("summary-on-time"))
    }

    /// The same of those that were late.
    pub(super) fn late(&self, messages: &Messages) -> String {
        self.timed(&messages.get("summary-late"))
    }

    fn timed(&self, word: &str) -> String {
        let cells = self.communes.absolute(ON_TIME, ON_TIME);
        cells.map_or_else(|| "=0".to_owned(), |cells| format!("=COUNTIF({}!{cells},\"{word}\")", quoted(&self.sheet)))
    }

    /// Adds up the errors of all files.
    pub(super) fn errors(&self) -> String {
        let cells = [self.communes, self.others].into_iter().filter_map(|rows| rows.absolute(ERRORS, ERRORS));
        let cells: Vec<String> = cells.map(|cells| format!("{}!{cells}", quoted(&self.sheet))).collect();
        if cells.is_empty() { "=0".to_owned() } else { format!("=SUM({})", cells.join(",")) }
    }
}

pub(super) fn sheet(material: Material<'_>, found: &ListedFindings<'_>) -> Result<(Worksheet, FilesTables), XlsxError> {
    let Material { district, basis, messages, .. } = material;
    let widths = vec![6.0, 10.0, 20.0, 38.0, 8.0, 36.0, 9.0, 13.0, 13.0, 15.0, 9.0, 10.0, 10.0];
    let name = messages.get("summary-sheet-files");
    let mut page = Page::new(&name, 0x002F_75B5, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-files").with("year", material.year())))?;
    let deadline = Message::new("summary-note-on-time").with("deadline", basis.profile.plan.deadline);
    page.note(&messages.text(&deadline))?;
    page.note(&messages.text(&board::rates_said(Rates::of(&district.communes))))?;
    let files: BTreeMap<&str, &FileRecord> = district.files.iter().map(|file| (file.file.as_str(), file)).collect();
    let first = page.next + 1;
    let rows = district.communes.iter().zip(1..).zip(first..).map(|((commune, number), row)| {
        let file = commune.file.as_deref().and_then(|name| files.get(name)).copied();
        let days = commune.first_on.map(|day| basis.profile.plan.days_left(day));
        of_commune(commune, number, file.map(|file| FileRow { file, found, row, days }), messages)
    });
    let communes = page.register(&headings(messages), rows, messages)?;
    let counted: BTreeSet<&str> = district.communes.iter().filter_map(|commune| commune.file.as_deref()).collect();
    let (mine, others): (Vec<&FileRecord>, Vec<&FileRecord>) =
        district.files.iter().partition(|file| counted.contains(file.file.as_str()));
    total(&mut page, material, communes, &mine)?;
    page.gap();
    page.caption(&messages.get("summary-caption-other-files"))?;
    if others.is_empty() {
        page.note(&messages.get("summary-none"))?;
        return Ok((page.paged()?, FilesTables { sheet: name, communes, others: Rows { first: 1, end: 1 } }));
    }
    page.headings(&headings(messages))?;
    let first = page.next;
    for (file, number) in others.into_iter().zip(1..) {
        let code = file.commune.as_deref().map_or(TableCell::Empty, TableCell::centred);
        let mut cells = vec![TableCell::Count(number), code, TableCell::text(&file.commune_name)];
        cells.extend(FileRow { file, found, row: page.next, days: None }.cells(file.on_time, messages));
        page.row(RowWeight::Normal, &cells)?;
    }
    let others = Rows { first, end: page.next };
    Ok((page.paged()?, FilesTables { sheet: name, communes, others }))
}

fn total(page: &mut Page, material: Material<'_>, rows: Rows, counted: &[&FileRecord]) -> Result<(), XlsxError> {
    let messages = material.messages;
    let mut cells = vec![TableCell::Empty, TableCell::Empty, TableCell::text(messages.get("summary-total"))];
    cells.resize_with(usize::from(ERRORS), || TableCell::Empty);
    let counts: [fn(&FileRecord) -> usize; 3] = [|file| file.errors, |file| file.warnings, |file| file.information];
    let sum = |count: fn(&FileRecord) -> usize| counted.iter().map(|file| count(file)).sum();
    cells.extend(
        counts.into_iter().zip(ERRORS..).map(|(count, column)| TableCell::CountOf(rows.sum(column), sum(count))),
    );
    page.sum(&cells)
}

fn headings(messages: &Messages) -> [String; COLUMNS] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune-code"),
        messages.get("summary-commune"),
        messages.get("summary-file"),
        messages.get("summary-round"),
        messages.get("summary-status"),
        messages.get("board-filled"),
        messages.get("summary-handed-in"),
        messages.get("summary-deadline"),
        messages.get("board-days"),
        messages.get("summary-errors"),
        messages.get("summary-warnings"),
        messages.get("summary-information"),
    ]
}

fn of_commune<'a>(
    commune: &'a CommuneStanding,
    number: usize,
    file: Option<FileRow<'a>>,
    messages: &Messages,
) -> (RowWeight, Vec<TableCell<'a>>) {
    let mut cells = vec![TableCell::Count(number), TableCell::centred(&commune.code), TableCell::text(&commune.name)];
    if let Some(file) = file {
        cells.extend(file.cells(commune.on_time, messages));
        return (RowWeight::Normal, cells);
    }
    cells.extend([TableCell::Empty, TableCell::Empty, TableCell::text(messages.get("summary-not-reported"))]);
    cells.resize_with(COLUMNS, || TableCell::Empty);
    (RowWeight::Muted, cells)
}

/// A file in a row of the sheet.
struct FileRow<'a> {
    file: &'a FileRecord,
    found: &'a ListedFindings<'a>,
    row: u32,
    /// Of the commune's earliest round, to the last day in time.
    days: Option<i64>,
}

impl<'a> FileRow<'a> {
    /// A commune's later round does not make it late, so whether it was on time is its own matter.
    fn cells(&self, on_time: Option<bool>, messages: &Messages) -> [TableCell<'a>; 10] {
        let Self { file, found, row, days } = *self;
        let round = file.round.map_or(TableCell::Empty, |round| TableCell::centred(round.to_string()));
        let day = file.received_on.or(file.saved_on);
        let name = CellRef::new(row, FILE.into());
        let count = |severity, count| TableCell::CountOf(found.count(&file.file, name, severity, messages), count);
        [
            TableCell::text(&file.file),
            round,
            TableCell::text(status(file.status, messages)),
            file.filled.map_or(TableCell::Empty, |filled| TableCell::centred(format!("{} %", filled.percent()))),
            day.map_or(TableCell::Empty, |day| TableCell::centred(messages.arg(&day.into()))),
            TableCell::centred(match on_time {
                Some(true) => messages.get("summary-on-time"),
                Some(false) => messages.get("summary-late"),
                None => messages.get("summary-unknown"),
            }),
            days.map_or(TableCell::Empty, |days| TableCell::centred(messages.text(&board::days_said(days)))),
            count(Severity::Error, file.errors),
            count(Severity::Warning, file.warnings),
            count(Severity::Information, file.information),
        ]
    }
}

fn status(status: FileStatus, messages: &Messages) -> String {
    match status {
        FileStatus::Accepted => messages.get("summary-status-accepted"),
        FileStatus::NeedsCorrection => messages.get("summary-status-needs-correction"),
        FileStatus::NotCounted => messages.get("summary-status-not-counted"),
        FileStatus::Rejected => messages.get("summary-status-rejected"),
    }
}
