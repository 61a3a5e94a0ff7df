use super::of_stream;
use super::side_by_side::lay;
use crate::place::CellRef;
use crate::workbook::{Cell, Cells, Excess, Lettering, Sheet, Struck, Value};

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("short");
    [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
}

fn shorts(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// The one for VNI has a line through it.
fn font(name: &str) -> Vec<u8> {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    record(
        0x0031,
        &[
            &[0, 0, if name == "VNI-Times" { 8 } else { 0 }][..],
            &[0; 11],
            &[u8::try_from(name.len()).expect("short"), 1],
            &wide,
        ]
        .concat(),
    )
}

/// A workbook of one sheet with these records of cells.
fn stream(cells: &[Vec<u8>]) -> Vec<u8> {
    let begin = || record(0x0809, &shorts(&[0x0600, 5, 0, 0]));
    let style = |font: u16, format: u16| record(0x00E0, &[shorts(&[font, format]), vec![0; 16]].concat());
    let format = record(0x041E, &[&shorts(&[164, 4])[..], &[0], b"0.0%"].concat());
    let mut globals = [
        begin(),
        ["Arial", "Arial", "Arial", ".VnTime", "VNI-Times"].map(font).concat(),
        format,
        [style(0, 0), style(0, 9), style(3, 164), style(5, 0)].concat(),
    ]
    .concat();
    let end = record(0x000A, &[]);
    let name = [&[0, 0, 1, 0][..], b"s"].concat();
    let start = u32::try_from(globals.len() + 4 + 4 + name.len() + end.len()).expect("short");
    globals.extend(record(0x0085, &[&start.to_le_bytes()[..], &name].concat()));
    [globals, end.clone(), begin(), cells.concat(), end].concat()
}

fn read(stream: &[u8], columns: u32) -> (Vec<Cell>, Option<bool>) {
    let (sheet, seen) = looked_at(stream, columns);
    (sheet.cells.values().cloned().collect(), seen)
}

fn looked_at(stream: &[u8], columns: u32) -> (Sheet, Option<bool>) {
    let cells: Cells = (0..columns).map(|column| (CellRef::new(0, column), Cell::new(Value::Number(1.0)))).collect();
    let mut sheets = [Sheet { name: "s".into(), visible: true, cells, merged: Vec::new(), beside: Vec::new() }];
    let seen = of_stream(stream, &mut sheets);
    let [sheet] = sheets;
    (sheet, seen)
}

#[test]
fn cells_that_are_merged_are_known() {
    let merged = record(0x00E5, &shorts(&[2, 2, 4, 3, 4, 2, 3, 5, 5]));
    let shown: Vec<String> = looked_at(&stream(&[merged]), 0).0.merged.iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["D3:E5", "F3:F4"]);
}

/// Two numbers in one record, a number and a text.
fn cells() -> Vec<Vec<u8>> {
    vec![
        record(0x00BD, &shorts(&[0, 0, 1, 0, 0, 2, 0, 0, 1])),
        record(0x0203, &[shorts(&[0, 2, 0]), vec![0; 8]].concat()),
        record(0x00FD, &[shorts(&[0, 3, 3]), vec![0; 4]].concat()),
    ]
}

#[test]
fn a_cell_looks_as_its_style_says() {
    let (cells, seen) = read(&stream(&cells()), 4);
    let looks: Vec<_> = cells.iter().map(|cell| (cell.percent, cell.lettering)).collect();
    assert_eq!(looks, [(true, None), (true, Some(Lettering::Tcvn3)), (false, None), (false, Some(Lettering::Vni))]);
    let struck: Vec<bool> = cells.iter().map(|cell| cell.struck == Struck::Whole).collect();
    assert_eq!(struck, [false, false, false, true]);
    assert_eq!(seen, Some(false));
}

#[test]
fn a_formula_is_known_though_its_text_is_not() {
    let shared = record(0x0006, &[shorts(&[0, 0, 0]), vec![0; 16]].concat());
    let (cells, _) = read(&stream(&[shared]), 2);
    let known: Vec<_> = cells.iter().map(|cell| cell.formula.as_ref().map(|formula| formula.text())).collect();
    assert_eq!(known, [Some(""), None]);
}

#[test]
fn the_records_of_a_chart_are_no_cells() {
    let chart = [record(0x0809, &[0; 8]), record(0x0203, &[0; 14]), record(0x000A, &[])].concat();
    let (before, _) = read(&stream(&[]), 1);
    assert_eq!(read(&stream(&[chart]), 1), (before, Some(false)));
}

#[test]
fn a_stream_that_is_cut_anywhere_says_that_it_was_not_followed() {
    let whole = stream(&cells());
    for length in 0..whole.len() {
        assert_eq!(read(whole.get(..length).expect("shorter"), 4).1, None, "{length}");
    }
}

#[test]
fn a_stream_with_any_byte_wrong_is_read_without_harm() {
    let whole = stream(&cells());
    for at in 0..whole.len() {
        for byte in [0, 0x7F, 0xFF] {
            let mut wrong = whole.clone();
            wrong[at] = byte;
            let (cells, _) = read(&wrong, 4);
            assert_eq!(cells.len(), 4);
        }
    }
}

/// The library reads a rectangle from the first cell to the last, which these records are made to span.
#[test]
fn cells_far_from_one_another_are_laid_side_by_side_and_can_be_put_back() {
    let far = shorts(&[65_535, 250]);
    let cells = [
        record(0x0200, &[&[0; 4][..], &shorts(&[0, 1, 0, 256, 0])].concat()),
        record(0x0203, &[shorts(&[0, 2, 0]), vec![0; 8]].concat()),
        record(0x00BD, &[&far, &shorts(&[1, 0, 0, 2, 0, 0, 251])[..]].concat()),
    ];
    let mut laid = stream(&cells);
    let sheets = lay(&mut laid).expect("there is room").expect("records that can be followed");
    let [sheet] = &sheets[..] else { panic!("one sheet") };
    let places = [(0, 0), (0, 1), (0, 2)].map(|(row, column)| sheet.stood(CellRef::new(row, column)));
    assert_eq!(places, [(0, 2), (65_535, 250), (65_535, 251)].map(|(row, column)| Some(CellRef::new(row, column))));
    let dimensions = record(0x0200, &[0; 14]);
    let near = record(0x00BD, &shorts(&[0, 1, 1, 0, 0, 2, 0, 0, 2]));
    for part in [dimensions, near] {
        assert!(laid.windows(part.len()).any(|window| window == part));
    }
}

#[test]
fn sheets_that_share_records_are_left_as_they_are() {
    let mut two = stream(&cells());
    let sheet: Vec<u8> =
        two.windows(2).position(|window| window == [0x85, 0x00]).map(|at| two[at..at + 13].to_vec()).expect("a sheet");
    let at = two.windows(2).position(|window| window == [0x85, 0x00]).expect("a sheet");
    two.splice(at..at, sheet);
    assert_eq!(lay(&mut two).map(|sheets| sheets.is_none()), Ok(true));
}

#[test]
fn more_cells_than_any_form_has_are_too_many() {
    let row = record(0x00BD, &shorts(&[&[0, 0][..], &[0; 3 * 200], &[199]].concat()));
    let rows = vec![row; 2_000];
    assert_eq!(lay(&mut stream(&rows)).map(|_| ()), Err(Excess::Laid.into()));
}

#[test]
fn a_stream_with_any_byte_wrong_is_laid_without_harm() {
    let whole = stream(&cells());
    for at in 0..whole.len() {
        for byte in [0, 0x7F, 0xFF] {
            let mut wrong = whole.clone();
            wrong[at] = byte;
            let length = wrong.len();
            assert!(lay(&mut wrong).is_ok());
            assert_eq!(wrong.len(), length);
        }
    }
}

#[test]
fn a_formula_that_cells_share_is_told_of_each() {
    let cell = |column: u16| {
        record(0x0006, &[shorts(&[0, column, 0]), vec![0; 14], shorts(&[5]), vec![1, 0, 0, 0, 0]].concat())
    };
    let two_to_the_right = [0x4C, 0, 0, 2, 0xC0, 0x1E, 1, 0, 0x03];
    let shared = record(0x04BC, &[&[0, 0, 0, 0, 0, 1, 0, 2, 9, 0][..], &two_to_the_right].concat());
    let (cells, _) = read(&stream(&[cell(0), shared, cell(1)]), 2);
    let known: Vec<_> = cells.iter().map(|cell| cell.formula.as_ref().map(|formula| formula.text())).collect();
    assert_eq!(known, [Some("C1+1"), Some("D1+1")]);
}
