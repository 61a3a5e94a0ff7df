//! Which format the bytes are, whatever the file is called.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::workbook::{Damage, SentInstead, Unreadable, compound};

/// A spreadsheet format this program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// xlsx or xlsm.
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

/// Looks at the first bytes, in a zip at the names of its parts, in a compound file at those of its streams.
///
/// # Errors
/// The bytes are no spreadsheet: another kind of file, one with a password, an empty or a cut one.
pub(super) fn detect(bytes: &[u8]) -> Result<Format, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Damaged(Damage::Empty));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return of_package(bytes);
    }
    if bytes.starts_with(compound::START) {
        return of_compound(bytes);
    }
    Err(Unreadable::NotAWorkbook(SentInstead::told_by(bytes)))
}

fn of_package(bytes: &[u8]) -> Result<Format, Unreadable> {
    let cut = |_| Unreadable::Damaged(Damage::Incomplete);
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(cut)?;
    let has = |package: &ZipArchive<_>, start: &str| {
        package.file_names().filter_map(Result::ok).any(|name| name.starts_with(start))
    };
    if has(&package, "xl/workbook.bin") {
        return Ok(Format::Xlsb);
    }
    if has(&package, "xl/") || has(&package, "workbook.xml") {
        return Ok(Format::Xlsx);
    }
    let foreign = |kind| Err(Unreadable::NotAWorkbook(kind));
    if has(&package, "word/") {
        return foreign(SentInstead::Word);
    }
    if has(&package, "ppt/") {
        return foreign(SentInstead::Slides);
    }
    if has(&package, "Index/") || has(&package, "Index.zip") {
        return foreign(SentInstead::Numbers);
    }
    let mut kind = String::new();
    if let Ok(part) = package.by_name("mimetype") {
        // A text of a few words; more of it is none.
        part.take(200).read_to_string(&mut kind).map_err(|_| Unreadable::Damaged(Damage::Incomplete))?;
    }
    match kind {
        kind if kind.contains("opendocument.spreadsheet") => Ok(Format::Ods),
        kind if kind.contains("opendocument.text") => foreign(SentInstead::Word),
        kind if kind.contains("opendocument.presentation") => foreign(SentInstead::Slides),
        _ => foreign(SentInstead::Archive),
    }
}

/// A compound file is what its first stream with a telling name says: other documents may be embedded behind it.
fn of_compound(bytes: &[u8]) -> Result<Format, Unreadable> {
    let position = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.chunks(compound::ENTRY).position(|entry| entry.starts_with(&name))
    };
    if position("EncryptedPackage").is_some() {
        return Err(Unreadable::Password);
    }
    let foreign = |kind| Err(Unreadable::NotAWorkbook(kind));
    let streams = [
        ("Workbook\0", Ok(Format::Xls)),
        ("WordDocument\0", foreign(SentInstead::Word)),
        ("PowerPoint Document\0", foreign(SentInstead::Slides)),
    ];
    let first = streams.into_iter().filter_map(|(name, kind)| Some((position(name)?, kind))).min_by_key(|(at, _)| *at);
    match first {
        Some((_, kind)) => kind,
        // The stream of Excel 5 and 95, which knew no Unicode: Vietnamese cannot be whole in it.
        None if position("Book\0").is_some() => foreign(SentInstead::OldExcel),
        None if compound::is_cut(bytes) || compound::has_records(bytes) => Err(Unreadable::Damaged(Damage::Incomplete)),
        None => foreign(SentInstead::Unknown),
    }
}

/// Whether bytes that could not be told are what is left of a spreadsheet.
pub(super) fn was_spreadsheet(bytes: &[u8]) -> bool {
    const PART: &[u8] = b"xl/workbook.";
    match bytes.starts_with(compound::START) {
        true => compound::has_records(bytes),
        false => bytes.starts_with(b"PK") && bytes.windows(PART.len()).any(|window| window == PART),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;

    use super::detect;
    use crate::workbook::{Damage, SentInstead, Unreadable};

    fn package(part: &str, content: &str) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let mut package = zip::ZipWriter::new(&mut bytes);
        package.start_file(part, SimpleFileOptions::default()).expect("a part");
        package.write_all(content.as_bytes()).expect("written");
        package.finish().expect("a package");
        bytes.into_inner()
    }

    #[test]
    fn a_package_is_known_by_its_parts() {
        let sent = |kind| Err(Unreadable::NotAWorkbook(kind));
        assert_eq!(detect(&package("word/document.xml", "")), sent(SentInstead::Word));
        assert_eq!(detect(&package("mimetype", "application/vnd.oasis.opendocument.text")), sent(SentInstead::Word));
        assert_eq!(detect(&package("Bình Lư.xlsx", "")), sent(SentInstead::Archive));
    }

    #[test]
    fn an_empty_and_a_cut_file_are_damaged() {
        assert_eq!(detect(b""), Err(Unreadable::Damaged(Damage::Empty)));
        assert_eq!(detect(b"PK\x03\x04 xl/workbook.xml"), Err(Unreadable::Damaged(Damage::Incomplete)));
    }

    #[test]
    fn a_compound_file_is_known_by_its_first_stream() {
        let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect::<Vec<u8>>();
        let mut bytes = crate::workbook::compound::START.to_vec();
        for name in ["WordDocument", "Workbook"] {
            bytes.resize(bytes.len().next_multiple_of(crate::workbook::compound::ENTRY), 0);
            bytes.extend(wide(name));
        }
        assert_eq!(detect(&bytes), Err(Unreadable::NotAWorkbook(SentInstead::Word)));
    }
}
