use crate::place::CellRef;
use crate::workbook::package::Package;
use crate::workbook::package::tests::package;
use crate::workbook::{BesideKind, Cell, Excess, Lettering, Sheet, Struck, Unreadable, Value, Workbook};

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
    <style:style style:name=\"ring\" style:family=\"table-cell\" style:parent-style-name=\"ring\"/>\
    <style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>\
    </office:automatic-styles>";

fn content(table: &str) -> String {
    format!(
        "<office:document-content xmlns:office=\"o\">{AUTOMATIC}<office:body><office:spreadsheet>\
         <table:table table:name=\"s\">{table}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
}

fn workbook(content: &str) -> Result<Workbook, Unreadable> {
    let bytes = package(&[("styles.xml", STYLES.as_bytes()), ("content.xml", content.as_bytes())]);
    super::read("a.ods", Package::open(&bytes)?)
}

fn read(table: &str) -> Result<Sheet, Unreadable> {
    Ok(workbook(&content(table))?.sheets.remove(0))
}

fn cells(table: &str) -> Vec<(String, Cell)> {
    let sheet = read(table).expect("a table");
    sheet.cells.iter().map(|(at, cell)| (at.to_string(), cell.clone())).collect()
}

fn shown(table: &str) -> Vec<String> {
    cells(table).iter().map(|(at, cell)| format!("{at} {}", cell.value.shown())).collect()
}

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

/// A cell with a number, of this style and so many times over.
fn number(attributes: &str) -> String {
    format!("<table:table-cell {attributes} office:value-type=\"float\" office:value=\"1\"/>")
}

fn text(content: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\">{content}</table:table-cell>")
}

fn looks(table: &str) -> Vec<(bool, Option<Lettering>)> {
    cells(table).iter().map(|(_, cell)| (cell.percent, cell.lettering)).collect()
}

#[test]
fn a_line_is_known_however_it_is_said() {
    let struck = |attributes: &str| {
        let style = format!(
            "<style:style style:name=\"x\" style:family=\"table-cell\"><style:text-properties {attributes}/></style:style>"
        );
        let text = content(&row(&number("table:style-name=\"x\"")));
        let text = text.replace("<office:automatic-styles>", &format!("<office:automatic-styles>{style}"));
        let sheet = workbook(&text).expect("a workbook").sheets.remove(0);
        sheet.cells.values().any(|cell| cell.struck == Struck::Whole)
    };
    for line in ["style:text-line-through-type=\"single\"", "style:text-line-through-style=\"dotted\""] {
        assert!(struck(line), "{line}");
    }
    for none in [
        "",
        "style:text-line-through-type=\"none\"",
        "style:text-line-through-style=\"none\" style:text-line-through-type=\"single\"",
    ] {
        assert!(!struck(none), "{none}");
    }
}

#[test]
fn a_cell_looks_as_its_style_and_the_parents_of_it_say() {
    let percentage = "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/>";
    let ce1 = number("table:style-name=\"ce1\" table:number-columns-repeated=\"2\"");
    let table = row(&[&ce1, &number("table:style-name=\"ce2\""), &number(""), percentage].concat());
    let (old, vni) = ((true, Some(Lettering::Tcvn3)), (false, Some(Lettering::Vni)));
    assert_eq!(looks(&table), [old, old, vni, (false, None), (true, None)]);
    let struck: Vec<bool> = cells(&table).iter().map(|(_, cell)| cell.struck == Struck::Whole).collect();
    assert_eq!(struck, [false, false, true, false, false]);
    assert_eq!(looks(&row(&number("table:style-name=\"ring\""))), [(false, None)]);
}

#[test]
fn a_cell_without_a_style_looks_as_its_row_or_its_column() {
    let table = format!(
        "<table:table-column/><table:table-column table:default-cell-style-name=\"ce2\"/>{}\
         <table:table-row table:default-cell-style-name=\"ce1\">{}</table:table-row>",
        row(&number("").repeat(2)),
        number("").repeat(2)
    );
    let (old, vni, plain) = ((true, Some(Lettering::Tcvn3)), (false, Some(Lettering::Vni)), (false, None));
    assert_eq!(looks(&table), [plain, vni, old, old]);
}

#[test]
fn cells_that_are_merged_are_known() {
    let table = "<table:table-row table:number-rows-repeated=\"2\"/><table:table-row-group><table:table-row>\
                 <table:table-cell table:number-columns-repeated=\"3\"/>\
                 <table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\"/>\
                 <table:covered-table-cell/><table:table-cell table:number-rows-spanned=\"2\"/></table:table-row>\
                 </table:table-row-group>";
    let merged: Vec<String> = read(table).expect("a table").merged.iter().map(ToString::to_string).collect();
    assert_eq!(merged, ["D3:E5", "F3:F4"]);
}

#[test]
fn a_text_is_read_through_spans_cdata_and_spaces() {
    let words = "<text:p>Tiêu <![CDATA[chí <1>]]>\n  a<text:s text:c=\"2\"/>b</text:p><text:p>c<text:line-break/>&amp;</text:p>";
    assert_eq!(shown(&row(&text(words))), ["A1 Tiêu chí <1> a  b\nc\n&"]);
    let part = "<text:p>1<text:span text:style-name=\"T1\">2</text:span>83</text:p>";
    let cells = cells(&row(&text(part)));
    assert_eq!(cells[0].1.struck, Struck::Part("2".into()));
    assert_eq!(cells[0].1.value.shown(), "183");
}

#[test]
fn shapes_and_notes_are_not_glued_to_the_text_below_them() {
    let shape = "<draw:custom-shape><text:p>Xã đã kiểm tra</text:p></draw:custom-shape>";
    let image = "<draw:frame><draw:image><text:p/></draw:image><svg:title>Dấu</svg:title></draw:frame>";
    let note = "<office:annotation><dc:creator>a</dc:creator><text:p>ghi nhầm</text:p></office:annotation>";
    for beside in [shape, image, note] {
        for content in [
            format!("{beside}<text:p>Đạt</text:p>"),
            format!("<text:p>Đạt</text:p>{beside}"),
            format!("<text:p>{beside}Đạt</text:p>"),
        ] {
            let sheet = read(&row(&text(&content))).expect("a table");
            assert_eq!(shown(&row(&text(&content))), ["A1 Đạt"]);
            let kinds: Vec<BesideKind> = sheet.beside.iter().map(|beside| beside.kind).collect();
            let expected: &[BesideKind] = match beside {
                _ if beside == shape => &[BesideKind::TextBox],
                _ if beside == note => &[BesideKind::Note],
                _ => &[],
            };
            assert_eq!(kinds, expected, "{content}");
        }
    }
}

#[test]
fn one_bad_cell_is_one_bad_cell() {
    let bad = "<table:table-cell office:value-type=\"float\" office:value=\"59,4\"/>";
    let failed = "<table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\" \
                  table:formula=\"of:=[.A1]\"><text:p>#LOI!</text:p></table:table-cell>";
    let uncalculated = "<table:table-cell table:formula=\"of:=1+1\"/>";
    let cells = cells(&row(&[bad, failed, uncalculated, &number("")].concat()));
    let values: Vec<&Value> = cells.iter().map(|(_, cell)| &cell.value).collect();
    let error = |word: &str| Value::Error(word.to_owned());
    assert_eq!(values, [&error("59,4"), &error("#LOI!"), &Value::NoResult, &Value::Number(1.0)]);
    assert_eq!(cells[1].1.formula.as_ref().map(|formula| formula.text()), Some("A1"));
}

#[test]
fn names_have_any_prefix() {
    let usual = content(&row(&[number(""), text("<text:p>a</text:p>")].concat()));
    let other = usual.replace("table:", "t:").replace("office:", "o:").replace("text:", "");
    assert_eq!(workbook(&other).map(|read| read.sheets), workbook(&usual).map(|read| read.sheets));
}

#[test]
fn cells_far_from_one_another_cost_nothing_and_very_many_are_too_many() {
    let empty = "<table:table-cell table:number-columns-repeated=\"16383\" table:style-name=\"ce1\"/>";
    let table = format!(
        "{}<table:table-row table:number-rows-repeated=\"1048574\">{empty}</table:table-row>{}",
        row(&number("table:number-columns-repeated=\"2\"")),
        row(&format!("{empty}{}", text("<text:p>a</text:p>")))
    );
    assert_eq!(shown(&table), ["A1 1", "B1 1", "XFD1048576 a"]);
    let many = "<table:table-row table:number-rows-repeated=\"4294967295\">\
                <table:table-cell table:number-columns-repeated=\"4294967295\"/></table:table-row>";
    assert_eq!(shown(&many.repeat(100)), [""; 0]);
    let rows = |number: u32, text: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{number}\">{text}</table:table-row>")
    };
    assert_eq!(read(&rows(4_294_967_295, &number(""))), Err(Excess::Cells.into()));
    let long = text(&format!("<text:p>{}</text:p>", "a".repeat(100_000)));
    assert_eq!(read(&rows(1_000, &long)), Err(Excess::Text.into()));
}

#[test]
fn tables_that_are_cut_are_damaged() {
    let whole = content(&row(&number("")));
    for length in [whole.len() / 2, whole.len() - 30, whole.len() - 1] {
        assert!(matches!(workbook(&whole[..length]), Err(Unreadable::Damaged(_))), "{length}");
    }
    assert_eq!(workbook(&whole).map(|read| read.sheets[0].cells.contains_key(&CellRef::new(0, 0))), Ok(true));
}
