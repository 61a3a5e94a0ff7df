//! A bounded look into a package before anything is read from it: is it whole, and how much does it unpack to?

use std::io::{Cursor, ErrorKind, Read};

use zip::ZipArchive;

use crate::workbook::{Damage, Unreadable};

/// Most bytes that all parts may unpack to, beyond the size of the file itself, which photos do not grow beyond. A commune's
/// form unpacks to less than one megabyte.
const MOST_UNPACKED: u64 = 60_000_000;

/// Most parts of a package.
const MOST_PARTS: usize = 2_000;

/// What an ordinary workbook unpacks to at most: sixty sheets of it that are all one part are read within seconds.
const ORDINARY: u64 = 3_000_000;

/// Most bytes of an ordinary workbook's styles. The library copies a style's font and number format into every style, so
/// that n bytes may become n²/68: a quarter of a gigabyte at this size.
const ORDINARY_STYLES: u64 = 128_000;

/// Most digits of a number that an ordinary workbook declares beside the name of a count: the library makes room for as many
/// texts as are declared, all at once.
const ORDINARY_DIGITS: usize = 6;

/// Letters behind such a name in which its number is looked for: white space there may be any.
const BEHIND: usize = 64;

/// How a package may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Whatever is in it, reading it takes no more than its size allows.
    Ordinary,
    /// It may be harmless, but reading it could take more memory or time than there is.
    Heavy,
}

/// Unpacks every part of the package into nothing, and stops at the limit: declared sizes may lie.
///
/// # Errors
/// The package is damaged, or would unpack to more than any form could.
pub(super) fn weigh(bytes: &[u8]) -> Result<Weight, Unreadable> {
    let incomplete = |_| Unreadable::Damaged(Damage::Incomplete);
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(incomplete)?;
    if package.len() > MOST_PARTS {
        return Err(Unreadable::TooLarge);
    }
    let most = MOST_UNPACKED + bytes.len() as u64;
    let mut left = most;
    let mut weight = Weight::Ordinary;
    for index in 0..package.len() {
        let part = package.by_index(index).map_err(incomplete)?;
        let name = part.name().map_err(|_| Unreadable::Damaged(Damage::Incomplete))?.to_lowercase();
        let broken = |error: std::io::Error| match error.kind() {
            ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof | ErrorKind::Other => {
                Unreadable::Damaged(Damage::Part(name.clone()))
            }
            _ => Unreadable::Damaged(Damage::Incomplete),
        };
        let mut part = part.take(left + 1);
        let mut claims = Claims::default();
        let unpacked = std::io::copy(&mut part, &mut claims).map_err(broken)?;
        left = left.checked_sub(unpacked).ok_or(Unreadable::TooLarge)?;
        let heavy_styles = name.contains("styles") && unpacked > ORDINARY_STYLES;
        if heavy_styles || claims.are_large() || most - left > ORDINARY {
            weight = Weight::Heavy;
        }
    }
    Ok(weight)
}

/// Watches a part that goes by for counts that no form could reach, wherever in it they stand.
#[derive(Default)]
struct Claims {
    /// The end of what went by, in which a name may have begun.
    kept: Vec<u8>,
    large: bool,
}

impl Claims {
    const NAME: &[u8] = b"Count";

    fn are_large(mut self) -> bool {
        self.look(true);
        self.large
    }

    /// Looks at every name but those at the end, whose numbers may still come.
    fn look(&mut self, whole: bool) {
        let reach = if whole { 0 } else { Self::NAME.len() + BEHIND };
        let last = self.kept.len().saturating_sub(reach);
        let names = self.kept.windows(Self::NAME.len()).take(last).enumerate().filter(|(_, word)| *word == Self::NAME);
        let behind = |at: usize| self.kept.get(at + Self::NAME.len()..).unwrap_or_default();
        self.large |= names.into_iter().any(|(at, _)| is_large(behind(at)));
        self.kept.drain(..last);
    }
}

impl std::io::Write for Claims {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if !self.large {
            self.kept.extend_from_slice(bytes);
            self.look(false);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether what stands behind the name of a count is a number that no form could reach, or cannot be told.
fn is_large(behind: &[u8]) -> bool {
    let around = |byte: &&u8| byte.is_ascii_whitespace() || matches!(**byte, b'=' | b'"' | b'\'' | b'+' | b'0');
    let mut value = behind.iter().take(BEHIND).skip_while(around).peekable();
    let untold = value.peek().map_or(behind.len() >= BEHIND, |byte| **byte == b'&');
    untold || value.take_while(|byte| byte.is_ascii_digit()).count() > ORDINARY_DIGITS
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;

    use crate::workbook::bounds::{Weight, weigh};
    use crate::workbook::{Damage, Unreadable};

    fn package(part: &str, content: &[u8], times: usize) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let mut package = zip::ZipWriter::new(&mut bytes);
        package.start_file(part, SimpleFileOptions::default()).expect("a part");
        for _ in 0..times {
            package.write_all(content).expect("written");
        }
        package.finish().expect("a package");
        bytes.into_inner()
    }

    #[test]
    fn a_small_file_that_unpacks_to_much_is_refused() {
        for part in ["xl/sharedStrings.xml", "xl/media/photo.jpg"] {
            let bytes = package(part, &vec![b' '; 1_000_000], 70);
            assert!(bytes.len() < 1_000_000);
            assert_eq!(weigh(&bytes), Err(Unreadable::TooLarge), "{part}");
        }
    }

    #[test]
    fn what_could_take_much_memory_is_heavy() {
        let texts = b"<sst uniqueCount=\"99999999999\">";
        assert_eq!(weigh(&package("xl/sharedStrings.xml", texts, 1)), Ok(Weight::Heavy));
        for before in ["<!-- uniqueCount=\"1\" -->".to_owned(), " ".repeat(1_200), " ".repeat(100_000)] {
            let late = format!("<sst{before}uniqueCount\n=\n'4000000000'>");
            assert_eq!(weigh(&package("xl/strings.xml", late.as_bytes(), 1)), Ok(Weight::Heavy), "{}", before.len());
        }
        let late = format!("<sst uniqueCount={}\"4000000000\">", " ".repeat(500));
        assert_eq!(weigh(&package("xl/sharedStrings.xml", late.as_bytes(), 1)), Ok(Weight::Heavy));
        assert_eq!(weigh(&package("xl/styles.xml", b"<xf/>", 100_000)), Ok(Weight::Heavy));
        assert_eq!(weigh(&package("xl/worksheets/sheet1.xml", &[b' '; 1_000], 9_000)), Ok(Weight::Heavy));
        assert_eq!(weigh(&package("xl/sharedStrings.xml", b"<sst uniqueCount=\"400\">", 1)), Ok(Weight::Ordinary));
    }

    #[test]
    fn a_part_whose_checksum_is_wrong_is_named() {
        let mut bytes = package("xl/workbook.xml", b"<workbook>", 1);
        let at = bytes.windows(4).position(|window| window == b"PK\x01\x02").expect("the directory");
        bytes[at + 16] ^= 1;
        assert_eq!(weigh(&bytes), Err(Unreadable::Damaged(Damage::Part("xl/workbook.xml".to_owned()))));
    }
}
