use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::styles::XlsbStyles;
use super::{cells, look, written};
use crate::place::CellRef;
use crate::workbook::look::Look;
use crate::workbook::{Cell, Cells, Lettering, Sheet, Struck, Value};

const RELATIONSHIPS: &str = "<Relationships>\
    <Relationship Id=\"rId1\" Target=\"chartsheets/sheet1.bin\"/>\
    <Relationship Id=\"rId2\" Target=\"worksheets/sheet1.bin\"/></Relationships>";

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = match u8::try_from(kind) {
        Ok(kind) if kind < 0x80 => vec![kind],
        _ => vec![(kind & 0x7F) as u8 | 0x80, (kind >> 7) as u8],
    };
    let length = data.len();
    if length < 0x80 {
        bytes.push(length as u8);
    } else {
        bytes.extend([(length & 0x7F) as u8 | 0x80, (length >> 7) as u8]);
    }
    [bytes, data.to_vec()].concat()
}

fn wide(text: &str) -> Vec<u8> {
    let signs: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&(text.encode_utf16().count() as u32).to_le_bytes()[..], &signs].concat()
}

fn shorts(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// Styles: as usual, `0%`, `0.0%` in `.VnTime`, as usual in `VNI-Times`, which has a line through it. The one before them is a parent, which no cell names.
fn styles_part() -> Vec<u8> {
    let flags = |name: &str| if name == "VNI-Times" { 8 } else { 0 };
    let font = |name: &str| record(43, &[vec![0, 0, flags(name)], vec![0; 18], wide(name)].concat());
    let style = |format: u16, font: u16| record(47, &[shorts(&[0, format, font]), vec![0; 10]].concat());
    [
        record(615, &[1, 0, 0, 0]),
        record(44, &[shorts(&[164]), wide("0.0%")].concat()),
        ["Arial", ".VnTime", "VNI-Times"].map(font).concat(),
        style(9, 1),
        record(617, &[4, 0, 0, 0]),
        [style(0, 0), style(9, 0), style(164, 1), style(0, 2)].concat(),
        record(618, &[]),
    ]
    .concat()
}

fn cell(kind: u16, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    // The byte above the style holds flags.
    record(kind, &[&column.to_le_bytes()[..], &(style | 0x0100_0000).to_le_bytes(), value].concat())
}

/// A number, a number, a text, a formula that shows a number and one that failed, in the second row.
fn sheet_part() -> Vec<u8> {
    [
        record(148, &[0; 16]),
        record(145, &[]),
        record(0, &[&1_u32.to_le_bytes()[..], &[0; 20]].concat()),
        cell(5, 0, 1, &[0; 8]),
        cell(2, 1, 2, &[0; 4]),
        cell(7, 2, 3, &[0; 4]),
        cell(9, 3, 0, &[0; 18]),
        cell(11, 4, 0, &[0x17; 8]),
        record(146, &[]),
    ]
    .concat()
}

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut package = zip::ZipWriter::new(&mut bytes);
    for (name, content) in parts {
        package.start_file(*name, SimpleFileOptions::default()).expect("a part");
        package.write_all(content).expect("written");
    }
    package.finish().expect("a package");
    bytes.into_inner()
}

/// The cells of columns A to D in row 2 as the library read them.
fn read() -> Cells {
    (0..4).map(|column| (CellRef::new(1, column), Cell::new(Value::Number(1.0)))).collect()
}

/// One text, `85 95`: a line goes through its first number.
fn texts_part() -> Vec<u8> {
    let runs = [&[2, 0, 0, 0][..], &shorts(&[0, 2, 3, 0])].concat();
    record(19, &[vec![1], wide("85 95"), runs].concat())
}

#[test]
fn a_text_in_its_cell_with_several_fonts_is_written_as_one_without() {
    let rich = [vec![1], wide("85 95"), vec![1, 0, 0, 0], shorts(&[0, 2])].concat();
    let plain = [wide("85 95"), vec![1, 0, 0, 0], shorts(&[0, 2])].concat();
    let before = record(0, &[0; 24]);
    let part = [before.clone(), cell(62, 3, 1, &rich), record(13, &[0; 5])].concat();
    let whole = [before, cell(6, 3, 1, &plain), record(2, &[&4_u32.to_le_bytes()[..], &[0; 5]].concat())].concat();
    assert_eq!(written::in_full(&part), Some(whole));
}

#[test]
fn a_cell_looks_as_its_style_says() {
    let sheet = |state: u32, part: &str| [&state.to_le_bytes()[..], &[1, 0, 0, 0], &wide(part), &wide("s")].concat();
    let workbook = [record(156, &sheet(0, "rId1")), record(156, &sheet(0, "rId2"))].concat();
    let bytes = package(&[
        ("xl/_rels/workbook.bin.rels", RELATIONSHIPS.as_bytes()),
        ("xl/workbook.bin", &workbook),
        ("xl/styles.bin", &styles_part()),
        ("xl/worksheets/sheet1.bin", &sheet_part()),
        ("xl/sharedStrings.bin", &texts_part()),
    ]);
    let mut sheets = [Sheet { name: "s".into(), visible: true, cells: read(), merged: Vec::new(), beside: Vec::new() }];
    assert_eq!(look(&bytes, &mut sheets), Some(()));
    let [sheet] = sheets;
    let looks: Vec<_> = sheet.cells.values().map(|cell| (cell.percent, cell.lettering)).collect();
    let usual = (false, None);
    assert_eq!(looks, [(true, None), (true, Some(Lettering::Tcvn3)), (false, Some(Lettering::Vni)), usual, usual]);
    // The text has a line through its first number only, whatever the font of the cell.
    let struck: Vec<&Struck> = sheet.cells.values().map(|cell| &cell.struck).collect();
    assert_eq!(struck, [&Struck::No, &Struck::No, &Struck::Part("85".into()), &Struck::No, &Struck::No]);
    let left = sheet.cells.get(&CellRef::new(1, 2)).map(|cell| &cell.value);
    assert_eq!(left, Some(&Value::Text("95".into())));
    let formulas: Vec<_> = sheet.cells.values().map(|cell| cell.formula.is_some()).collect();
    assert_eq!(formulas, [false, false, false, true, true]);
    let failed = sheet.cells.get(&CellRef::new(1, 4)).map(|cell| &cell.value);
    assert_eq!(failed, Some(&Value::Error("#REF!".to_owned())));
}

#[test]
fn cells_that_are_merged_are_known() {
    let range = |ends: [u32; 4]| record(176, &ends.map(u32::to_le_bytes).concat());
    let part = [sheet_part(), record(177, &[2, 0, 0, 0]), range([2, 4, 3, 4]), range([2, 3, 5, 5])].concat();
    let merged: Vec<String> = cells::merged(&part).map(|merged| merged.to_string()).collect();
    assert_eq!(merged, ["D3:E5", "F3:F4"]);
}

#[test]
fn a_sheet_that_is_cut_anywhere_says_that_it_was_not_followed() {
    let whole = sheet_part();
    let looks = vec![Look::default(); 4];
    for length in 0..whole.len() {
        let cut = whole.get(..length).expect("shorter");
        assert_eq!(cells::look(cut, (&looks, &BTreeMap::new()), &mut read()), None, "{length}");
    }
    assert_eq!(cells::look(&whole, (&looks, &BTreeMap::new()), &mut read()), Some(()));
}

#[test]
fn parts_with_any_byte_wrong_are_read_without_harm() {
    let (styles, sheet) = (styles_part(), sheet_part());
    let wrong = |whole: &[u8], at: usize, byte: u8| {
        let mut wrong = whole.to_vec();
        wrong[at] = byte;
        wrong
    };
    for byte in [0, 0x7F, 0xFF] {
        for at in 0..styles.len() {
            assert!(XlsbStyles::read(&wrong(&styles, at, byte)).looks.len() <= 5);
        }
        for at in 0..sheet.len() {
            let mut cells = read();
            let looks = XlsbStyles::read(&styles).looks;
            cells::look(&wrong(&sheet, at, byte), (&looks, &BTreeMap::new()), &mut cells);
            assert!((4..=5).contains(&cells.len()));
        }
    }
}

#[test]
fn cells_without_a_column_are_written_in_full() {
    let row = record(0, &[&1_u32.to_le_bytes()[..], &[0; 20]].concat());
    let short = |kind: u16, style: u32, value: &[u8]| record(kind, &[&style.to_le_bytes()[..], value].concat());
    let part =
        [row.clone(), cell(5, 3, 1, &[7; 8]), short(16, 2, &[8; 8]), short(18, 3, &[9; 4]), row.clone()].concat();
    let full = |kind: u16, column: u32, style: u32, value: &[u8]| {
        record(kind, &[&column.to_le_bytes()[..], &style.to_le_bytes(), value].concat())
    };
    let whole = [row.clone(), cell(5, 3, 1, &[7; 8]), full(5, 4, 2, &[8; 8]), full(7, 5, 3, &[9; 4]), row].concat();
    assert_eq!(written::in_full(&part), Some(whole.clone()));
    assert_eq!(written::in_full(&whole), None);
}
