//! What can be told of a compound file ([MS-CFB]) of which a piece is missing.

/// The first bytes of every compound file ([MS-CFB] 2.2).
pub(super) const START: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Bytes of each entry in the list of streams; it begins with the stream's name ([MS-CFB] 2.6.1).
pub(super) const ENTRY: usize = 128;

/// Where the header says how long a sector is, as a power of two, and in which sector the list of streams begins.
const SECTOR_SHIFT: usize = 30;
const DIRECTORY: usize = 48;

/// Every stream begins at a multiple of this: the shortest sectors that there are.
const SECTOR: usize = 512;

/// The record that a workbook of Excel 97 or later begins with ([MS-XLS] 2.4.21).
const WORKBOOK: &[u8] = &[0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];

/// Whether the file ends before its list of streams, so that nobody can say what it was.
pub(super) fn is_cut(bytes: &[u8]) -> bool {
    directory(bytes).is_none_or(|start| start >= bytes.len() as u64)
}

fn directory(bytes: &[u8]) -> Option<u64> {
    let shift = u16::from_le_bytes(*bytes.get(SECTOR_SHIFT..)?.first_chunk()?);
    let sector = u32::from_le_bytes(*bytes.get(DIRECTORY..)?.first_chunk()?);
    // The header takes the place of one sector.
    (u64::from(sector) + 1).checked_shl(shift.into())
}

/// Whether the records of a workbook begin somewhere in the file.
pub(super) fn has_records(bytes: &[u8]) -> bool {
    bytes.chunks(SECTOR).any(|sector| sector.starts_with(WORKBOOK))
}

#[cfg(test)]
mod tests {
    use super::{has_records, is_cut};
    use crate::workbook::{Damage, SentInstead, Unreadable, is_workbook, open};

    const SAMPLE: &[u8] = include_bytes!("../../sample-workbooks/03405_giang-ma.xls");

    #[test]
    fn a_workbook_of_which_any_part_is_missing_is_damaged() {
        for part in [600, SAMPLE.len() / 4, SAMPLE.len() / 2, SAMPLE.len() - 2_000] {
            let cut = SAMPLE.get(..part).expect("shorter");
            let read = open(cut).and_then(|opened| opened.read("a.xls", &crate::wording::Lexicon::default()));
            assert!(matches!(read, Err(Unreadable::Damaged(_))), "{part}: {read:?}");
        }
        assert!(!is_cut(SAMPLE) && has_records(SAMPLE));
    }

    #[test]
    fn a_cut_workbook_without_an_ending_is_one_all_the_same() {
        let cut = SAMPLE.get(..SAMPLE.len() / 2).expect("shorter");
        assert!(is_workbook(SAMPLE) && is_workbook(cut));
    }

    #[test]
    fn a_whole_file_of_other_streams_is_no_workbook() {
        let mut other = super::START.to_vec();
        other.resize(2_048, 0);
        assert_eq!(open(&other).err(), Some(Unreadable::NotAWorkbook(SentInstead::Unknown)));
        other.truncate(40);
        assert_eq!(open(&other).err(), Some(Unreadable::Damaged(Damage::Incomplete)));
    }
}
