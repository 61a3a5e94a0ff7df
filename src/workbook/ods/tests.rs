use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::look;
use super::side_by_side::content;
use crate::place::CellRef;
use crate::workbook::xml_old::Xml;
use crate::workbook::{Cell, Cells, Lettering, Sheet, Struck, Unreadable, Value};

const STYLES: &str = "<office:document-styles><office:styles>\
    <number:percentage-style style:name=\"N11\"/>\
    <style:default-style style:family=\"table-cell\"><style:text-properties fo:font-family=\"Arial\"/></style:default-style>\
    <style:style style:name=\"Default\" style:family=\"table-cell\"/>\
    <style:style style:name=\"old\" style:family=\"table-cell\" style:parent-style-name=\"Default\">\
    <style:text-properties style:font-name=\".VnTime1\"/></style:style></office:styles></office:document-styles>";

const AUTOMATIC: &str = "<office:font-face-decls>\
    <style:font-face style:name=\"F\" svg:font-family=\"&apos;VNI-Times&apos;\"/></office:font-face-decls>\
    <office:automatic-styles>\
    <style:style style:name=\"ce1\" style:family=\"table-cell\" style:parent-style-name=\"old\" style:data-style-name=\"N11\"/>\
    <style:style style:name=\"ce2\" style:family=\"table-cell\"><style:text-properties style:font-name=\"F\" style:text-line-through-style=\"solid\"/></style:style>\
    </office:automatic-styles>";

/// What is known of the cells, which are those named, after a table with this content was looked at.
fn looks(table: &str, cells: &[(u32, u32)]) -> Vec<(bool, Option<Lettering>)> {
    looked_at(table, cells).cells.values().map(|cell| (cell.percent, cell.lettering)).collect()
}

fn looked_at(table: &str, cells: &[(u32, u32)]) -> Sheet {
    let content = format!(
        "<office:document-content>{AUTOMATIC}<office:body><office:spreadsheet><table:table table:name=\"s\">{table}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let mut bytes = Cursor::new(Vec::new());
    let mut package = zip::ZipWriter::new(&mut bytes);
    for (part, text) in [("styles.xml", STYLES), ("content.xml", &content)] {
        package.start_file(part, SimpleFileOptions::default()).expect("a part");
        package.write_all(text.as_bytes()).expect("written");
    }
    package.finish().expect("a package");
    let cells: Cells =
        cells.iter().map(|(row, column)| (CellRef::new(*row, *column), Cell::new(Value::Number(1.0)))).collect();
    let mut sheets = [Sheet { name: "s".into(), visible: true, cells, merged: Vec::new(), beside: Vec::new() }];
    look(bytes.get_ref(), &mut sheets);
    let [sheet] = sheets;
    sheet
}

#[test]
fn a_line_through_a_cell_is_known() {
    let row = "<table:table-row><table:table-cell table:style-name=\"ce2\"/><table:table-cell/></table:table-row>";
    let struck: Vec<bool> =
        looked_at(row, &[(0, 0), (0, 1)]).cells.values().map(|cell| cell.struck == Struck::Whole).collect();
    assert_eq!(struck, [true, false]);
}

#[test]
fn cells_that_are_merged_are_known() {
    let table = "<table:table-row table:number-rows-repeated=\"2\"/><table:table-row>\
                 <table:table-cell table:number-columns-repeated=\"3\"/>\
                 <table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"/>\
                 <table:covered-table-cell/><table:table-cell table:number-rows-spanned=\"2\"/></table:table-row>";
    let merged: Vec<String> = looked_at(table, &[]).merged.iter().map(ToString::to_string).collect();
    assert_eq!(merged, ["D3:E5", "F3:F4"]);
}

#[test]
fn a_cell_looks_as_its_style_and_the_parents_of_it_say() {
    let row = "<table:table-row><table:table-cell table:style-name=\"ce1\" table:number-columns-repeated=\"2\"/>\
               <table:table-cell table:style-name=\"ce2\"><text:p>x</text:p></table:table-cell><table:table-cell/>\
               <table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/></table:table-row>";
    let (old, vni) = ((true, Some(Lettering::Tcvn3)), (false, Some(Lettering::Vni)));
    assert_eq!(looks(row, &[(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)]), [old, old, vni, (false, None), (true, None)]);
}

#[test]
fn a_cell_without_a_style_looks_as_its_row_or_its_column() {
    let table = "<table:table-column/><table:table-column table:default-cell-style-name=\"ce2\"/>\
                 <table:table-row><table:table-cell table:number-columns-repeated=\"2\"/></table:table-row>\
                 <table:table-row table:default-cell-style-name=\"ce1\"><table:table-cell/><table:table-cell/></table:table-row>";
    let (old, vni, plain) = ((true, Some(Lettering::Tcvn3)), (false, Some(Lettering::Vni)), (false, None));
    assert_eq!(looks(table, &[(0, 0), (0, 1), (1, 0), (1, 1)]), [plain, vni, old, old]);
}

#[test]
fn rows_and_cells_that_stand_for_a_million_cost_nothing() {
    let row = "<table:table-row table:number-rows-repeated=\"4294967295\">\
               <table:table-cell table:number-columns-repeated=\"4294967295\" table:style-name=\"ce2\"/>\
               <table:table-cell table:number-columns-repeated=\"4294967295\"/></table:table-row>";
    assert_eq!(looks(&row.repeat(100), &[(9, 9), (1_000_000, 3)]), [(false, Some(Lettering::Vni)); 2]);
}

#[test]
fn styles_that_are_their_own_parents_end() {
    let row = "<table:table-row><table:table-cell table:style-name=\"ring\"/></table:table-row>";
    let ring = "<style:style style:name=\"ring\" style:family=\"table-cell\" style:parent-style-name=\"ring\"/>";
    assert_eq!(looks(&format!("{ring}{row}"), &[(0, 0)]), [(false, None)]);
    let mut styles = super::Styles::default();
    styles.read(&mut Xml::new(ring.as_bytes()));
    assert_eq!(styles.looks().of("ring"), Some(crate::workbook::look::Look::default()));
}

fn laid(rows: &str) -> Result<Option<(String, Vec<CellRef>)>, Unreadable> {
    let text = format!(
        "<office:document-content><table:table table:name=\"s\">{rows}</table:table></office:document-content>"
    );
    let laid = content(&mut Xml::new(text.as_bytes()))?;
    Ok(laid.map(|laid| {
        let stood = (0..256).filter_map(|column| laid.sheets.first()?.stood(CellRef::new(0, column))).collect();
        (String::from_utf8(laid.bytes).expect("text"), stood)
    }))
}

#[test]
fn cells_far_from_one_another_are_laid_side_by_side_and_can_be_put_back() {
    let empty = "<table:table-cell table:number-columns-repeated=\"16383\" table:style-name=\"ce1\"/>";
    let far = "<table:table-cell office:value-type=\"string\"><text:p>a &amp; b</text:p></table:table-cell>";
    let near = "<table:table-cell office:value=\"1\" table:number-columns-repeated=\"2\"/>";
    let (content, stood) = laid(&format!(
        "<table:table-row>{near}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048574\">{empty}</table:table-row>\
         <table:table-row>{empty}{far}</table:table-row>"
    ))
    .expect("there is room")
    .expect("tables that can be followed");
    assert_eq!(stood, [(0, 0), (0, 1), (1_048_575, 16_383)].map(|(row, column)| CellRef::new(row, column)));
    let one = "<table:table-cell office:value=\"1\"></table:table-cell>";
    let table = format!("<table:table-row>{one}{one}{far}</table:table-row></table:table>");
    assert!(content.contains(&table), "{content}");
}

#[test]
fn cells_that_stand_for_very_many_are_too_many() {
    let cell = |text: &str| format!("<table:table-cell office:value-type=\"string\">{text}</table:table-cell>");
    let rows = |number: u32, text: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{number}\">{}</table:table-row>", cell(text))
    };
    assert_eq!(laid(&rows(4_294_967_295, "a")), Err(Unreadable::TooLarge));
    assert_eq!(laid(&rows(1_000, &"a".repeat(100_000))), Err(Unreadable::TooLarge));
}

#[test]
fn tables_that_are_cut_are_left_as_they_are() {
    let text = "<office:document-content><table:table table:name=\"s\"><table:table-row><table:table-cell/>";
    assert_eq!(content(&mut Xml::new(text.as_bytes())).map(|laid| laid.is_none()), Ok(true));
}
