//! The changes as a workbook of one sheet.

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Worksheet, XlsxError};

use crate::comparison::change::{Change, ChangeKind};
use crate::district::Basis;
use crate::drawing::book::book;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::table::TableCell;
use crate::message::{Arg, Message, Messages};
use crate::place::Place;

/// The custom property by which such a workbook is known.
pub const MARK: &str = "ntm-changes";

const WIDTHS: [f64; 9] = [18.0, 22.0, 12.0, 46.0, 36.0, 36.0, 16.0, 22.0, 22.0];
const TAB: u32 = 0x002F_75B5;

/// `changes` by the names of their communes.
///
/// # Errors
/// Those of the library that writes it.
pub fn workbook(
    changes: &[(String, Vec<Change>)],
    basis: Basis<'_>,
    messages: &Messages,
) -> Result<Vec<u8>, XlsxError> {
    let sheet = sheet(changes, (&messages.get("changes-sheet"), &messages.get("changes-title"), &[]), messages)?;
    let mut workbook = book()?;
    let year = u16::try_from(basis.profile.plan.deadline.year()).unwrap_or(2000);
    let properties = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(year, 1, 1)?);
    workbook.set_properties(&properties.set_custom_property(MARK, year.to_string()));
    workbook.push_worksheet(sheet);
    workbook.save_to_buffer()
}

/// The sheet alone, under a name, with a title and what else is to be said above it.
///
/// # Errors
/// Those of the library that writes it.
pub(crate) fn sheet(
    changes: &[(String, Vec<Change>)],
    (name, title, notes): (&str, &str, &[Message]),
    messages: &Messages,
) -> Result<Worksheet, XlsxError> {
    let mut page = Page::new(name, TAB, WIDTHS.to_vec(), messages)?;
    page.title(title)?;
    notes.iter().try_for_each(|note| page.note(&messages.text(note)))?;
    let all = changes.iter().flat_map(|(commune, list)| list.iter().map(move |change| (commune, change)));
    let rows = all.map(|(commune, change)| (RowWeight::Normal, row(commune, change, messages)));
    page.register(&headings(messages), rows, messages)?;
    page.paged()
}

fn headings(messages: &Messages) -> Vec<String> {
    [
        messages.get("changes-commune"),
        messages.get("changes-what"),
        messages.get("changes-step"),
        messages.get("changes-subject"),
        messages.get("changes-before"),
        messages.get("changes-after"),
        messages.get("changes-difference"),
        messages.get("changes-old-cell"),
        messages.get("changes-new-cell"),
    ]
    .to_vec()
}

fn row<'a>(commune: &'a str, change: &'a Change, messages: &Messages) -> Vec<TableCell<'a>> {
    let text = |arg: &Option<Arg>| TableCell::text(arg.as_ref().map(|arg| messages.arg(arg)).unwrap_or_default());
    let place = |place: &Option<Place>| TableCell::text(place.as_ref().map(Place::within_workbook).unwrap_or_default());
    let step = match change.step {
        ChangeKind::Added => Message::new("step-added"),
        ChangeKind::Dropped => Message::new("step-dropped"),
        ChangeKind::Changed => Message::new("step-changed"),
    };
    vec![
        TableCell::text(commune),
        TableCell::text(messages.text(&change.what.label())),
        TableCell::centred(messages.text(&step)),
        TableCell::text(change.subject.as_str()),
        text(&change.before),
        text(&change.after),
        change.difference.map_or(TableCell::Empty, TableCell::Amount),
        place(&change.places.0),
        place(&change.places.1),
    ]
}
