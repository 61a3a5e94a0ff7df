//! Sheets that are none: said, and the others read.

use crate::odd_files::{SAMPLE, is_the_sample, newly_said, replaced};
use crate::support::package;

/// The sample with one more sheet, whose part is this to the workbook.
fn with_sheet(entry: &str, relation: &str) -> Vec<u8> {
    package::changed(SAMPLE, |part, text| match part {
        "xl/workbook.xml" => text.replace("</sheets>", &format!("{entry}</sheets>")),
        "xl/_rels/workbook.xml.rels" => text.replace("</Relationships>", &format!("{relation}</Relationships>")),
        _ => text,
    })
}

fn said(code: &'static str, sheet: &str) -> Vec<(&'static str, String)> {
    vec![(code, sheet.to_owned())]
}

#[test]
fn sheets_without_cells_are_said_and_the_others_read() {
    let kinds = [
        "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
        "http://schemas.microsoft.com/office/2006/relationships/xlIntlMacrosheet",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/dialogsheet",
    ];
    for kind in kinds {
        let relation = format!("<Relationship Id=\"rId90\" Type=\"{kind}\" Target=\"macrosheets/sheet1.xml\"/>");
        let bytes = with_sheet("<sheet name=\"Macro1\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId90\"/>", &relation);
        assert_eq!(newly_said(&bytes), said("S07", "Macro1"), "{kind}");
    }
    for entry in ["<sheet name=\"Module1\" sheetId=\"9\"/>", "<sheet name=\"Module1\" sheetId=\"9\" r:id=\"\"/>"] {
        assert_eq!(newly_said(&with_sheet(entry, "")), said("S07", "Module1"), "{entry}");
    }
}

#[test]
fn a_sheet_whose_part_is_lost_is_said_and_the_others_read() {
    let relation = "<Relationship Id=\"rId90\" Type=\"worksheet\" Target=\"worksheets/sheet90.xml\"/>";
    let entry = "<sheet name=\"Phụ lục\" sheetId=\"9\" r:id=\"rId90\"/>";
    for relation in [relation, ""] {
        assert_eq!(newly_said(&with_sheet(entry, relation)), said("S18", "Phụ lục"), "{relation}");
    }
    let guide = package::changed(SAMPLE, |part, text| match part {
        "xl/_rels/workbook.xml.rels" => text.replace("worksheets/sheet1.xml", "worksheets/sheet100.xml"),
        _ => text,
    });
    assert_eq!(newly_said(&guide), said("S18", "Hướng dẫn"));
}

#[test]
fn sixty_sheets_that_share_one_part_are_read_once() {
    let entries: String = (9..60).map(|n| format!("<sheet name=\"s{n}\" sheetId=\"{n}\" r:id=\"rId4\"/>")).collect();
    let begun = std::time::Instant::now();
    let said = newly_said(&with_sheet(&entries, ""));
    assert!(begun.elapsed() < std::time::Duration::from_secs(5), "{:?}", begun.elapsed());
    assert_eq!((said.len(), said.iter().all(|(code, _)| *code == "S18")), (51, true));
}

#[test]
fn a_state_that_nobody_knows_hides_nothing() {
    for state in ["show", "visible", "", "Visible", "x"] {
        let entry = "<sheet name=\"Tiêu chí\" sheetId=\"4\" r:id=\"rId4\"/>";
        let other = entry.replace("sheetId=\"4\"", &format!("sheetId=\"4\" state=\"{state}\""));
        is_the_sample(state, &replaced("xl/workbook.xml", entry, &other));
    }
}
