//! A bounded look into a package before anything is read from it: is it whole, and how much does it unpack to?

use std::io::{Cursor, ErrorKind, Read, sink};

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

/// Most digits of the number of texts that an ordinary workbook declares: the library makes room for all of them at once.
const ORDINARY_DIGITS: usize = 6;

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
        let mut start = Vec::new();
        part.by_ref().take(1_000).read_to_end(&mut start).map_err(broken)?;
        let unpacked = start.len() as u64 + std::io::copy(&mut part, &mut sink()).map_err(broken)?;
        left = left.checked_sub(unpacked).ok_or(Unreadable::TooLarge)?;
        let heavy_styles = name.ends_with("styles.xml") && unpacked > ORDINARY_STYLES;
        if heavy_styles || declares_many_texts(&start) || most - left > ORDINARY {
            weight = Weight::Heavy;
        }
    }
    Ok(weight)
}

/// Whether a part begins with `uniqueCount="` and a number that no form could reach.
fn declares_many_texts(start: &[u8]) -> bool {
    const NAME: &[u8] = b"uniqueCount";
    let at = start.windows(NAME.len()).position(|window| window == NAME);
    let digits = at.and_then(|at| start.get(at + NAME.len()..)).unwrap_or_default();
    let digits = digits.iter().skip_while(|byte| !byte.is_ascii_digit()).take_while(|byte| byte.is_ascii_digit());
    at.is_some() && digits.count() > ORDINARY_DIGITS
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
