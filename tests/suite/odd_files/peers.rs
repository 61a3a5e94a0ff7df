//! The library as a second opinion: where it reads a sample too, it reads the same cells.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use chrono::NaiveDate;
use ntm_xlsx::place::CellRef;
use ntm_xlsx::workbook::{self, Value};
use unicode_normalization::UnicodeNormalization;

/// What the library sees in each cell of a sheet.
fn peer(bytes: &[u8]) -> BTreeMap<(String, CellRef), String> {
    let mut file = open_workbook_auto_from_rs(Cursor::new(bytes)).expect("a workbook");
    let mut cells = BTreeMap::new();
    for name in file.sheet_names() {
        let range = file.worksheet_range(&name).expect("a sheet");
        let (row, column) = range.start().unwrap_or_default();
        for (down, right, data) in range.used_cells() {
            let at =
                CellRef::new(row + u32::try_from(down).expect("short"), column + u32::try_from(right).expect("short"));
            let day = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
            let shown = match data {
                Data::DateTime(moment) => {
                    let (year, month, date, ..) = moment.to_ymd_hms_milli();
                    format!("{date:02}/{month:02}/{year}")
                }
                Data::DateTimeIso(text) => NaiveDate::parse_from_str(text, "%Y-%m-%d").map(day).expect("a day"),
                Data::Bool(truth) => truth.to_string().to_uppercase(),
                other => other.to_string().trim().nfc().collect(),
            };
            if !shown.is_empty() {
                cells.insert((name.nfc().collect(), at), shown);
            }
        }
    }
    cells
}

fn own(bytes: &[u8]) -> BTreeMap<(String, CellRef), String> {
    let read = workbook::read("mau", bytes).expect("a workbook");
    let cells =
        read.sheets.iter().flat_map(|sheet| sheet.cells.iter().map(|(at, cell)| (sheet.name.to_string(), *at, cell)));
    let seen = cells.filter(|(.., cell)| cell.value != Value::NoResult);
    seen.map(|(sheet, at, cell)| ((sheet, at), cell.value.shown().into_owned())).collect()
}

#[test]
fn the_library_reads_the_same_cells_of_every_sample() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    let mut compared = 0;
    for entry in std::fs::read_dir(folder).expect("samples") {
        let path = entry.expect("a sample").path();
        if path.extension().is_some_and(|ending| ending == "md") {
            continue;
        }
        let bytes = std::fs::read(&path).expect("it is there");
        let (own, peer) = (own(&bytes), peer(&bytes));
        let different: Vec<_> = own.iter().filter(|(at, shown)| peer.get(at) != Some(shown)).take(3).collect();
        assert!(different.is_empty(), "{}: {different:?}", path.display());
        assert_eq!(own.len(), peer.len(), "{}", path.display());
        compared += own.len();
    }
    assert!(compared > 15_000, "{compared}");
}
