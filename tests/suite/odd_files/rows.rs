//! Where cells say that they are: twice, nowhere, out of order; what a sheet claims of its size does not matter.

use crate::odd_files::{
    CRITERIA, REGISTRATIONS, cell, changed, is_named, is_the_sample, newly_said, read, replaced, style, value,
};

#[test]
fn a_cell_that_stands_there_twice_is_named_and_the_later_value_read() {
    let number = cell(CRITERIA, "F12");
    let other = format!("<c r=\"F12\" s=\"{}\"><v>12.3</v></c>", style(CRITERIA, "F12"));
    let cell = replaced(CRITERIA, &number, &format!("{number}{other}"));
    let row =
        changed(CRITERIA, |text| text.replace("<row r=\"13\"", &format!("<row r=\"12\">{other}</row><row r=\"13\"")));
    let last =
        changed(CRITERIA, |text| text.replace("</sheetData>", &format!("<row r=\"12\">{other}</row></sheetData>")));
    for (name, bytes) in [("a cell", cell), ("a row", row), ("the last row", last)] {
        let said = read(&bytes).1;
        assert!(said.contains(&("C25", "Tiêu chí!F12".to_owned())), "{name}: {said:?}");
        assert_eq!(
            value(&bytes, "Tiêu chí", "F12").map(|value| value.shown().into_owned()).as_deref(),
            Some("12.3"),
            "{name}"
        );
    }
    is_the_sample("the same value", &replaced(CRITERIA, &number, &format!("{number}{number}")));
    is_the_sample("an empty one", &replaced(CRITERIA, &number, &format!("{number}<c r=\"F12\"/>")));
}

#[test]
fn cells_and_rows_that_do_not_say_where_they_are_follow_one_another() {
    let number = cell(CRITERIA, "F12");
    for place in ["", "r=\"f12\" ", "r=\"$F$12\" ", "r=\"?\" ", "r=\"\" "] {
        let to = number.replace("r=\"F12\" ", place);
        is_the_sample(&to, &replaced(CRITERIA, &number, &to));
    }
    let without =
        changed(CRITERIA, |text| text.replace("<row r=\"13\"", "<row").replace("<row r=\"14\"", "<row r=\"x\""));
    is_the_sample("rows without numbers", &without);
}

#[test]
fn rows_in_any_order_are_read() {
    let turned = changed(CRITERIA, |text| {
        let (before, rest) = text.split_once("<sheetData>").expect("cells");
        let (rows, after) = rest.split_once("</sheetData>").expect("cells");
        let rows: Vec<&str> = rows.split_inclusive("</row>").collect();
        let turned: String = rows.into_iter().rev().collect();
        format!("{before}<sheetData>{turned}</sheetData>{after}")
    });
    is_the_sample("from below", &turned);
}

#[test]
fn what_a_sheet_claims_of_its_size_does_not_matter() {
    for claim in ["1:87", "", "A:N", "A1", "A1:XFD1048576", "N87:A1", "A0:B0", "?", "A1:A99999999999"] {
        is_the_sample(
            claim,
            &replaced(CRITERIA, "<dimension ref=\"A1:N87\"/>", &format!("<dimension ref=\"{claim}\"/>")),
        );
    }
    is_the_sample("none", &replaced(CRITERIA, "<dimension ref=\"A1:N87\"/>", ""));
}

#[test]
fn a_stray_cell_is_that_cells_finding_only() {
    let below = "<row r=\"99\"><c r=\"B99\" t=\"e\"><v>#REF!</v></c></row></sheetData>";
    let stray = changed(CRITERIA, |text| text.replace("</sheetData>", below));
    let said = newly_said(&stray);
    assert!(matches!(&said[..], [(_, place)] if place == "Tiêu chí!B99"), "{said:?}");
    is_named(
        "a failed formula in an empty row of villages",
        &village("B25", " t=\"e\"><v>#REF!</v>"),
        "C06",
        "Đăng ký!B25",
    );
    for text in [".", "a", "…", "x"] {
        is_named(text, &village("D27", &format!(" t=\"inlineStr\"><is><t>{text}</t></is>")), "S06", "Đăng ký!D27");
    }
    for unseen in ["\u{2060}", "\u{200d}", "\u{200e}\u{ad}"] {
        is_the_sample("unseen", &village("B25", &format!(" t=\"inlineStr\"><is><t>{unseen}</t></is>")));
    }
}

/// The sample with something in an empty row of villages.
fn village(cell: &str, content: &str) -> Vec<u8> {
    changed(REGISTRATIONS, |text| {
        let (before, rest) = text.split_once(&format!("<c r=\"{cell}\"")).expect("the cell");
        let (style, after) = rest.split_once("/>").expect("an empty cell");
        format!("{before}<c r=\"{cell}\"{style}{content}</c>{after}")
    })
}
