//! Parts are found by what they are to one another, whatever they are called and wherever they lie.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::odd_files::{SAMPLE, changed, is_the_sample};
use crate::support::package;

/// The sample with its parts called otherwise, and the names in its lists with them.
fn moved(name: impl Fn(&str) -> String, text: impl Fn(String) -> String) -> Vec<u8> {
    package::moved(SAMPLE, name, text)
}

/// Every part of the workbook with another number at its end.
fn numbered(text: &str) -> String {
    let mut text = text.to_owned();
    for part in [
        "workbook",
        "styles",
        "sharedStrings",
        "theme1",
        "sheet1",
        "sheet2",
        "sheet3",
        "sheet4",
        "sheet5",
        "sheet6",
        "sheet7",
        "sheet8",
    ] {
        text = text.replace(&format!("{part}.xml"), &format!("{part}2.xml"));
    }
    text
}

#[test]
fn parts_with_other_names_are_found() {
    is_the_sample("all", &moved(numbered, |text| numbered(&text)));
    for part in ["styles", "sharedStrings"] {
        let other = |text: &str| text.replace(&format!("{part}.xml"), &format!("{part}-7.xml"));
        is_the_sample(part, &moved(other, |text| other(&text)));
    }
}

#[test]
fn parts_in_other_folders_are_found() {
    for folder in ["wtf/", "a/b/c/", "XL/", "word/", ""] {
        let other =
            |text: &str| text.strip_prefix("xl/").map_or_else(|| text.to_owned(), |rest| format!("{folder}{rest}"));
        let names =
            |text: String| text.replace("\"/xl/", &format!("\"/{folder}")).replace("\"xl/", &format!("\"{folder}"));
        is_the_sample(folder, &moved(other, names));
    }
}

#[test]
fn parts_are_found_however_their_names_are_written() {
    let same = |text: &str| text.to_owned();
    is_the_sample("backslashes", &moved(|name| name.replace('/', "\\"), |text| text));
    is_the_sample("capitals", &moved(str::to_uppercase, |text| text));
    for (name, from, to) in [
        ("up and down", "Target=\"", "Target=\"../xl/"),
        ("from the root", "Target=\"", "Target=\"/xl/"),
        ("here", "Target=\"", "Target=\"./"),
        ("backslashes in targets", "worksheets/", "worksheets\\"),
        (
            "strict",
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
        ),
    ] {
        let bytes = changed("xl/_rels/workbook.xml.rels", |text| text.replace(from, to));
        is_the_sample(name, &bytes);
    }
    let prefixed = |text: String| {
        text.replace("<Relationship", "<p:Relationship")
            .replace("</Relationship", "</p:Relationship")
            .replace("xmlns=", "xmlns:p=")
    };
    is_the_sample("prefixes", &moved(same, |text| if text.contains("<Types") { text } else { prefixed(text) }));
}

#[test]
fn a_package_without_its_lists_is_read_by_the_usual_names() {
    let without = |lost: &'static str| {
        moved(move |name| if name == lost { "lost.xml".to_owned() } else { name.to_owned() }, |text| text)
    };
    for lost in ["_rels/.rels", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"] {
        let bytes = without(lost);
        // Without the package's list nothing says where its properties are; they lie where they usually do.
        is_the_sample(lost, &bytes);
    }
}

#[test]
fn parts_in_utf_16_and_with_any_prefix_are_read() {
    let wide = |text: &str| -> Vec<u8> {
        "\u{feff}".chars().chain(text.chars()).collect::<String>().encode_utf16().flat_map(u16::to_le_bytes).collect()
    };
    let mut package = ZipArchive::new(Cursor::new(SAMPLE)).expect("a package");
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..package.len() {
        let mut part = package.by_index(index).expect("a part");
        let mut content = String::new();
        part.read_to_string(&mut content).expect("XML");
        written.start_file(part.name().expect("a name").into_owned(), SimpleFileOptions::default()).expect("a part");
        written.write_all(&wide(&content.replace("UTF-8", "UTF-16"))).expect("it is written");
    }
    is_the_sample("UTF-16", &written.finish().expect("it is written").into_inner());
    let prefixed = changed(super::CRITERIA, |text| {
        let text = text.replace("<worksheet xmlns=", "<worksheet xmlns:x=").replace("</", "</x:").replace('<', "<x:");
        text.replace("<x:/x:", "</x:").replace("<x:?", "<?").replace("<x:/", "</")
    });
    is_the_sample("prefixes", &prefixed);
}

#[test]
fn a_part_that_nobody_needs_may_be_damaged() {
    let mut written = ZipWriter::new_append(Cursor::new(SAMPLE.to_vec())).expect("a package");
    written.start_file("docProps/thumbnail.wmf", SimpleFileOptions::default()).expect("a part");
    written.write_all(&[7; 2_000]).expect("it is written");
    let mut bytes = written.finish().expect("it is written").into_inner();
    is_the_sample("whole", &bytes);
    let name = b"docProps/thumbnail.wmf";
    let at = bytes.windows(name.len()).position(|window| window == name).expect("the part") + name.len();
    bytes[at] ^= 0xFF;
    bytes[at + 1] ^= 0xFF;
    is_the_sample("damaged", &bytes);
}

/// The same for xlsb, whose other parts hold no text.
#[test]
fn parts_of_xlsb_are_found_wherever_they_lie() {
    const XLSB: &[u8] = include_bytes!("../../data/percent.xlsb");
    let read = |bytes: &[u8]| ntm_xlsx::workbook::read("mau.xlsb", bytes).expect("a workbook");
    let same = |text: &str| text.to_owned();
    let prefixed = |text: String| {
        let text = text.replace("<Relationship", "<p:Relationship").replace("</Relationship", "</p:Relationship");
        text.replace("xmlns=", "xmlns:p=")
    };
    let list = |text: String| if text.contains("<Types") { text } else { prefixed(text) };
    let root = |text: String| {
        text.replace("Target=\"", "Target=\"/xl/").replace("/xl/xl/", "/xl/").replace("/xl/docProps", "/docProps")
    };
    let other = |name: &str| name.strip_prefix("xl/").map_or_else(|| name.to_owned(), |rest| format!("a/b/{rest}"));
    let others = |text: String| text.replace("\"/xl/", "\"/a/b/").replace("\"xl/", "\"a/b/");
    for (name, bytes) in [
        ("prefixes", package::moved(XLSB, same, list)),
        ("from the root", package::moved(XLSB, same, root)),
        ("another folder", package::moved(XLSB, other, others)),
        ("backslashes", package::moved(XLSB, |name| name.replace('/', "\\"), |text| text)),
    ] {
        assert!(bytes != XLSB && read(&bytes) == read(XLSB), "{name}");
    }
}
