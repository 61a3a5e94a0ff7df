//! What a file is that is no spreadsheet, told by its first bytes: the answer to the commune says what it has sent.

use serde::{Deserialize, Serialize};

/// A kind of file that communes send instead of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SentInstead {
    /// doc, docx, odt, rtf.
    Word,
    /// ppt, pptx, odp.
    Slides,
    Pdf,
    /// A photo or a scan.
    Image,
    /// zip, rar, 7z: the workbook may be inside.
    Archive,
    /// A web page, often named .xls by the program that exported it.
    WebPage,
    /// Excel 2003's or OpenDocument's spreadsheet in one XML file.
    Xml,
    /// CSV or other plain text.
    PlainText,
    /// Excel 95 or older.
    OldExcel,
    /// Apple Numbers.
    Numbers,
    Unknown,
}

/// Bytes at the start of a file that say what it is.
const SIGNATURES: [(&[u8], SentInstead); 17] = [
    (b"%PDF", SentInstead::Pdf),
    (b"\xFF\xD8\xFF", SentInstead::Image),
    (b"\x89PNG", SentInstead::Image),
    (b"GIF8", SentInstead::Image),
    (b"BM", SentInstead::Image),
    (b"II*\0", SentInstead::Image),
    (b"MM\0*", SentInstead::Image),
    (b"{\\rtf", SentInstead::Word),
    (b"Rar!", SentInstead::Archive),
    (b"7z\xBC\xAF", SentInstead::Archive),
    (b"\x1F\x8B", SentInstead::Archive),
    (b"PK\x05\x06", SentInstead::Archive),
    (b"\x09\x00\x04\x00", SentInstead::OldExcel),
    (b"\x09\x02\x06\x00", SentInstead::OldExcel),
    (b"\x09\x04\x06\x00", SentInstead::OldExcel),
    (b"\x09\x08\x08\x00", SentInstead::OldExcel),
    (b"\x09\x08\x10\x00", SentInstead::OldExcel),
];

/// As much of a file as it takes to know it.
const LOOKED_AT: usize = 4_096;

impl SentInstead {
    /// What the bytes are; they are neither a zip package nor a compound file.
    pub(super) fn told_by(bytes: &[u8]) -> Self {
        if let Some((_, kind)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
            return *kind;
        }
        let box_kind = bytes.get(4..12).unwrap_or_default();
        let heic =
            [b"heic", b"heix", b"heif", b"mif1", b"msf1", b"avif"].iter().any(|brand| box_kind.ends_with(*brand));
        if (box_kind.starts_with(b"ftyp") && heic) || (bytes.starts_with(b"RIFF") && box_kind.ends_with(b"WEBP")) {
            return Self::Image;
        }
        match text(bytes.get(..LOOKED_AT).unwrap_or(bytes)) {
            Some(text) => Self::told_by_text(&text.to_lowercase()),
            None => Self::Unknown,
        }
    }

    fn told_by_text(text: &str) -> Self {
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.starts_with("<?xml")
            || text.contains("<office:document") && text.contains("spreadsheet")
        {
            return Self::Xml;
        }
        let page =
            ["<!doctype html", "<html", "<head", "<meta", "<table", "<body"].iter().any(|tag| text.contains(tag));
        match page && text.starts_with('<') || text.starts_with("mime-version:") {
            true => Self::WebPage,
            false if text.starts_with("<?xml") => Self::Unknown,
            false => Self::PlainText,
        }
    }
}

/// The bytes as text, if they can be: UTF-16 with its mark, or a one-byte encoding without control signs.
fn text(bytes: &[u8]) -> Option<String> {
    let wide = |from: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).filter_map(|pair| Some(from([*pair.first()?, *pair.last()?])));
        String::from_utf16_lossy(&units.collect::<Vec<u16>>())
    };
    if bytes.starts_with(b"\xFF\xFE") {
        return Some(wide(u16::from_le_bytes));
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return Some(wide(u16::from_be_bytes));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // Markup is known as such though a sign in it is none of XML.
    let is_markup = bytes.trim_ascii_start().starts_with(b"<");
    let plain =
        |byte: &u8| *byte >= b' ' || matches!(byte, b'\t' | b'\r' | b'\n' | b'\x0C') || is_markup && *byte != b'\0';
    (!bytes.is_empty() && bytes.iter().all(plain)).then(|| bytes.iter().map(|byte| char::from(*byte)).collect())
}

#[cfg(test)]
mod tests {
    use super::SentInstead;

    #[test]
    fn a_file_is_known_by_its_start() {
        let samples: [(&[u8], SentInstead); 14] = [
            (b"%PDF-1.7\n", SentInstead::Pdf),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", SentInstead::Image),
            (b"\x89PNG\r\n\x1a\n", SentInstead::Image),
            (b"\0\0\0\x18ftypheic\0\0\0\0", SentInstead::Image),
            (b"{\\rtf1\\ansi", SentInstead::Word),
            (b"Rar!\x1a\x07\x00", SentInstead::Archive),
            (b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", SentInstead::WebPage),
            (b"\xEF\xBB\xBF\r\n <table border=1><tr>", SentInstead::WebPage),
            (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook", SentInstead::WebPage),
            (
                b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                SentInstead::Xml,
            ),
            (
                b"<?xml version=\"1.0\"?>\x0b<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                SentInstead::Xml,
            ),
            ("Mã,Tên chỉ tiêu\r\n1.1,Quy hoạch".as_bytes(), SentInstead::PlainText),
            (b"\xFF\xFEM\0\xE3\0\t\0T\0", SentInstead::PlainText),
            (b"\x09\x08\x10\x00\x00\x06\x05\x00", SentInstead::OldExcel),
        ];
        for (bytes, kind) in samples {
            assert_eq!(SentInstead::told_by(bytes), kind, "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(SentInstead::told_by(&[0, 1, 2, 3]), SentInstead::Unknown);
    }
}
