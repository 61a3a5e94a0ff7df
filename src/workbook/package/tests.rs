use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::{Package, PartName};
use crate::workbook::{Damage, Excess, Unreadable};

/// A package of these parts.
pub(in crate::workbook) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        written.start_file(*name, SimpleFileOptions::default()).expect("a part");
        written.write_all(content).expect("written");
    }
    written.finish().expect("a package").into_inner()
}

fn read(bytes: &[u8], part: &str) -> Result<Option<Vec<u8>>, Unreadable> {
    Package::open(bytes)?.bytes(&PartName::new(part))
}

#[test]
fn a_part_is_found_by_any_spelling_of_its_name() {
    let bytes = package(&[("xl\\Workbook.xml", b"<workbook/>")]);
    assert_eq!(read(&bytes, "/xl/workbook.xml"), Ok(Some(b"<workbook/>".to_vec())));
    assert_eq!(read(&bytes, "xl/styles.xml"), Ok(None));
}

#[test]
fn a_part_that_unpacks_to_much_is_refused_and_one_that_nobody_reads_does_no_harm() {
    let large = vec![b' '; 70_000_000];
    let bytes = package(&[("xl/sharedStrings.xml", &large), ("xl/workbook.xml", b"<workbook/>")]);
    assert!(bytes.len() < 1_000_000);
    assert_eq!(read(&bytes, "xl/sharedStrings.xml"), Err(Unreadable::TooLarge(Excess::Unpacked)));
    assert!(read(&bytes, "xl/workbook.xml").is_ok());
}

#[test]
fn a_part_whose_checksum_is_wrong_is_named() {
    let mut bytes = package(&[("xl/workbook.xml", b"<workbook/>")]);
    let at = bytes.windows(4).position(|window| window == b"PK\x01\x02").expect("the directory");
    bytes[at + 16] ^= 1;
    assert_eq!(read(&bytes, "xl/workbook.xml"), Err(Unreadable::Damaged(Damage::Part("xl/workbook.xml".to_owned()))));
}

#[test]
fn a_directory_that_claims_very_many_parts_is_not_walked() {
    let end =
        |count: u16| [b"PK\x05\x06\0\0\0\0".as_slice(), &count.to_le_bytes(), &count.to_le_bytes(), &[0; 10]].concat();
    let large =
        [b"PK\x06\x06".as_slice(), &[0; 20], &2_000_000_u64.to_le_bytes(), &2_000_000_u64.to_le_bytes(), &[0; 16]];
    let whole = package(&[("a", b"a")]);
    for tail in [end(60_000), [large.concat(), end(u16::MAX)].concat()] {
        assert_eq!(read(&[whole.clone(), tail].concat(), "a"), Err(Unreadable::TooLarge(Excess::Parts)));
    }
}

#[test]
fn a_part_is_found_by_what_it_is_said_to_be() {
    let types = "<Types><Default Extension=\"XML\" ContentType=\"application/main+xml\"/>\
                 <Override PartName=\"/gone.xml\" ContentType=\"application/main+xml\"/></Types>";
    let bytes = package(&[("[Content_Types].xml", types.as_bytes()), ("a/b.xml", b"<a/>")]);
    let found = Package::open(&bytes).and_then(|mut package| package.of_type(|kind| kind.ends_with("main+xml")));
    assert_eq!(found.map(|name| name.map(|name| name.to_string())), Ok(Some("a/b.xml".to_owned())));
}
