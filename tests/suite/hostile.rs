//! Files made to hurt their reader: each is one finding of its own, and the workbook beside them is read all the same.

use std::io::{Cursor, Read, Write};

use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::support::Office;
use crate::support::answers::clean;
use crate::support::program::run;

const COMMUNE: &str = "Bình Lư";

const SAMPLE: &[u8] = include_bytes!("../../sample-workbooks/03405_giang-ma.xls");

/// A package of these parts.
fn package(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut package = ZipWriter::new(&mut bytes);
    for (name, content) in parts {
        package.start_file(*name, SimpleFileOptions::default()).expect("a part");
        package.write_all(content).expect("it is written");
    }
    package.finish().expect("a package");
    bytes.into_inner()
}

/// The workbook with one part made of what it held.
fn changed(whole: &[u8], part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(whole)).expect("a package");
    let names: Vec<String> = (0..archive.len())
        .map(|index| archive.by_index(index).expect("a part").name().expect("a name").into_owned())
        .collect();
    let mut parts = Vec::new();
    for name in &names {
        let mut content = Vec::new();
        archive.by_name(name).expect("the part").read_to_end(&mut content).expect("it is read");
        if name == part {
            content = change(std::str::from_utf8(&content).expect("XML")).into_bytes();
        }
        parts.push((name.as_str(), content));
    }
    package(&parts)
}

/// A spreadsheet of LibreOffice whose only table has these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
         <table:table table:name=\"s\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml", content.into_bytes()),
    ])
}

pub(crate) fn files(whole: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let sheet = "xl/worksheets/sheet4.xml";
    let many_sheets = |text: &str| {
        let more: String =
            (0..20_000).map(|n| format!("<sheet name=\"s{n}\" sheetId=\"{}\" r:id=\"rId1\"/>", n + 100)).collect();
        text.replace("</sheets>", &format!("{more}</sheets>"))
    };
    let mut flipped = whole.to_vec();
    let middle = flipped.len() / 2;
    for byte in &mut flipped[middle..middle + 200] {
        *byte ^= 0x5a;
    }
    let cell =
        "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>";
    vec![
        (
            "bom-chu.xlsx",
            changed(whole, "xl/sharedStrings.xml", |text| {
                text.replace("</sst>", &format!("<si><t>{}</t></si></sst>", "a".repeat(200 << 20)))
            }),
        ),
        (
            "xml-sau.xlsx",
            changed(whole, sheet, |_| {
                format!("<worksheet>{}{}</worksheet>", "<a>".repeat(1_000_000), "</a>".repeat(1_000_000))
            }),
        ),
        ("nhieu-trang.xlsx", changed(whole, "xl/workbook.xml", many_sheets)),
        ("cat-cut.xlsx", whole[..middle].to_vec()),
        ("sai-byte.xlsx", flipped),
        (
            "lap-dong.ods",
            ods(&format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>")),
        ),
        ("rong.xlsx", Vec::new()),
        (
            "ten-trang.xlsx",
            changed(whole, "xl/workbook.xml", |text| {
                text.replacen("name=\"Kinh phí\"", &format!("name=\"{}\"", "trang ".repeat(300_000)), 1)
            }),
        ),
        ("o-dai.xlsx", changed(whole, sheet, |text| with_row(text, &format!("<v>{}</v>", "bản 1 ".repeat(200_000))))),
        ("nhieu-o.xlsx", changed(whole, sheet, |text| more_rows(text, 100_000))),
        (
            "cong-thuc.xlsx",
            changed(whole, sheet, |text| with_row(text, &format!("<f>{}1</f>", "1+".repeat(2_000_000)))),
        ),
        ("thuc-the.xlsx", changed(whole, sheet, |text| format!("{}{}", entities(), with_row(text, "<v>&m;</v>")))),
        ("vong-lap.xls", looping()),
        ("lap-chu.ods", ods(&repeated_text())),
        ("cat-cut.xls", SAMPLE[..SAMPLE.len() / 2].to_vec()),
        ("bom-chu.xlsb", package(&[("xl/workbook.bin", Vec::new()), ("xl/sharedStrings.bin", vec![0; 70 << 20])])),
        ("ban-ghi-dai.xlsb", package(&[("xl/workbook.bin", Vec::new()), ("xl/sharedStrings.bin", endless_record())])),
        ("sai-byte.xlsb", package(&[("xl/workbook.bin", (0..=255).cycle().take(50_000).collect())])),
    ]
}

/// A long text that stands for a million of its like.
fn repeated_text() -> String {
    format!(
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"string\">\
         <text:p>{}</text:p></table:table-cell></table:table-row>",
        "chữ ".repeat(20_000)
    )
}

/// The beginning of the texts of an xlsb file, which says that there are four thousand million, then one of a quarter of a
/// gigabyte, which is not there.
fn endless_record() -> Vec<u8> {
    let begin = [[0x9F, 0x01, 8].as_slice(), &[0xFF; 8]].concat();
    [&begin[..], &[0x13, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0]].concat()
}

/// A row with one cell below the others.
fn with_row(sheet: &str, cell: &str) -> String {
    let row = format!("<row r=\"5000\"><c r=\"A5000\" t=\"str\">{cell}</c></row></sheetData>");
    sheet
        .trim_start_matches("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
        .replace("</sheetData>", &row)
}

/// So many rows of one short cell each.
fn more_rows(sheet: &str, rows: usize) -> String {
    sheet.replace("</sheetData>", &format!("{}</sheetData>", "<row><c><v>1</v></c></row>".repeat(rows)))
}

/// A word that stands for ten of another, twelve times over.
fn entities() -> String {
    let pairs = ('a'..='l').zip('b'..='m');
    let words = pairs.map(|(of, word)| format!("<!ENTITY {word} \"{}\">", format!("&{of};").repeat(10)));
    format!("<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\">{}]>", words.collect::<String>())
}

/// An xls file whose sectors follow one another in a ring, in the table that begins at the sector its header names.
fn looping() -> Vec<u8> {
    let mut bytes = SAMPLE.to_vec();
    let sector = u32::from_le_bytes(bytes[76..80].try_into().expect("four bytes")) as usize;
    let table = (sector + 1) * 512;
    for (nth, entry) in bytes[table..table + 512].chunks_mut(4).enumerate() {
        entry.copy_from_slice(&(nth as u32 ^ 1).to_le_bytes());
    }
    bytes
}

#[test]
fn what_is_only_odd_is_read_all_the_same() {
    let office = Office::new();
    let whole = office.render(COMMUNE, &clean(&office, COMMUNE));
    let merged: String = (6_000..26_000).map(|row| format!("<mergeCell ref=\"A{row}:C{row}\"/>")).collect();
    let names: String = (0..20_000).map(|n| format!("<definedName name=\"ten{n}\">$A$1</definedName>")).collect();
    let odd = changed(&whole, "xl/worksheets/sheet4.xml", |text| {
        text.replace("</sheetData>", &format!("</sheetData><mergeCells>{merged}</mergeCells>"))
    });
    let odd =
        changed(&odd, "xl/workbook.xml", |text| text.replace("</definedNames>", &format!("{names}</definedNames>")));
    let (_, findings) = office.read("mau.xlsx", &odd);
    assert_eq!(findings.iter().map(|finding| finding.rule.code).collect::<Vec<_>>(), [""; 0]);
}

/// Each sheet of the sample says that it spans sixteen million cells, for which the library would make room.
#[test]
fn a_sheet_of_xls_that_claims_to_be_large_is_read_all_the_same() {
    let mut odd = SAMPLE.to_vec();
    let dimensions: Vec<usize> = (0..odd.len() - 18)
        .filter(|at| odd[*at..].starts_with(&[0x00, 0x02, 14, 0]) && odd[at + 16..at + 18] == [0; 2])
        .collect();
    assert!(dimensions.len() > 5, "{dimensions:?}");
    for at in dimensions {
        odd[at + 4..at + 16].copy_from_slice(&[0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
    }
    let read = |bytes: &[u8]| ntm_xlsx::workbook::read("mau.xls", bytes).expect("a workbook");
    assert!(odd != SAMPLE && read(&odd) == read(SAMPLE));
}

#[test]
fn a_long_file_that_is_no_workbook_is_told_at_once() {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(90_000_000, 0);
    assert!(!ntm_xlsx::workbook::is_workbook(&bytes));
}

#[test]
fn hostile_files_are_a_finding_each_and_the_batch_is_finished() {
    let office = Office::new();
    let whole = office.render(COMMUNE, &clean(&office, COMMUNE));
    let folder = tempfile::tempdir().expect("a folder");
    let hostile = files(&whole);
    std::fs::write(folder.path().join("xa.xlsx"), &whole).expect("it is written");
    for (name, bytes) in &hostile {
        std::fs::write(folder.path().join(name), bytes).expect("it is written");
    }
    let ran = run(folder.path(), &["validate", ".", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let report = ran.json();
    let status = |name: &str| {
        let files = report["files"].as_array().expect("files");
        files.iter().find(|file| file["file"] == name).unwrap_or_else(|| panic!("{name} is not in the report")).clone()
    };
    assert_eq!(status("xa.xlsx")["status"], "accepted");
    for (name, _) in hostile {
        let file = status(name);
        let codes: Vec<_> = file["findings"].as_array().expect("findings").iter().map(|f| &f["code"]).collect();
        assert_eq!(file["status"], "rejected", "{name}");
        assert!(matches!(codes[..], [code] if code == "F03" || code == "F04"), "{name}: {codes:?}");
        let message = file["findings"][0]["message"].as_str().expect("a message");
        let says_how_much =
            message.split("hơn ").nth(1).is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()));
        assert!(codes[0] == "F03" || says_how_much, "{name}: {message}");
    }
}

/// A few bytes that span more than five gigabytes as a rectangle. What is done with them takes no longer than with the others.
#[test]
fn a_stray_cell_at_the_far_corner_is_named_and_nothing_else_is() {
    let office = Office::new();
    let whole = office.render(COMMUNE, &clean(&office, COMMUNE));
    let stray = changed(&whole, "xl/worksheets/sheet4.xml", |text| {
        let row = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
        text.replace("</sheetData>", &format!("{row}</sheetData>"))
    });
    let begun = std::time::Instant::now();
    let (_, findings) = office.read("mau.xlsx", &stray);
    assert!(begun.elapsed() < std::time::Duration::from_secs(10), "{:?}", begun.elapsed());
    let said: Vec<_> = findings.iter().map(|f| (f.rule.code, f.place.cell_text().unwrap_or_default())).collect();
    assert_eq!(said, [("S06", "XFD1048576".to_owned())]);
}
