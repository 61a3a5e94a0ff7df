//! Which format the bytes are, whatever the file is called.

use crate::workbook::package::{Package, PackagePart, PartName};
use crate::workbook::{Damage, SentInstead, Unreadable, compound};

/// A spreadsheet format this program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// xlsx or xlsm.
    Xlsx,
    Xlsb,
    Xls,
    Ods,
    /// A package of any of these kinds, encrypted.
    Encrypted,
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
    let mut package = Package::open(bytes)?;
    let foreign = |kind| Err(Unreadable::NotAWorkbook(kind));
    if let Some(main) = package.main()? {
        if main.as_str().ends_with(".bin") {
            return Ok(Format::Xlsb);
        }
        match root(&mut package, &main)?.as_deref() {
            Some("workbook") => return Ok(Format::Xlsx),
            Some("document") => return foreign(SentInstead::Word),
            Some("presentation") => return foreign(SentInstead::Slides),
            _ => {}
        }
    }
    let has = |start: &str| package.names().any(|name| name.as_str().starts_with(start));
    let of_names = [
        ("xl/workbook.bin", Ok(Format::Xlsb)),
        ("xl/", Ok(Format::Xlsx)),
        ("workbook.xml", Ok(Format::Xlsx)),
        ("word/", foreign(SentInstead::Word)),
        ("ppt/", foreign(SentInstead::Slides)),
        ("index/", foreign(SentInstead::Numbers)),
        ("index.zip", foreign(SentInstead::Numbers)),
    ];
    if let Some((_, format)) = of_names.into_iter().find(|(start, _)| has(start)) {
        return format;
    }
    match open_document(&mut package)? {
        kind if kind.contains("opendocument.spreadsheet") => Ok(Format::Ods),
        kind if kind.contains("opendocument.text") => foreign(SentInstead::Word),
        kind if kind.contains("opendocument.presentation") => foreign(SentInstead::Slides),
        _ => foreign(SentInstead::Archive),
    }
}

/// The name of the outermost element of a part; `None` if it is no XML.
fn root(package: &mut Package<'_>, part: &PartName) -> Result<Option<String>, Unreadable> {
    let root = |part: PackagePart| Some(part.xml(&part.text().ok()?).root().ok()?.name().to_owned());
    Ok(package.part_if_whole(part)?.and_then(root))
}

/// What an OpenDocument package says it is: in a part of its own, else in the list of its parts.
fn open_document(package: &mut Package<'_>) -> Result<String, Unreadable> {
    for part in ["mimetype", "META-INF/manifest.xml"] {
        let part = package.part_if_whole(&PartName::new(part))?;
        let kind = part.and_then(|part| Some(part.text().ok()?.into_owned()));
        if let Some(kind) = kind.filter(|kind| kind.contains("opendocument")) {
            return Ok(kind);
        }
    }
    Ok(String::new())
}

/// A compound file is what its first stream with a telling name says: other documents may be embedded behind it.
fn of_compound(bytes: &[u8]) -> Result<Format, Unreadable> {
    let position = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.chunks(compound::ENTRY).position(|entry| entry.starts_with(&name))
    };
    if position("EncryptedPackage").is_some() {
        return Ok(Format::Encrypted);
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
