//! Which format the bytes are, whatever the file is called.

/// A spreadsheet format this program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// xlsx or xlsm.
    Xlsx,
    Xlsb,
    Xls,
    Ods,
    /// An Office file protected by a password: a compound file that holds an encrypted package.
    Encrypted,
}

/// Looks at the first bytes and, in a zip, at the names of its parts.
pub(super) fn detect(bytes: &[u8]) -> Option<Format> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let contains = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if bytes.starts_with(ZIP) {
        if contains(b"xl/workbook.bin") {
            return Some(Format::Xlsb);
        }
        if contains(b"xl/") {
            return Some(Format::Xlsx);
        }
        return (contains(b"content.xml") && !contains(b"opendocument.text")).then_some(Format::Ods);
    }
    if bytes.starts_with(COMPOUND) {
        let utf16 = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        if contains(&utf16("EncryptedPackage")) {
            return Some(Format::Encrypted);
        }
        return (contains(&utf16("Workbook")) || contains(&utf16("Book"))).then_some(Format::Xls);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn other_files_are_no_workbooks() {
        assert_eq!(detect(b"%PDF-1.7"), None);
        assert_eq!(detect(b""), None);
        assert_eq!(detect(b"PK\x03\x04 word/document.xml"), None);
    }
}
