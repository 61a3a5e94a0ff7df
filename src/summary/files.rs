//! `Tình hình nộp`: what became of each commune's file, and the files that are not counted.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::{CommuneStanding, FileRecord, FileStatus};
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::page::Page;
use crate::summary::style::Weight;
use crate::summary::table::Cell;

pub(super) fn sheet(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let Material { district, messages, .. } = material;
    let widths = vec![6.0, 10.0, 24.0, 44.0, 9.0, 44.0, 10.0, 10.0, 10.0];
    let mut page = Page::new(&messages.get("summary-sheet-files"), 0x002F_75B5, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-files").with("year", material.year())))?;
    let files: BTreeMap<&str, &FileRecord> = district.files.iter().map(|file| (file.file.as_str(), file)).collect();
    let communes = district.communes.iter().zip(1..).map(|(commune, number)| {
        let file = commune.file.as_deref().and_then(|name| files.get(name)).copied();
        of_commune(commune, number, file, messages)
    });
    page.register(&headings(messages), communes, messages)?;
    page.gap();
    page.caption(&messages.get("summary-caption-other-files"))?;
    let counted: BTreeSet<&str> = district.communes.iter().filter_map(|commune| commune.file.as_deref()).collect();
    let others: Vec<&FileRecord> = district.files.iter().filter(|file| !counted.contains(file.file.as_str())).collect();
    if others.is_empty() {
        page.note(&messages.get("summary-none"))?;
        return Ok(page.worksheet);
    }
    page.headings(&headings(messages))?;
    for (file, number) in others.into_iter().zip(1..) {
        let code = file.commune.as_deref().map_or(Cell::Empty, Cell::centred);
        let mut cells = vec![Cell::Count(number), code, Cell::text(&file.commune_name)];
        cells.extend(of_file(file, messages));
        page.row(Weight::Normal, &cells)?;
    }
    Ok(page.worksheet)
}

fn headings(messages: &Messages) -> [String; 9] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune-code"),
        messages.get("summary-commune"),
        messages.get("summary-file"),
        messages.get("summary-round"),
        messages.get("summary-status"),
        messages.get("summary-errors"),
        messages.get("summary-warnings"),
        messages.get("summary-information"),
    ]
}

fn of_commune<'a>(
    commune: &'a CommuneStanding,
    number: usize,
    file: Option<&'a FileRecord>,
    messages: &Messages,
) -> (Weight, Vec<Cell<'a>>) {
    let mut cells = vec![Cell::Count(number), Cell::centred(&commune.code), Cell::text(&commune.name)];
    if let Some(file) = file {
        cells.extend(of_file(file, messages));
        return (Weight::Normal, cells);
    }
    cells.extend([Cell::Empty, Cell::Empty, Cell::text(messages.get("summary-not-reported"))]);
    cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]);
    (Weight::Muted, cells)
}

fn of_file<'a>(file: &'a FileRecord, messages: &Messages) -> [Cell<'a>; 6] {
    let round = file.round.map_or(Cell::Empty, |round| Cell::centred(round.to_string()));
    [
        Cell::text(&file.file),
        round,
        Cell::text(status(file.status, messages)),
        Cell::Count(file.errors),
        Cell::Count(file.warnings),
        Cell::Count(file.information),
    ]
}

fn status(status: FileStatus, messages: &Messages) -> String {
    match status {
        FileStatus::Accepted => messages.get("summary-status-accepted"),
        FileStatus::NeedsCorrection => messages.get("summary-status-needs-correction"),
        FileStatus::NotCounted => messages.get("summary-status-not-counted"),
        FileStatus::Rejected => messages.get("summary-status-rejected"),
    }
}
