//! The records of a stream ([MS-XLS] 2.1.4): two bytes of kind, two of length, then as many bytes.

use crate::workbook::record::Record;

/// BOF (2.4.21), the first record of the workbook and of each sheet.
pub(super) const BEGIN: u16 = 0x0809;
/// EOF (2.4.103), the last one.
pub(super) const END: u16 = 0x000A;

/// Continue (2.4.58): more of the record before.
pub(super) const CONTINUED: u16 = 0x003C;

impl Record<'_> {
    /// Bytes before the data.
    pub(in crate::workbook) const HEAD: usize = 4;

    /// Bytes of the whole record.
    pub(in crate::workbook) const fn length(&self) -> usize {
        Self::HEAD + self.data.len()
    }

    /// Signs at an offset (2.5.240, 2.5.294): a byte that says whether each has two bytes or one, then so many of them.
    pub(super) fn text(&self, at: usize, length: usize) -> Option<String> {
        let wide = self.data.get(at)? & 1 == 1;
        let signs = self.data.get(at + 1..)?;
        if !wide {
            return Some(signs.get(..length)?.iter().map(|byte| char::from(*byte)).collect());
        }
        let pairs = signs.get(..length.checked_mul(2)?)?.as_chunks::<2>().0;
        Some(char::decode_utf16(pairs.iter().map(|pair| u16::from_le_bytes(*pair))).filter_map(Result::ok).collect())
    }
}

/// The records from the start of a stream to its end, or to the first that is not whole.
pub(in crate::workbook) struct XlsRecords<'s>(&'s [u8]);

impl<'s> XlsRecords<'s> {
    pub(in crate::workbook) const fn new(stream: &'s [u8]) -> Self {
        Self(stream)
    }
}

impl<'s> Iterator for XlsRecords<'s> {
    type Item = Record<'s>;

    fn next(&mut self) -> Option<Record<'s>> {
        let ([kind, high, length, more], rest) = self.0.split_first_chunk()?;
        let (data, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes([*length, *more])))?;
        self.0 = rest;
        Some(Record { kind: u16::from_le_bytes([*kind, *high]), data })
    }
}
