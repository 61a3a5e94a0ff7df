//! The other kinds of package that spreadsheet programs write: templates, workbooks with macros, strict Office Open XML.

use ntm_xlsx::place::CellRef;
use ntm_xlsx::workbook::{self, Value, Workbook};

use crate::support::answers::clean;
use crate::support::{Office, package};

fn form() -> Vec<u8> {
    let office = Office::new();
    office.render("Bình Lư", &clean(&office, "Bình Lư"))
}

fn read(bytes: &[u8]) -> Workbook {
    workbook::read("mau.xlsx", bytes).expect("a workbook")
}

/// What ISO/IEC 29500-1 calls the vocabularies that Excel's usual files call otherwise (29500-4).
fn strict(text: &str) -> String {
    let (usual, strict) = ("http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml");
    text.replace(&format!("{usual}/spreadsheetml/2006/main"), &format!("{strict}/spreadsheetml/main"))
        .replace("relationships/custom-properties", "relationships/customProperties")
        .replace("relationships/extended-properties", "relationships/extendedProperties")
        .replace(
            &format!("{usual}/officeDocument/2006/custom-properties"),
            &format!("{strict}/officeDocument/customProperties"),
        )
        .replace(&format!("{usual}/officeDocument/2006/"), &format!("{strict}/officeDocument/"))
}

#[test]
fn a_strict_workbook_is_read_like_any_other() {
    let usual = form();
    let strict = package::changed(&usual, |_, text| strict(&text));
    assert_ne!(strict, usual);
    assert_eq!(read(&strict), read(&usual));
}

/// A strict workbook may write a day as such instead of counting days.
#[test]
fn a_day_of_a_strict_workbook_is_a_day() {
    let day = "<row r=\"5000\"><c r=\"A5000\" t=\"d\"><v>2024-01-15</v></c></row></sheetData>";
    let bytes = package::changed(&form(), |part, text| match part {
        "xl/worksheets/sheet2.xml" => strict(&text).replace("</sheetData>", day),
        _ => strict(&text),
    });
    let days: Vec<_> = read(&bytes)
        .sheets
        .iter()
        .filter_map(|sheet| sheet.cells.get(&CellRef::new(4_999, 0)).map(|cell| cell.value.clone()))
        .collect();
    assert_eq!(days, [Value::Date(chrono::NaiveDate::from_ymd_opt(2024, 1, 15).expect("a day"))]);
}

#[test]
fn templates_and_workbooks_with_macros_are_read_like_any_other() {
    let usual = form();
    for kind in ["template.main+xml", "sheet.macroEnabled.main+xml", "template.macroEnabled.main+xml"] {
        let bytes = package::changed(&usual, |part, text| match part {
            "[Content_Types].xml" => text.replace("sheet.main+xml", kind),
            _ => text,
        });
        assert_ne!(bytes, usual, "{kind}");
        assert_eq!(read(&bytes), read(&usual), "{kind}");
    }
}
